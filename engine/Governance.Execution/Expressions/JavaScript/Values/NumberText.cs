using System.Globalization;
using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Numbers to text and back as ECMAScript does (Number::toString, StringToNumber).</summary>
internal static class NumberText
{
    private static readonly string[] Small = [.. Enumerable.Range(0, 256).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private static readonly System.Buffers.SearchValues<char> DecimalChars = System.Buffers.SearchValues.Create("0123456789+-.eE");

    public static string Of(double value)
    {
        if (value == Math.Floor(value) && Math.Abs(value) < 1e15)
        {
            var whole = (long)value;
            return whole is >= 0 and < 256 ? Small[whole] : whole.ToString(CultureInfo.InvariantCulture);
        }
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        var (digits, point) = Shortest(Math.Abs(value));
        return (value < 0 ? "-" : "") + Layout(digits, point);
    }

    /// <summary>The shortest digits that read back as the value; the decimal point stands before digit <c>point</c>.</summary>
    public static (string Digits, int Point) Shortest(double value)
    {
        if (value == 0)
            return ("0", 1);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var e = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? shortest : shortest[..e];
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        if (e >= 0)
            return (digits, int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1);
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return (digits, mantissa.Length);
        return (digits, mantissa[0] != '0' ? dot : dot - LeadingZeros(mantissa));
    }

    private static int LeadingZeros(string mantissa)
    {
        var zeros = 0;
        while (mantissa[2 + zeros] == '0')
            zeros++;
        return 1 + zeros;
    }

    private static string Layout(string digits, int point)
    {
        var count = digits.Length;
        if (point is > 0 and <= 21)
            return count <= point ? digits + new string('0', point - count) : digits[..point] + "." + digits[point..];
        if (point is > -6 and <= 0)
            return "0." + new string('0', -point) + digits;
        var exponent = point - 1;
        var sign = exponent < 0 ? "-" : "+";
        var head = count == 1 ? digits : digits[..1] + "." + digits[1..];
        return head + "e" + sign + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
    }

    public static string InRadix(double value, int radix)
    {
        if (radix == 10 || double.IsNaN(value) || double.IsInfinity(value))
            return Of(value);
        var part = Math.Abs(value) - Math.Floor(Math.Abs(value));
        var text = new StringBuilder(BigIn(new System.Numerics.BigInteger(Math.Floor(Math.Abs(value))), radix));
        if (part > 0)
            AppendFraction(text, part, Math.Abs(value), radix);
        return (value < 0 ? "-" : "") + text;
    }

    public static string BigIn(System.Numerics.BigInteger value, int radix)
    {
        if (value.IsZero)
            return "0";
        var text = new StringBuilder();
        for (var rest = System.Numerics.BigInteger.Abs(value); !rest.IsZero; rest /= radix)
            text.Insert(0, Digit((int)(rest % radix)));
        return (value.Sign < 0 ? "-" : "") + text;
    }

    // As many digits as the value can be told apart from its neighbours, the last one rounded.
    private static void AppendFraction(StringBuilder text, double part, double value, int radix)
    {
        text.Append('.');
        var delta = Math.Max(0.5 * (Math.BitIncrement(value) - value), double.Epsilon);
        while (part >= delta)
        {
            part *= radix;
            delta *= radix;
            var digit = (int)part;
            part -= digit;
            text.Append(Digit(digit));
            if (part > 0.5 || (part == 0.5 && (digit & 1) == 1))
            {
                if (part + delta <= 1)
                    continue;
                RoundUp(text, radix);
                return;
            }
        }
    }

    private static void RoundUp(StringBuilder text, int radix)
    {
        while (text[^1] != '.')
        {
            var digit = ParseDigit(text[^1]) + 1;
            text.Length--;
            if (digit < radix)
            {
                text.Append(Digit(digit));
                return;
            }
        }
    }

    public static int ParseDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => 99,
    };

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);

    public static double Parse(string text)
    {
        var trimmed = text.AsSpan().Trim(JsText.Blank);
        if (trimmed.Length == 0)
            return 0;
        if (trimmed.Length > 2 && trimmed[0] == '0' && char.IsAsciiLetter(trimmed[1]) && trimmed[1] is not ('e' or 'E'))
            return ParseRadix(trimmed);
        if (trimmed is "Infinity" or "+Infinity")
            return double.PositiveInfinity;
        if (trimmed is "-Infinity")
            return double.NegativeInfinity;
        return IsDecimal(trimmed) && double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : double.NaN;
    }

    private static bool IsDecimal(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(DecimalChars) < 0 && text.IndexOfAnyInRange('0', '9') >= 0;

    private static double ParseRadix(ReadOnlySpan<char> text)
    {
        var radix = char.ToLowerInvariant(text[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
        var value = radix == 0 ? double.NaN : 0;
        foreach (var c in text[2..])
        {
            var digit = ParseDigit(c);
            value = digit < radix ? (value * radix) + digit : double.NaN;
        }
        return value;
    }
}
