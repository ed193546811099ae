using System.Globalization;
using System.Numerics;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Rounds a number as its exact decimal value; halves go away from zero, as the language says.</summary>
internal static class DecimalText
{
    public static string Rounded(double value, int places)
    {
        var (mantissa, exponent) = Parts(value);
        var scaled = Scale(mantissa * BigInteger.Pow(10, places), exponent).ToString(CultureInfo.InvariantCulture);
        if (places == 0)
            return scaled;
        scaled = scaled.PadLeft(places + 1, '0');
        return scaled[..^places] + "." + scaled[^places..];
    }

    /// <summary>Exactly <paramref name="count"/> digits, the first standing for ten to the exponent.</summary>
    public static (string Digits, int Exponent) Scientific(double value, int count)
    {
        if (value == 0)
            return (new string('0', count), 0);
        for (var exponent = (int)Math.Floor(Math.Log10(value)); ;)
        {
            var digits = Digits(value, count - 1 - exponent);
            if (digits.Length == count && digits[0] != '0')
                return (digits, exponent);
            if (digits.Length < count || digits[0] == '0')
                exponent--;
            else if (digits.AsSpan(1).IndexOfAnyExcept('0') < 0 && digits[0] == '1')
                return (digits[..count], exponent + 1);
            else
                exponent++;
        }
    }

    private static string Digits(double value, int power)
    {
        var (mantissa, exponent) = Parts(value);
        if (power >= 0)
            return Scale(mantissa * BigInteger.Pow(10, power), exponent).ToString(CultureInfo.InvariantCulture);
        var (top, bottom) = (exponent >= 0 ? mantissa << exponent : mantissa, BigInteger.Pow(10, -power));
        return Divide(top, exponent >= 0 ? bottom : bottom << -exponent).ToString(CultureInfo.InvariantCulture);
    }

    private static (BigInteger Mantissa, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        return exponent == 0 ? (fraction, -1074) : (fraction | (1L << 52), exponent - 1075);
    }

    private static BigInteger Scale(BigInteger value, int exponent) =>
        exponent >= 0 ? value << exponent : Divide(value, BigInteger.One << -exponent);

    private static BigInteger Divide(BigInteger value, BigInteger by) => ((value * 2) + by) / (by * 2);
}
