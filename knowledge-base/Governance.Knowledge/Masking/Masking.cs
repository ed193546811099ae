using System.Text.RegularExpressions;

namespace Governance.Knowledge;

/// <summary>Hides personal data in texts that are stored or shown outside the vault.</summary>
/// <remarks>
/// Phones, identity cards, bank cards, e-mail addresses, licence plates and recognisable person names. House and flat numbers stay: handlers need them.
/// A masked text holds no mobile number, no identity card and no bank card, however they are written; masking twice changes nothing.
/// </remarks>
public static partial class Masking
{
    private const int MobileLength = 11;
    private const int CardShortest = 12;

    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = Email().Replace(text, found => found.Value[..1] + "***@" + found.Groups["domain"].Value);
        masked = Plate().Replace(masked, found => found.Value[..2] + "****" + found.Value[^1]);
        var source = masked;
        masked = Digits().Replace(masked, found => MaskDigits(found, source));
        masked = SpokenDigits().Replace(masked, "***********");
        return PersonNames.Mask(masked);
    }

    /// <summary><c>13800001234</c> → <c>138****1234</c>; landlines keep the area code and the last two digits.</summary>
    public static string MaskPhone(string phone)
    {
        ArgumentNullException.ThrowIfNull(phone);
        var digits = string.Concat(phone.Where(char.IsDigit).Select(Plain));
        return digits.Length switch
        {
            < 5 => new string('*', digits.Length),
            < 7 => digits[..1] + "***" + digits[^1],
            < MobileLength => digits[..3] + "****" + digits[^2..],
            _ => digits[..3] + "****" + digits[^4..],
        };
    }

    /// <summary><c>张三丰</c> → <c>张**</c>. A name of one character is hidden altogether.</summary>
    public static string MaskName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        if (trimmed.Length < 2)
            return trimmed.Length == 0 ? "" : "*";
        var family = PersonNames.IsDoubleFamily(trimmed) ? 2 : 1;
        return trimmed[..family] + new string('*', trimmed.Length - family);
    }

    private static string MaskDigits(Match found, string text)
    {
        var written = found.Value;
        var digits = string.Concat(written.Where(c => char.IsDigit(c) || c is 'x' or 'X' or 'Ｘ' or 'ｘ').Select(Plain));
        if (digits.Length >= CardShortest)
            return digits[..2] + new string('*', 8) + digits[^2..];
        if (digits.Length < MobileLength && (Date().IsMatch(written) || IsQuantity(written, text, found.Index + found.Length)))
            return written;
        return MaskPhone(digits);
    }

    private static bool IsQuantity(string written, string text, int after)
    {
        var isDecimal = written.Count(c => c == '.') == 1 && written.All(c => c == '.' || char.IsDigit(c));
        return isDecimal || (after < text.Length && "元块万亿平吨度米公年".Contains(text[after], StringComparison.Ordinal));
    }

    // Numbers are masked in plain digits, whichever script they were written in.
    private static char Plain(char c) => char.IsDigit(c) ? (char)('0' + char.GetNumericValue(c)) : 'X';

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._%+-]*@(?<domain>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Email();

    [GeneratedRegex("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plate();

    [GeneratedRegex(@"^(?:19|20)\d\d[-./－ ]?(?:0?[1-9]|1[0-2])[-./－ ]?(?:0?[1-9]|[12]\d|3[01])(?:[ ]{0,3}\d{1,2})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();

    /// <summary>A number read out: 幺三八零零…</summary>
    [GeneratedRegex("[零〇一二三四五六七八九幺两](?:[ 、，-]?[零〇一二三四五六七八九幺]){10,}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SpokenDigits();

    /// <summary>Digits of any script, however they are spaced or hyphenated.</summary>
    [GeneratedRegex(@"\d(?:[ \u3000\u00a0\t\-－—–._·]{0,3}\d){6,}[xXＸｘ]?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();
}
