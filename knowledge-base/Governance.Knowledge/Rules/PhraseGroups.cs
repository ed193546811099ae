using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Looks for one phrase of each of several groups.</summary>
internal static class PhraseGroups
{
    /// <summary>The first phrase of each group, wherever it stands; null when a group has none.</summary>
    public static ImmutableArray<(int Start, int Length)>? FindAll(ImmutableArray<ImmutableArray<Phrase>> groups, string text)
    {
        var words = ImmutableArray.CreateBuilder<(int, int)>(groups.Length);
        foreach (var group in groups)
        {
            if (!TryFindAny(group, text, 0, out var found))
                return null;
            words.Add(found);
        }

        return words.ToImmutable();
    }

    /// <summary>One phrase of each group, all within <paramref name="near"/> characters; null when they never meet.</summary>
    public static ImmutableArray<(int Start, int Length)>? FindNear(ImmutableArray<ImmutableArray<Phrase>> groups, string text, int near)
    {
        // Every meeting begins at a phrase of some group: try each of them as the first.
        foreach (var first in groups.SelectMany(group => group).SelectMany(phrase => Places(phrase, text)).Order())
        {
            var window = text.AsSpan(first, Math.Min(near, text.Length - first)).ToString();
            if (FindAll(groups, window) is { } words)
                return [.. words.Select(word => (word.Start + first, word.Length))];
        }

        return null;
    }

    public static bool TryFindAny(ImmutableArray<Phrase> alternatives, string text, int from, out (int Start, int Length) found)
    {
        foreach (var phrase in alternatives)
            if (phrase.TryFind(text, from, out var start, out var length))
            {
                found = (start, length);
                return true;
            }

        found = default;
        return false;
    }

    private static IEnumerable<int> Places(Phrase phrase, string text)
    {
        for (var from = 0; phrase.TryFind(text, from, out var start, out _); from = start + 1)
            yield return start;
    }
}
