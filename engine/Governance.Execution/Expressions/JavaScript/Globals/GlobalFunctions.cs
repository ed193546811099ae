using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary><c>parseInt</c> and the other functions that belong to no type.</summary>
internal static class GlobalFunctions
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
    private const string Reserved = ";/?:@&=+$,#";

    public static IEnumerable<NativeFunction> All() =>
    [
        new("parseInt", 2, (run, _, a) => ParseInt(run, a)),
        new("parseFloat", 1, (run, _, a) => ParseFloat(Coerce.ToText(run, a.At(0)))),
        new("isNaN", 1, (run, _, a) => double.IsNaN(Coerce.ToNumber(run, a.At(0)))),
        new("isFinite", 1, (run, _, a) => double.IsFinite(Coerce.ToNumber(run, a.At(0)))),
        new("encodeURIComponent", 1, (run, _, a) => Encode(run, a.At(0), Unreserved)),
        new("encodeURI", 1, (run, _, a) => Encode(run, a.At(0), Unreserved + Reserved)),
        new("decodeURIComponent", 1, (run, _, a) => Decode(run, a.At(0), "")),
        new("decodeURI", 1, (run, _, a) => Decode(run, a.At(0), Reserved)),
    ];

    public static JsValue ParseInt(Run run, JsValue[] arguments)
    {
        var text = Coerce.ToText(run, arguments.At(0)).AsSpan().Trim(JsText.Blank);
        var radix = Coerce.ToInt32(run, arguments.At(1));
        var negative = text.StartsWith("-");
        if (negative || text.StartsWith("+"))
            text = text[1..];
        if (radix is 0 or 16 && (text.StartsWith("0x") || text.StartsWith("0X")))
        {
            text = text[2..];
            radix = 16;
        }
        radix = radix == 0 ? 10 : radix;
        if (radix is < 2 or > 36)
            return double.NaN;
        var length = 0;
        while (length < text.Length && NumberText.ParseDigit(text[length]) < radix)
            length++;
        if (length == 0)
            return double.NaN;
        var value = radix == 10 ? NumberText.Parse(text[..length].ToString()) : Sum(text[..length], radix);
        return negative ? -value : value;
    }

    public static JsValue ParseFloat(string source)
    {
        var text = source.AsSpan().TrimStart(JsText.Blank);
        foreach (var infinity in (ReadOnlySpan<string>)["Infinity", "+Infinity", "-Infinity"])
        {
            if (text.StartsWith(infinity))
                return infinity[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = SkipDigits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += SkipDigits(text, ref at);
        }
        if (digits == 0)
            return double.NaN;
        var end = at;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at += at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            end = SkipDigits(text, ref at) > 0 ? at : end;
        }
        return NumberText.Parse(text[..end].ToString());
    }

    private static int SkipDigits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at - start;
    }

    private static double Sum(ReadOnlySpan<char> digits, int radix)
    {
        var value = 0.0;
        foreach (var c in digits)
            value = (value * radix) + NumberText.ParseDigit(c);
        return value;
    }

    private static JsValue Encode(Run run, JsValue value, string kept)
    {
        var text = Coerce.ToText(run, value);
        run.ChargeText(text.Length * 3L);
        var result = new StringBuilder();
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (kept.Contains(text[i], StringComparison.Ordinal))
            {
                result.Append(text[i]);
                continue;
            }
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used) != System.Buffers.OperationStatus.Done)
                throw run.Throw(ErrorBuiltins.New(Builtins.UriErrorPrototype, "URI malformed"));
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                result.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            i += used - 1;
        }
        return result.ToString();
    }

    private static JsValue Decode(Run run, JsValue value, string kept)
    {
        var text = Coerce.ToText(run, value);
        run.ChargeText(text.Length);
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
                result.Append(text[i]);
            else
                i = DecodePoint(run, text, i, kept, result) - 1;
        }
        return result.ToString();
    }

    private static int DecodePoint(Run run, string text, int start, string kept, StringBuilder result)
    {
        var bytes = new List<byte>(4);
        var at = start;
        do
        {
            if (at + 2 >= text.Length || text[at] != '%' || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                throw run.Throw(ErrorBuiltins.New(Builtins.UriErrorPrototype, "URI malformed"));
            bytes.Add((byte)((NumberText.ParseDigit(text[at + 1]) << 4) | NumberText.ParseDigit(text[at + 2])));
            at += 3;
        }
        while (bytes.Count < Length(bytes[0]));
        if (Rune.DecodeFromUtf8([.. bytes], out var rune, out _) != System.Buffers.OperationStatus.Done)
            throw run.Throw(ErrorBuiltins.New(Builtins.UriErrorPrototype, "URI malformed"));
        var decoded = rune.ToString();
        result.Append(kept.Contains(decoded, StringComparison.Ordinal) ? text[start..at] : decoded);
        return at;
    }

    private static int Length(byte first) => first switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
}
