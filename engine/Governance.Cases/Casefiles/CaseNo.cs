using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Cases;

/// <summary>Number of a case: prefix of its type, day, sequence, check digit, such as <c>SQ20261121-000123-7</c>. Gaps are allowed.</summary>
public readonly partial record struct CaseNo(string Value)
{
    /// <param name="prefix">Two capital letters of the case type.</param>
    /// <param name="sequence">From 1, within type and day.</param>
    public static CaseNo Of(string prefix, DateOnly day, long sequence)
    {
        var digits = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + sequence.ToString("D6", CultureInfo.InvariantCulture);
        return new($"{prefix}{digits[..8]}-{digits[8..]}-{CheckDigit(digits)}");
    }

    /// <summary>False for another shape or a wrong check digit: a mistyped digit or two swapped neighbours are always found.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CaseNo number)
    {
        number = default;
        if (text is null || Shape().Match(text) is not { Success: true } match)
            return false;
        number = new(text);
        return CheckDigit(match.Groups["day"].Value + match.Groups["seq"].Value) == match.Groups["check"].Value[0];
    }

    public override string ToString() => Value;

    /// <summary>ISO 7064 MOD 11,10.</summary>
    private static char CheckDigit(string digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (char)('0' + ((11 - product) % 10));
    }

    [GeneratedRegex("^[A-Z]{2}(?<day>[0-9]{8})-(?<seq>[0-9]{6,9})-(?<check>[0-9])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Shape();
}
