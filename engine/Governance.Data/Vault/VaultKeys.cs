using System.Security.Cryptography;

namespace Governance.Data;

/// <summary>The key ring of the vault; lies outside the database. The last key seals, all open.</summary>
/// <remarks>A ring read from a file is read again when the file changed: a rotation needs no restart.</remarks>
public sealed class VaultKeys
{
    private readonly string? _path;
    private readonly Lock _gate = new();
    private volatile Ring _ring;
    private long _readTicks;

    private VaultKeys(Ring ring, string? path) => (_ring, _path) = (ring, path);

    /// <summary>Id of the key that seals now.</summary>
    public string Current => Now.Current;

    /// <summary>Ids of all keys, oldest first.</summary>
    public IReadOnlyList<string> Ids => Now.Ids;

    /// <summary>Key of the attachment store.</summary>
    internal ReadOnlySpan<byte> Files => Now.Files;

    private Ring Now => _path is null ? _ring : Reread(_path);

    /// <param name="text">One key a line (or separated by <c>;</c>): 32 bytes in Base64. Lines that begin with # are remarks.</param>
    public static VaultKeys Parse(string text) => new(Ring.Parse(text), null);

    /// <summary>Reads the file now, and whenever it was replaced.</summary>
    public static VaultKeys Watch(string path)
    {
        var at = File.GetLastWriteTimeUtc(path).Ticks;
        return new(Ring.Parse(File.ReadAllText(path)), path) { _readTicks = at };
    }

    public bool Knows(string keyId) => Now.Knows(keyId);

    internal byte[] Sealing(string keyId) => Now.Sealing(keyId);

    internal byte[] Blind(ReadOnlySpan<byte> value) => HMACSHA256.HashData(Now.BlindIndex, value);

    private Ring Reread(string path)
    {
        var at = File.GetLastWriteTimeUtc(path).Ticks;
        if (at == Interlocked.Read(ref _readTicks) || !File.Exists(path))
            return _ring;
        lock (_gate)
        {
            _ring = Ring.Parse(File.ReadAllText(path));
            Interlocked.Exchange(ref _readTicks, at);
            return _ring;
        }
    }
}
