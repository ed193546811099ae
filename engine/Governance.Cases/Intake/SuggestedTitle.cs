namespace Governance.Cases;

/// <summary>A title of place and matter, at most thirty characters, from the first words of the text.</summary>
internal static class SuggestedTitle
{
    private const int Longest = 30;
    private static readonly char[] Stops = ['。', '！', '？', '；', '，', ',', '.', '!', '?', ';', '\n'];

    public static string Of(string? given, string text, Place place)
    {
        if (!string.IsNullOrWhiteSpace(given))
            return given.Trim();
        var where = place.Community ?? place.Street ?? "";
        var matter = text.Split(Stops, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => part.Length >= 6 && (where.Length == 0 || !part.EndsWith(where, StringComparison.Ordinal))) ?? text.Trim();
        var title = matter.Contains(where, StringComparison.Ordinal) ? matter : where + matter;
        return title.Length > Longest ? title[..Longest] : title;
    }
}
