using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>The n-grams a model knows, with their rarity; looked up by open addressing.</summary>
internal sealed class Vocabulary
{
    private readonly ulong[] _slots;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <param name="keys">Ascending, without repeats, none zero.</param>
    /// <param name="documents">In how many messages each key stands.</param>
    /// <param name="total">Messages in all.</param>
    public Vocabulary(ImmutableArray<ulong> keys, ImmutableArray<int> documents, int total)
    {
        Keys = keys;
        Documents = documents;
        Total = total;
        Rarity = [.. documents.Select(count => (float)(Math.Log((1.0 + total) / (1.0 + count)) + 1))];
        _mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(keys.Length * 2, 16)) - 1;
        _slots = new ulong[_mask + 1];
        _rows = new int[_mask + 1];
        for (var row = 0; row < keys.Length; row++)
            Insert(keys[row], row);
    }

    public ImmutableArray<ulong> Keys { get; }

    public ImmutableArray<int> Documents { get; }

    public int Total { get; }

    /// <summary>Inverse document frequency by row.</summary>
    public ImmutableArray<float> Rarity { get; }

    public int Count => Keys.Length;

    /// <summary>The row of an n-gram, or -1.</summary>
    public int RowOf(ulong key)
    {
        for (var slot = Slot(key); _slots[slot] != 0; slot = (slot + 1) & _mask)
            if (_slots[slot] == key)
                return _rows[slot];
        return -1;
    }

    public static Vocabulary Learn(IReadOnlyList<TrainingExample> examples, TrainingOptions options)
    {
        var documents = new Dictionary<ulong, int>();
        foreach (var example in examples)
        {
            var seen = new HashSet<ulong>();
            NgramReader.Visit(example.Title, options.LongestNgram, ref seen, static (ref HashSet<ulong> set, ulong key, int _, int _) => set.Add(key));
            NgramReader.Visit(example.Text, options.LongestNgram, ref seen, static (ref HashSet<ulong> set, ulong key, int _, int _) => set.Add(key));
            foreach (var key in seen)
                documents[key] = documents.GetValueOrDefault(key) + 1;
        }

        var kept = documents.Where(entry => entry.Value >= options.RarestKept).OrderBy(entry => entry.Key).ToArray();
        return new Vocabulary([.. kept.Select(entry => entry.Key)], [.. kept.Select(entry => entry.Value)], examples.Count);
    }

    private void Insert(ulong key, int row)
    {
        var slot = Slot(key);
        while (_slots[slot] != 0)
            slot = (slot + 1) & _mask;
        _slots[slot] = key;
        _rows[slot] = row;
    }

    private int Slot(ulong key)
    {
        // Fibonacci hashing: packed characters differ in few bits.
        var mixed = (key ^ (key >> 29)) * 0x9E3779B97F4A7C15UL;
        return (int)(mixed >> 32) & _mask;
    }
}
