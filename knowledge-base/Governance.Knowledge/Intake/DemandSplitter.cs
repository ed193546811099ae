using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>一单多诉: cuts a short message where another matter begins, and says so only where category or place differ.</summary>
internal sealed partial class DemandSplitter
{
    private readonly ImmutableArray<string> _markers;
    private readonly ImmutableArray<Regex> _unless;
    private const int Ahead = 24;
    private readonly (int Longest, int Shortest, int Most) _limits;

    private DemandSplitter(ImmutableArray<string> markers, ImmutableArray<Regex> unless, (int Longest, int Shortest, int Most) limits) => (_markers, _unless, _limits) = (markers, unless, limits);

    public static DemandSplitter Load(string directory)
    {
        var file = DataFile.Open(directory, "intake/splitting.json");
        return new DemandSplitter(
            [.. file.OptionalTexts("markers").Select(Normaliser.Normalise).OrderByDescending(marker => marker.Length)],
            [.. file.OptionalItems("unless").Select(item => Pattern(item["pattern"]))],
            ((int)file["longest"].Number(), (int)file["shortest"].Number(), (int)file["most"].Number()));
    }

    /// <summary>At least two demands of different category or place; empty for a message with one.</summary>
    /// <param name="classify">Reads one stretch as a message of its own.</param>
    public ImmutableArray<Demand> Split(string text, Func<string, Classification> classify)
    {
        if (text.Length > _limits.Longest)
            return [];
        var demands = new List<Demand>();
        var stretches = Stretches(Normaliser.Normalise(text)).ToList();
        if (stretches.Count < 2)
            return [];
        foreach (var (start, length) in stretches)
        {
            var read = classify(text.Substring(start, length));
            // What no rule of a category speaks for is a remark, and belongs to what was said before.
            if (demands.Count > 0 && (!IsDemand(read) || demands.Exists(known => IsSame(known, read))))
                demands[^1] = demands[^1] with { Length = start + length - demands[^1].Start };
            else
                demands.Add(new Demand(start, length, read.Category, read.Place));
        }

        return demands.Count < 2 || demands.Count > _limits.Most || !IsDemand(classify(text.Substring(demands[0].Start, demands[0].Length))) ? [] : [.. demands];
    }

    // A category below the first level has a rule that speaks for it.
    private static bool IsDemand(Classification read) => read.Category.Path.Contains('/', StringComparison.Ordinal) && read.Category.Confidence >= read.Category.Threshold;

    private static bool IsSame(Demand known, Classification read) =>
        (known.Category.Code.Covers(read.Category.Code) || read.Category.Code.Covers(known.Category.Code))
        && (read.Place.Community is null || known.Place.Community is null || read.Place.Community == known.Place.Community);

    /// <summary>From one beginning of another matter to the next.</summary>
    private IEnumerable<(int Start, int Length)> Stretches(string text)
    {
        List<int> cuts = [0];
        for (var at = 1; at < text.Length; at++)
            if (Begins(text, at) && at - cuts[^1] >= _limits.Shortest && text.Length - at >= _limits.Shortest)
                cuts.Add(at);
        return cuts.Select((cut, i) => (cut, (i + 1 < cuts.Count ? cuts[i + 1] : text.Length) - cut));
    }

    // A marker counts only where a clause begins: 还有 inside a clause is no second matter.
    private bool Begins(string text, int at) =>
        "，。；！？,;!? \n".Contains(text[at - 1], StringComparison.Ordinal)
        && (IsMarked(text, at) || Numbered().IsMatch(text.AsSpan(at, Math.Min(4, text.Length - at))));

    // 还有10多天 counts the days of the same matter.
    private bool IsMarked(string text, int at) =>
        _markers.Any(marker => string.CompareOrdinal(text, at, marker, 0, marker.Length) == 0) && !_unless.Any(unless => unless.IsMatch(text.AsSpan(at, Math.Min(Ahead, text.Length - at))));

    private static Regex Pattern(JsonCursor cursor)
    {
        try
        {
            return new Regex(cursor.Text(), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
        }
        catch (Exception broken) when (broken is ArgumentException or NotSupportedException)
        {
            throw cursor.Broken(broken.Message);
        }
    }

    [GeneratedRegex("^[（(]?[2-9二三四五六七八九][)）]?[、.．：:，]|^[（(][2-9二三四五六七八九][)）]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Numbered();
}
