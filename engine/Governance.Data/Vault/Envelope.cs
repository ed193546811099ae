using System.Security.Cryptography;
using System.Text;

namespace Governance.Data;

/// <summary>AES-256-GCM in two steps: a document under a key of its own, that key under a key of the ring. Both are bound to document and case.</summary>
internal static class Envelope
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static (byte[] WrappedKey, byte[] Nonce, byte[] Ciphertext) Close(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> ringKey, string id, string caseNo)
    {
        Span<byte> own = stackalloc byte[KeySize];
        RandomNumberGenerator.Fill(own);
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var ciphertext = new byte[plain.Length + TagSize];
        Encrypt(own, nonce, plain, ciphertext, Bound(id, caseNo, "document"));
        var wrapped = Wrap(own, ringKey, id, caseNo);
        CryptographicOperations.ZeroMemory(own);
        return (wrapped, nonce, ciphertext);
    }

    /// <exception cref="AuthenticationTagMismatchException">The stored bytes were changed, or belong to another document.</exception>
    public static byte[] Open(ReadOnlySpan<byte> wrappedKey, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> ringKey, string id, string caseNo)
    {
        Span<byte> own = stackalloc byte[KeySize];
        Unwrap(wrappedKey, ringKey, id, caseNo, own);
        var plain = new byte[ciphertext.Length - TagSize];
        Decrypt(own, nonce, ciphertext, plain, Bound(id, caseNo, "document"));
        CryptographicOperations.ZeroMemory(own);
        return plain;
    }

    public static byte[] Rewrap(ReadOnlySpan<byte> wrappedKey, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, string id, string caseNo)
    {
        Span<byte> own = stackalloc byte[KeySize];
        Unwrap(wrappedKey, from, id, caseNo, own);
        var wrapped = Wrap(own, to, id, caseNo);
        CryptographicOperations.ZeroMemory(own);
        return wrapped;
    }

    private static byte[] Wrap(ReadOnlySpan<byte> own, ReadOnlySpan<byte> ringKey, string id, string caseNo)
    {
        var wrapped = new byte[NonceSize + KeySize + TagSize];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceSize));
        Encrypt(ringKey, wrapped.AsSpan(0, NonceSize), own, wrapped.AsSpan(NonceSize), Bound(id, caseNo, "key"));
        return wrapped;
    }

    private static void Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> ringKey, string id, string caseNo, Span<byte> own) =>
        Decrypt(ringKey, wrapped[..NonceSize], wrapped[NonceSize..], own, Bound(id, caseNo, "key"));

    /// <param name="into">Ciphertext, then the tag.</param>
    private static void Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> into, byte[] bound)
    {
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, into[..plain.Length], into[plain.Length..], bound);
    }

    private static void Decrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> stored, Span<byte> plain, byte[] bound)
    {
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(nonce, stored[..^TagSize], stored[^TagSize..], plain, bound);
    }

    private static byte[] Bound(string id, string caseNo, string what) => Encoding.UTF8.GetBytes($"{what}\n{id}\n{caseNo}");
}
