namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Walking over whatever the language calls iterable.</summary>
internal static class Iteration
{
    public static IEnumerable<JsValue> Over(Run run, JsValue value)
    {
        if (value.IsText)
            return Points(value.Text);
        if (value.Reference is JsIterator iterator)
            return iterator.Rest();
        if (value.Object is IJsIterable source && !((JsObject)source).HasOwn(JsSymbol.Iterator.Key))
            return source.Iterate();
        var method = value.IsNullish ? null : Properties.Get(run, value, JsSymbol.Iterator.Key).Function;
        return method is null
            ? throw run.TypeError($"{Display.Of(run, value)} is not iterable")
            : Protocol(run, method, value);
    }

    public static bool IsIterable(Run run, JsValue value) =>
        value.IsText || (value.Object is { } source && (source is IJsIterable || source.Get(run, JsSymbol.Iterator.Key).Function is not null));

    /// <summary>Enumerable names, inherited ones last, as <c>for…in</c> gives them.</summary>
    public static IEnumerable<JsValue> Keys(Run run, JsValue value)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var holder = Coerce.ToObject(run, value); holder is { IsBuiltin: false }; holder = holder.Prototype)
        {
            foreach (var key in holder.OwnKeys())
            {
                run.Step();
                if (seen.Add(key) && holder.HasOwn(key))
                    yield return key;
            }
        }
    }

    public static JsObject Step(JsValue value, bool done)
    {
        var step = new JsObject(Builtins.ObjectPrototype);
        step.Define("value", value);
        step.Define("done", done);
        return step;
    }

    private static IEnumerable<JsValue> Points(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = JsText.PointLength(text, i);
            yield return length == 1 ? JsText.Of(text[i]) : text.Substring(i, length);
            i += length;
        }
    }

    private static IEnumerable<JsValue> Protocol(Run run, JsFunction method, JsValue value)
    {
        var iterator = Calls.Invoke(run, method, value, []);
        if (iterator.Reference is JsIterator own)
        {
            foreach (var item in own.Rest())
                yield return item;
            yield break;
        }
        var next = Calls.Callback(run, Properties.Get(run, iterator, "next"));
        var ended = false;
        try
        {
            while (true)
            {
                ended = true;
                var step = Calls.Invoke(run, next, iterator, []);
                if (Coerce.ToBoolean(Properties.Get(run, step, "done")))
                    yield break;
                var item = Properties.Get(run, step, "value");
                ended = false;
                yield return item;
            }
        }
        finally
        {
            if (!ended && Properties.Get(run, iterator, "return").Function is { } stop)
                Calls.Invoke(run, stop, iterator, []);
        }
    }
}

internal interface IJsIterable
{
    IEnumerable<JsValue> Iterate();
}

/// <summary>What <c>map.entries()</c> and <c>text.matchAll()</c> give.</summary>
internal sealed class JsIterator(IEnumerable<JsValue> items) : JsObject(Builtins.IteratorPrototype)
{
    private readonly IEnumerator<JsValue> _items = items.GetEnumerator();

    public bool Next(out JsValue value)
    {
        var more = _items.MoveNext();
        value = more ? _items.Current : default;
        return more;
    }

    public IEnumerable<JsValue> Rest()
    {
        while (Next(out var value))
            yield return value;
    }
}
