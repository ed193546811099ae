using System.Text;

namespace Governance.Cases;

/// <summary>Free words of people nobody knows: what cannot be seen is taken out, so that it neither hides a number from masking nor turns a page around.</summary>
internal static class PlainWords
{
    /// <summary>Trimmed; null where nothing is left to read.</summary>
    public static string? Of(string? typed)
    {
        if (typed is null)
            return null;
        var kept = new StringBuilder(typed.Length);
        foreach (var rune in typed.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
            if (rune.Value is '\n' or '\t' || (Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format) && rune != Rune.ReplacementChar))
                kept.Append(rune.ToString());
        return kept.ToString().Trim() is { Length: > 0 } words ? words : null;
    }
}
