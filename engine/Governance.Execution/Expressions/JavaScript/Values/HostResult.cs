using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Values on their way from the script to the host.</summary>
internal sealed class HostResult(Run run)
{
    // What is made of it is wrapped again on its way into states, journals and messages, which parsers read to a depth of 64.
    private const int MaxDepth = 48;

    private readonly StringBuilder _text = new();
    private readonly HashSet<JsObject> _open = new(ReferenceEqualityComparer.Instance);

    public object? Convert(JsValue value)
    {
        if (value.IsText)
            return value.Text.Length <= run.Limits.ResultChars ? value.Text : throw run.Exhausted("the result is too long");
        if (value.IsNumber)
            return value.Number;
        if (value.IsBoolean)
            return value.Number != 0;
        return value.Object is { } source ? FromObject(source) : FromRest(value);
    }

    private static object? FromRest(JsValue value)
    {
        if (value.IsBigInteger)
            return value.BigInteger.GetBitLength() <= 53
                ? (double)value.BigInteger
                : value.BigInteger.ToString(CultureInfo.InvariantCulture);
        return value.Symbol is { } symbol ? $"Symbol({symbol.Description})" : null;
    }

    private object? FromObject(JsObject source)
    {
        switch (source)
        {
            case JsFunction:
                return null;
            case JsWrapper wrapper:
                return Convert(wrapper.Value);
            case JsError error:
                return ErrorBuiltins.TextOf(run, error);
            case JsRegex regex:
                return regex.Pattern.Source;
            case JsDate date:
                return FromDate(date);
            default:
                Write(source);
                return JsonElement.Parse(_text.ToString(), new JsonDocumentOptions { MaxDepth = MaxDepth + 1 });
        }
    }

    private static object? FromDate(JsDate date)
    {
        if (double.IsNaN(date.Time))
            return null;
        return date.Time is >= -62135596800000 and < 253402300799999
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)date.Time)
            : DateText.Iso(date.Time);
    }

    private void Write(JsValue value)
    {
        run.Step();
        if (value.IsText)
            JsonWriting.Quote(_text, value.Text, wellFormed: true);
        else if (value.IsNumber)
            _text.Append(double.IsFinite(value.Number) ? NumberText.Of(value.Number) : "null");
        else if (value.IsBoolean)
            _text.Append(value.Number != 0 ? "true" : "false");
        else if (value.Object is { } inner)
            WriteObject(inner);
        else
            WriteScalar(FromRest(value));
        if (_text.Length > run.Limits.ResultChars)
            throw run.Exhausted("the result is too long");
    }

    private void WriteScalar(object? value)
    {
        if (value is string text)
            JsonWriting.Quote(_text, text, wellFormed: true);
        else if (value is double number)
            _text.Append(NumberText.Of(number));
        else
            _text.Append("null");
    }

    private void WriteObject(JsObject value)
    {
        if (value is JsFunction or JsWrapper or JsError or JsRegex or JsDate)
        {
            var plain = FromObject(value);
            if (plain is DateTimeOffset)
                JsonWriting.Quote(_text, DateText.Iso(((JsDate)value).Time), wellFormed: true);
            else if (plain is bool flag)
                _text.Append(flag ? "true" : "false");
            else
                WriteScalar(plain);
            return;
        }
        if (!_open.Add(value))
            throw run.TypeError("Converting circular structure to JSON");
        if (_open.Count > MaxDepth)
            throw run.Exhausted("the result nests too deeply");
        if (value is JsArray array)
            WriteItems(array);
        else
            WriteMembers(value);
        _open.Remove(value);
    }

    private void WriteItems(JsArray array)
    {
        _text.Append('[');
        for (var i = 0; i < array.Length; i++)
        {
            if (i > 0)
                _text.Append(',');
            Write(array.At(i));
        }
        _text.Append(']');
    }

    private void WriteMembers(JsObject value)
    {
        _text.Append('{');
        var first = true;
        foreach (var key in value.OwnKeys())
        {
            var member = value.Get(run, key);
            if (member.IsUndefined || member.Function is not null)
                continue;
            if (!first)
                _text.Append(',');
            first = false;
            JsonWriting.Quote(_text, key, wellFormed: true);
            _text.Append(':');
            Write(member);
        }
        _text.Append('}');
    }
}
