using System.Buffers;
using System.Security.Cryptography;

namespace Governance.Execution;

/// <summary>The journal's hash chain: each entry's hash covers the hash before it and the entry's exact bytes.</summary>
public static class Chain
{
    /// <param name="head">Hash of the entry before; empty for the first.</param>
    /// <returns>32 bytes of SHA-256.</returns>
    public static byte[] Next(ReadOnlySpan<byte> head, ReadOnlySpan<byte> entry)
    {
        // One call over both is cheaper than a hash object, and an entry is a few kilobytes.
        var joined = ArrayPool<byte>.Shared.Rent(head.Length + entry.Length);
        head.CopyTo(joined);
        entry.CopyTo(joined.AsSpan(head.Length));
        var hash = SHA256.HashData(joined.AsSpan(0, head.Length + entry.Length));
        ArrayPool<byte>.Shared.Return(joined);
        return hash;
    }
}
