using System.Globalization;
using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary><c>JSON.stringify</c>.</summary>
internal sealed class JsonWriting
{
    private const int MaxDepth = 200;

    private readonly Run _run;
    private readonly JsFunction? _replacer;
    private readonly HashSet<string>? _names;
    private readonly string _gap;
    private readonly StringBuilder _text = new();
    private readonly HashSet<JsObject> _open = new(ReferenceEqualityComparer.Instance);
    private string _indent = "";

    public JsonWriting(Run run, JsValue replacer, JsValue space)
    {
        _run = run;
        _replacer = replacer.Function;
        if (replacer.Reference is JsArray names)
            _names = [.. names.Items.ToArray().Where(n => n.IsText || n.IsNumber).Select(n => Coerce.ToText(run, n))];
        space = space.Reference is JsWrapper wrapper ? wrapper.Value : space;
        _gap = space.IsNumber ? new string(' ', (int)Math.Clamp(Coerce.ToInteger(run, space), 0, 10))
            : space.IsText ? space.Text[..Math.Min(10, space.Text.Length)] : "";
    }

    /// <returns>Null where the value has no JSON: undefined and functions.</returns>
    public string? Write(JsValue value)
    {
        var holder = new JsObject(Builtins.ObjectPrototype);
        holder.Define("", value);
        if (!TryWrite(holder, "", value))
            return null;
        _run.ChargeText(_text.Length);
        return _text.ToString();
    }

    /// <param name="wellFormed">Half a surrogate pair becomes the replacement character instead of an escape no reader accepts.</param>
    public static void Quote(StringBuilder text, string value, bool wellFormed = false)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c < ' ')
                AppendEscape(text, c);
            else if (IsLone(value, i))
                AppendLone(text, c, wellFormed);
            else
                text.Append(c);
        }
        text.Append('"');
    }

    private static void AppendLone(StringBuilder text, char c, bool wellFormed)
    {
        if (wellFormed)
            text.Append('\uFFFD');
        else
            AppendEscape(text, c);
    }

    private static bool IsLone(string value, int i)
    {
        if (!char.IsSurrogate(value[i]))
            return false;
        return char.IsHighSurrogate(value[i])
            ? i + 1 >= value.Length || !char.IsLowSurrogate(value[i + 1])
            : i == 0 || !char.IsHighSurrogate(value[i - 1]);
    }

    private static void AppendEscape(StringBuilder text, char c)
    {
        var letter = c switch { '\b' => 'b', '\f' => 'f', '\n' => 'n', '\r' => 'r', '\t' => 't', _ => '\0' };
        if (letter != '\0')
            text.Append('\\').Append(letter);
        else
            text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
    }

    private bool TryWrite(JsObject holder, string key, JsValue value)
    {
        _run.Step();
        if ((value.IsObject || value.IsBigInteger) && Properties.Get(_run, value, "toJSON").Function is { } convert)
            value = Calls.Invoke(_run, convert, value, [key]);
        if (_replacer is not null)
            value = Calls.Invoke(_run, _replacer, holder, [key, value]);
        if (value.Reference is JsWrapper wrapper)
            value = wrapper.Value;
        if (value.IsUndefined || value.Function is not null || value.Symbol is not null)
            return false;
        if (value.Object is { } inner)
            WriteObject(inner);
        else
            WritePlain(value);
        if (_text.Length > _run.Limits.MaxStringChars)
            throw _run.Exhausted("a text is too long");
        return true;
    }

    private void WritePlain(JsValue value)
    {
        if (value.IsText)
            Quote(_text, value.Text);
        else if (value.IsNumber && !double.IsFinite(value.Number))
            _text.Append("null");
        else if (value.IsBigInteger)
            throw _run.TypeError("Do not know how to serialize a BigInt");
        else
            _text.Append(Coerce.ToText(_run, value));
    }

    private void WriteObject(JsObject value)
    {
        if (!_open.Add(value))
            throw _run.TypeError("Converting circular structure to JSON");
        if (_open.Count > MaxDepth)
            throw _run.Exhausted("a value nests too deeply");
        var outer = _indent;
        _indent += _gap;
        if (value is JsArray array)
            WriteItems(array, outer);
        else
            WriteMembers(value, outer);
        _indent = outer;
        _open.Remove(value);
    }

    private void WriteItems(JsArray array, string outer)
    {
        _text.Append('[');
        for (var i = 0; i < array.Length; i++)
        {
            Separate(i == 0);
            if (!TryWrite(array, i.ToString(CultureInfo.InvariantCulture), array.At(i)))
                _text.Append("null");
        }
        Close(']', array.Length == 0, outer);
    }

    private void WriteMembers(JsObject value, string outer)
    {
        _text.Append('{');
        var empty = true;
        foreach (var key in (IEnumerable<string>?)_names ?? value.OwnKeys())
        {
            if (_names is not null && !value.HasOwn(key))
                continue;
            var before = _text.Length;
            Separate(empty);
            Quote(_text, key);
            _text.Append(_gap.Length > 0 ? ": " : ":");
            if (TryWrite(value, key, value.Get(_run, key)))
                empty = false;
            else
                _text.Length = before;
        }
        Close('}', empty, outer);
    }

    private void Separate(bool first)
    {
        if (!first)
            _text.Append(',');
        if (_gap.Length > 0)
            _text.Append('\n').Append(_indent);
    }

    private void Close(char bracket, bool empty, string outer)
    {
        if (!empty && _gap.Length > 0)
            _text.Append('\n').Append(outer);
        _text.Append(bracket);
    }
}
