using System.Security.Cryptography;

namespace Governance.Data;

/// <summary>The key ring of the vault; lies outside the database. The last key seals, all open; the blind index keeps the first.</summary>
public sealed class VaultKeys
{
    private const int Size = 32;
    private readonly Dictionary<string, byte[]> _sealing = new(StringComparer.Ordinal);
    private readonly byte[] _blind;
    private readonly byte[] _files;

    private VaultKeys(IReadOnlyList<byte[]> keys)
    {
        foreach (var key in keys)
            _sealing[Current = IdOf(key)] = Derive(key, "sealed-documents");
        _blind = Derive(keys[0], "blind-index");
        _files = Derive(keys[0], "attachments");
    }

    /// <summary>Id of the key that seals now.</summary>
    public string Current { get; } = "";

    /// <summary>Key of the attachment store.</summary>
    internal ReadOnlySpan<byte> Files => _files;

    /// <param name="text">One key a line (or separated by <c>;</c>): 32 bytes in Base64. Lines that begin with # are remarks.</param>
    public static VaultKeys Parse(string text)
    {
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var lines = text.Split('\n', Clean).Where(line => line[0] != '#');
        var keys = lines.SelectMany(line => line.Split(';', Clean)).Select(Decode).ToList();
        return keys.Count > 0 ? new(keys) : throw new InvalidOperationException("The vault's key ring holds no key.");
    }

    public bool Knows(string keyId) => _sealing.ContainsKey(keyId);

    internal byte[] Sealing(string keyId) => _sealing.GetValueOrDefault(keyId)
        ?? throw new InvalidOperationException($"The vault's key ring lacks key {keyId}: restore the key file this database was written with.");

    internal byte[] Blind(ReadOnlySpan<byte> value) => HMACSHA256.HashData(_blind, value);

    private static byte[] Decode(string line)
    {
        var key = new byte[Size];
        return Convert.TryFromBase64String(line, key, out var length) && length == Size
            ? key
            : throw new InvalidOperationException("A vault key is 32 bytes in Base64.");
    }

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(Derive(key, "key-id").AsSpan(0, 8));

    private static byte[] Derive(byte[] key, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, info: System.Text.Encoding.ASCII.GetBytes("governance/" + purpose));
}
