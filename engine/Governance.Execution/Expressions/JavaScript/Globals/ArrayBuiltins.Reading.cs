using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

internal static partial class ArrayBuiltins
{
    private static void AddReading(JsObject prototype)
    {
        prototype.Method("at", 1, At);
        prototype.Method("concat", 1, Concat);
        prototype.Method("join", 1, (run, self, a) =>
            Join(run, This(run, self), a.At(0).IsUndefined ? "," : Coerce.ToText(run, a[0])));
        prototype.Method("toString", 0, (run, self, _) => Join(run, This(run, self), ","));
        prototype.Method("toLocaleString", 0, (run, self, _) => Join(run, This(run, self), ","));
        prototype.Method("slice", 2, Slice);
        prototype.Method("indexOf", 1, (run, self, a) => IndexOf(run, This(run, self), a, Compare.Strict));
        prototype.Method("includes", 1, (run, self, a) => IndexOf(run, This(run, self), a, Compare.SameValueZero) >= 0);
        prototype.Method("lastIndexOf", 1, LastIndexOf);
        prototype.Method("flat", 0, (run, self, a) =>
            Flatten(run, This(run, self), a.At(0).IsUndefined ? 1 : Coerce.ToInteger(run, a[0]), new JsArray()));
        prototype.Method("keys", 0, (run, self, _) => new JsIterator(Walk(run, This(run, self), (i, _) => i)));
        prototype.Method("entries", 0, (run, self, _) =>
            new JsIterator(Walk(run, This(run, self), (i, v) => new JsArray([i, v]))));
        prototype.Method("values", 0, (run, self, _) => new JsIterator(This(run, self).Iterate()));
        prototype.Define(JsSymbol.Iterator.Key, prototype.RawValues().Last(), PropertyTraits.Hidden);
    }

    private static IEnumerable<JsValue> Walk(Run run, JsArray array, Func<int, JsValue, JsValue> take)
    {
        for (var i = 0; i < array.Length; i++)
        {
            run.Step();
            yield return take(i, array.At(i));
        }
    }

    private static JsValue At(Run run, JsValue self, JsValue[] arguments)
    {
        var array = This(run, self);
        var index = Coerce.ToInteger(run, arguments.At(0));
        index = index < 0 ? array.Length + index : index;
        return index >= 0 && index < array.Length ? array.At((int)index) : default;
    }

    private static JsValue Concat(Run run, JsValue self, JsValue[] arguments)
    {
        var result = Copy(run, This(run, self));
        foreach (var item in arguments)
        {
            if (item.Reference is not JsArray list)
            {
                result.Add(run, item);
                continue;
            }
            run.Charge(list.Length / 8);
            result.Splice(run, result.Length, 0, list.Items.ToArray());
        }
        return result;
    }

    private static string Join(Run run, JsArray array, string separator)
    {
        // A list that holds itself reads as empty there; the depth of the run bounds everything else.
        if (!run.Joining.Add(array))
            return "";
        try
        {
            run.Enter();
            var text = JoinItems(run, array, separator);
            run.Leave();
            return text;
        }
        finally
        {
            run.Joining.Remove(array);
        }
    }

    private static string JoinItems(Run run, JsArray array, string separator)
    {
        var text = new StringBuilder();
        for (var i = 0; i < array.Length; i++)
        {
            run.Step();
            if (i > 0)
                text.Append(separator);
            if (!array.At(i).IsNullish)
                text.Append(Coerce.ToText(run, array.At(i)));
            if (text.Length > run.Limits.MaxStringChars)
                break;
        }
        run.ChargeText(text.Length);
        return text.ToString();
    }

    private static JsValue Slice(Run run, JsValue self, JsValue[] arguments)
    {
        var array = This(run, self);
        var start = Coerce.ToPosition(run, arguments.At(0), array.Length, 0);
        var end = Coerce.ToPosition(run, arguments.At(1), array.Length, array.Length);
        run.Charge(Math.Max(0, end - start) / 8);
        return new JsArray(end > start ? array.Items[start..end].ToArray() : []);
    }

    private static int IndexOf(Run run, JsArray array, JsValue[] arguments, Func<JsValue, JsValue, bool> same)
    {
        run.Charge(array.Length / 8);
        for (var i = Coerce.ToPosition(run, arguments.At(1), array.Length, 0); i < array.Length; i++)
        {
            if (same(array.At(i), arguments.At(0)))
                return i;
        }
        return -1;
    }

    private static JsValue LastIndexOf(Run run, JsValue self, JsValue[] arguments)
    {
        var array = This(run, self);
        run.Charge(array.Length / 8);
        var from = arguments.Length > 1 ? Coerce.ToInteger(run, arguments[1]) : array.Length - 1;
        for (var i = (int)Math.Min(from < 0 ? array.Length + from : from, array.Length - 1); i >= 0; i--)
        {
            if (Compare.Strict(array.At(i), arguments.At(0)))
                return i;
        }
        return -1;
    }

    private static JsArray Flatten(Run run, JsArray source, double depth, JsArray result)
    {
        run.Enter();
        for (var i = 0; i < source.Length; i++)
        {
            run.Step();
            if (depth >= 1 && source.At(i).Reference is JsArray inner)
                Flatten(run, inner, depth - 1, result);
            else
                result.Add(run, source.At(i));
        }
        run.Leave();
        return result;
    }
}
