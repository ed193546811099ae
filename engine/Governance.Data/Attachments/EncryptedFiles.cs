using System.Security.Cryptography;

namespace Governance.Data;

/// <summary>Files named by the hash of their content, each under AES-256-GCM bound to that name.</summary>
internal sealed class EncryptedFiles(string directory, VaultKeys keys)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public async Task Write(string sha256, byte[] content, CancellationToken cancellationToken)
    {
        var path = PathOf(sha256);
        if (File.Exists(path))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(Encrypt(sha256, content), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        // A name appears only when its content is whole.
        File.Move(unfinished, path, overwrite: true);
    }

    public async Task<byte[]?> Read(string sha256, CancellationToken cancellationToken)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? Decrypt(sha256, await File.ReadAllBytesAsync(path, cancellationToken)) : null;
    }

    public bool Holds(string sha256) => File.Exists(PathOf(sha256));

    public void Remove(string sha256)
    {
        if (Holds(sha256))
            File.Delete(PathOf(sha256));
    }

    private string PathOf(string sha256) => Path.Combine(directory, sha256[..2], sha256);

    private byte[] Encrypt(string sha256, byte[] content)
    {
        var stored = new byte[NonceSize + content.Length + TagSize];
        RandomNumberGenerator.Fill(stored.AsSpan(0, NonceSize));
        using var aes = new AesGcm(keys.Files, TagSize);
        aes.Encrypt(
            stored.AsSpan(0, NonceSize), content, stored.AsSpan(NonceSize, content.Length), stored.AsSpan(NonceSize + content.Length),
            Convert.FromHexString(sha256));
        return stored;
    }

    private byte[] Decrypt(string sha256, byte[] stored)
    {
        var content = new byte[stored.Length - NonceSize - TagSize];
        using var aes = new AesGcm(keys.Files, TagSize);
        aes.Decrypt(
            stored.AsSpan(0, NonceSize), stored.AsSpan(NonceSize, content.Length), stored.AsSpan(NonceSize + content.Length), content,
            Convert.FromHexString(sha256));
        return content;
    }
}
