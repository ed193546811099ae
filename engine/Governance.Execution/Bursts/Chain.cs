using System.Security.Cryptography;

namespace Governance.Execution;

/// <summary>The journal's hash chain: each entry's hash covers the hash before it and the entry's exact bytes.</summary>
public static class Chain
{
    /// <param name="head">Hash of the entry before; empty for the first.</param>
    /// <returns>32 bytes of SHA-256.</returns>
    public static byte[] Next(ReadOnlySpan<byte> head, ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(entry);
        return hash.GetHashAndReset();
    }
}
