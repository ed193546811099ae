using System.Security.Cryptography;
using System.Text;

namespace Governance.Data;

/// <summary>One reading of the key ring. What is found by HMAC, or named by its content, keeps its key through rotations.</summary>
internal sealed class Ring
{
    /// <summary>Before the key of the phone index, when the master key it came from is retired.</summary>
    public const string BlindPrefix = "blind-index:";

    /// <summary>Before the key of the attachment store, likewise.</summary>
    public const string FilesPrefix = "attachments:";

    private const int Size = 32;
    private readonly Dictionary<string, byte[]> _sealing = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];

    private Ring(IReadOnlyList<string> keys, byte[]? blind, byte[]? files)
    {
        foreach (var line in keys)
        {
            var key = Decode(line);
            Current = IdOf(key);
            if (_sealing.TryAdd(Current, Derive(key, "sealed-documents")))
                _lines.Add(line);
        }

        var first = Decode(keys[0]);
        (BlindIndex, Files) = (blind ?? Derive(first, "blind-index"), files ?? Derive(first, "attachments"));
    }

    public string Current { get; } = "";

    public IReadOnlyList<string> Ids => [.. _lines.Select(line => IdOf(Decode(line)))];

    public byte[] BlindIndex { get; }

    public byte[] Files { get; }

    public static Ring Parse(string text)
    {
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var lines = text.Split('\n', Clean).Where(line => line[0] != '#').SelectMany(line => line.Split(';', Clean)).ToList();
        var keys = lines.FindAll(line => !line.Contains(':', StringComparison.Ordinal));
        return keys.Count > 0
            ? new(keys, Named(lines, BlindPrefix), Named(lines, FilesPrefix))
            : throw new InvalidOperationException("The vault's key ring holds no key.");
    }

    public bool Knows(string keyId) => _sealing.ContainsKey(keyId);

    public byte[] Sealing(string keyId) => _sealing.GetValueOrDefault(keyId)
        ?? throw new InvalidOperationException($"The vault's key ring lacks key {keyId}: restore the key file this database was written with.");

    /// <summary>The ring as text with only these keys; what does not rotate is written out by itself.</summary>
    public string Text(Func<string, bool> keep) => string.Join('\n',
    [
        "# Opens every sealed document of this database. Back it up apart from the database; change it by `governance vault` only.",
        BlindPrefix + Convert.ToBase64String(BlindIndex),
        FilesPrefix + Convert.ToBase64String(Files),
        .. _lines.Where(line => keep(IdOf(Decode(line)))),
        "",
    ]);

    private static byte[]? Named(List<string> lines, string prefix) =>
        lines.Find(line => line.StartsWith(prefix, StringComparison.Ordinal)) is { } line ? Decode(line[prefix.Length..].Trim()) : null;

    private static byte[] Decode(string line)
    {
        var key = new byte[Size];
        return Convert.TryFromBase64String(line, key, out var length) && length == Size
            ? key
            : throw new InvalidOperationException("A vault key is 32 bytes in Base64.");
    }

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(Derive(key, "key-id").AsSpan(0, 8));

    private static byte[] Derive(byte[] key, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, info: Encoding.ASCII.GetBytes("governance/" + purpose));
}
