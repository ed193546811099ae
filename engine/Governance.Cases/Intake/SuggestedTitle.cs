using System.Text.RegularExpressions;

namespace Governance.Cases;

/// <summary>A title of place and matter, at most thirty characters, from the first words of the text.</summary>
internal static partial class SuggestedTitle
{
    private const int Longest = 30;
    private const int ShortestMatter = 4;
    private static readonly char[] Stops = ['。', '！', '？', '；', '，', ',', '.', '!', '?', ';', '\n'];

    public static string Of(string? given, string text, Place place)
    {
        if (!string.IsNullOrWhiteSpace(given))
            return given.Trim();
        var where = place.Community ?? place.Street ?? "";
        var clauses = text.Split(Stops, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(clause => WithoutPlace(clause, place)).ToList();
        var first = clauses.FindIndex(clause => clause.Length >= ShortestMatter);
        var matter = first < 0 ? text.Trim() : clauses[first];
        // “锦澜苑3号楼” says where, not what: the next words do.
        if (first >= 0 && first + 1 < clauses.Count && Address().IsMatch(matter))
            matter += clauses[first + 1];
        var title = where + matter;
        return title.Length > Longest ? title[..Longest] : title;
    }

    private static string WithoutPlace(string clause, Place place)
    {
        var rest = clause;
        foreach (var name in new[] { place.Street, place.Community })
            if (name is { Length: > 0 } && rest.StartsWith(name, StringComparison.Ordinal))
                rest = rest[name.Length..];
        return rest;
    }

    [GeneratedRegex("([0-9一二三四五六七八九十]+(号楼|号|栋|单元|层|室)|路口|门口|小区|对面|附近|旁边)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
