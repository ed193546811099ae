using System.Buffers;

namespace Governance.Knowledge.Model;

/// <summary>Turns a message into a feature vector: (1 + ln count) × rarity, scaled to length one.</summary>
internal sealed class Vectoriser(Vocabulary vocabulary, int longest, double titleWeight)
{
    public FeatureVector Read(string title, string text)
    {
        var most = (title.Length + text.Length) * longest;
        var rented = ArrayPool<int>.Shared.Rent(most);
        var found = new Found(vocabulary, rented);
        NgramReader.Visit(title, longest, ref found, Collect);
        var titleEnd = found.Count;
        NgramReader.Visit(text, longest, ref found, Collect);
        rented.AsSpan(0, titleEnd).Sort();
        rented.AsSpan(titleEnd, found.Count - titleEnd).Sort();
        var vector = Merge(rented.AsSpan(0, titleEnd), rented.AsSpan(titleEnd, found.Count - titleEnd));
        ArrayPool<int>.Shared.Return(rented);
        return vector;
    }

    private static void Collect(ref Found found, ulong key, int start, int length)
    {
        var row = found.Vocabulary.RowOf(key);
        if (row >= 0)
            found.Rows[found.Count++] = row;
    }

    private FeatureVector Merge(ReadOnlySpan<int> title, ReadOnlySpan<int> text)
    {
        var rows = new int[title.Length + text.Length];
        var values = new float[rows.Length];
        var (count, norm, i, j) = (0, 0.0, 0, 0);
        while (i < title.Length || j < text.Length)
        {
            var row = Math.Min(i < title.Length ? title[i] : int.MaxValue, j < text.Length ? text[j] : int.MaxValue);
            var times = (titleWeight * Run(title, ref i, row)) + Run(text, ref j, row);
            var value = (1 + Math.Log(times)) * vocabulary.Rarity[row];
            rows[count] = row;
            values[count++] = (float)value;
            norm += value * value;
        }

        var scale = norm > 0 ? (float)(1 / Math.Sqrt(norm)) : 0;
        for (var k = 0; k < count; k++)
            values[k] *= scale;
        return new FeatureVector(rows[..count], values[..count]);
    }

    private static int Run(ReadOnlySpan<int> sorted, ref int at, int row)
    {
        var from = at;
        while (at < sorted.Length && sorted[at] == row)
            at++;
        return at - from;
    }

    private ref struct Found(Vocabulary vocabulary, int[] rows)
    {
        public readonly Vocabulary Vocabulary = vocabulary;
        public readonly int[] Rows = rows;
        public int Count;
    }
}
