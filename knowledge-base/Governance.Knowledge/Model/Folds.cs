namespace Governance.Knowledge.Model;

/// <summary>Assigns messages to folds so that near-duplicates share one: a copy in training would flatter the figure.</summary>
internal static class Folds
{
    private const int Shingle = 8;
    private const double Alike = 0.5;

    public static int[] Assign(IReadOnlyList<TrainingExample> examples, int folds, int seed)
    {
        var group = Group(examples);
        var random = new Lcg(seed);
        var assigned = new int[examples.Count];
        foreach (var label in examples.Select(example => example.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            int[] leaders = [.. Enumerable.Range(0, examples.Count).Where(i => group[i] == i && string.Equals(examples[i].Label, label, StringComparison.Ordinal))];
            random.Shuffle(leaders);
            for (var i = 0; i < leaders.Length; i++)
                assigned[leaders[i]] = i % folds;
        }

        for (var i = 0; i < assigned.Length; i++)
            assigned[i] = assigned[group[i]];
        return assigned;
    }

    /// <summary>For each message the first message it is a near-duplicate of, or itself.</summary>
    public static int[] Group(IReadOnlyList<TrainingExample> examples)
    {
        var group = new int[examples.Count];
        var holders = new Dictionary<int, List<int>>();
        for (var i = 0; i < examples.Count; i++)
        {
            var shingles = Sketch(examples[i].Title + examples[i].Text);
            var shared = shingles.Where(holders.ContainsKey).SelectMany(shingle => holders[shingle]).CountBy(other => other);
            var twin = shared.Where(other => other.Value >= Alike * shingles.Count).OrderBy(other => other.Key).Select(other => other.Key).FirstOrDefault(i);
            group[i] = twin == i ? i : group[twin];
            foreach (var shingle in shingles)
                (holders.TryGetValue(shingle, out var list) ? list : holders[shingle] = []).Add(i);
        }

        return group;
    }

    /// <summary>About one in eight of the text's shingles, chosen by their hash.</summary>
    private static HashSet<int> Sketch(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetter));
        var sketch = new HashSet<int>();
        for (var i = 0; i + Shingle <= letters.Length; i++)
        {
            var hash = 17;
            foreach (var c in letters.AsSpan(i, Shingle))
                hash = unchecked((hash * 31) + c);
            if ((unchecked((uint)hash * 2654435761U) >> 29) == 0)
                sketch.Add(hash);
        }

        return sketch;
    }
}
