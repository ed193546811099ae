using System.Security.Cryptography;

namespace Governance.Data;

/// <summary>Merkle root over leaves in order, as RFC 6962 §2.1 defines it. Holds one hash a level, however many leaves there are.</summary>
internal sealed class MerkleTree
{
    private readonly List<(int Level, byte[] Hash)> _peaks = [];

    public int Leaves { get; private set; }

    public void Add(ReadOnlySpan<byte> leaf)
    {
        Leaves++;
        var (level, hash) = (0, Hash([0], leaf, default));
        while (_peaks is [.., var last] && last.Level == level)
        {
            _peaks.RemoveAt(_peaks.Count - 1);
            (level, hash) = (level + 1, Node(last.Hash, hash));
        }

        _peaks.Add((level, hash));
    }

    /// <returns>32 bytes; of no leaves the hash of nothing.</returns>
    public byte[] Root()
    {
        if (_peaks.Count == 0)
            return SHA256.HashData([]);

        var root = _peaks[^1].Hash;
        for (var i = _peaks.Count - 2; i >= 0; i--)
            root = Node(_peaks[i].Hash, root);
        return root;
    }

    private static byte[] Node(byte[] left, byte[] right) => Hash([1], left, right);

    // The first byte keeps a node from passing as a leaf.
    private static byte[] Hash(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([.. kind, .. left, .. right]);
}
