using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>A document ready to be committed: pass the effects as unjournaled, the id and commitment may enter the journal.</summary>
public sealed record Sealed(string Id, string Commitment, IReadOnlyList<RowEffect> Effects);

/// <summary>A document a phone number led to.</summary>
public sealed record PhoneMatch(string DocumentId, string CaseNo, long CreatedMicros);

/// <summary>The vault: reporter identity and raw texts, AES-256-GCM, each bound to its id and case.</summary>
public sealed class SealedDocuments(VaultKeys keys, IReadDb read, TimeProvider time)
{
    private const int SaltSize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <param name="kind">Such as <c>reporter</c>, <c>text</c>, <c>attachment-list</c>.</param>
    /// <param name="phones">Numbers by which this document shall be found again.</param>
    public Sealed Seal(string caseNo, string kind, ReadOnlySpan<byte> plaintext, params IReadOnlyList<string?> phones)
    {
        var (id, at) = (Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), time.NowMicros());
        var salted = new byte[SaltSize + plaintext.Length];
        RandomNumberGenerator.Fill(salted.AsSpan(0, SaltSize));
        plaintext.CopyTo(salted.AsSpan(SaltSize));
        var commitment = SHA256.HashData(salted);
        var (nonce, ciphertext) = Encrypt(salted, id, caseNo);
        CryptographicOperations.ZeroMemory(salted);

        var document = new DocumentSealed(id, caseNo, kind, keys.Current, nonce, ciphertext, commitment, at);
        var found = phones.Select(PhoneNumber.Normalise).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(phone => new PhoneIndexed(Blind(phone), id, caseNo, at));
        return new(id, Convert.ToHexStringLower(commitment), [document, .. found]);
    }

    /// <returns>Null when unknown or erased.</returns>
    /// <exception cref="AuthenticationTagMismatchException">The stored bytes were changed, or belong to another document.</exception>
    public async ValueTask<byte[]?> Open(string id, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var row = await db.SealedDocuments.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (row is not { Ciphertext: { } ciphertext, Nonce: { } nonce })
            return null;

        var salted = new byte[ciphertext.Length - TagSize];
        using var aes = new AesGcm(keys.Sealing(row.KeyId), TagSize);
        aes.Decrypt(nonce, ciphertext.AsSpan(0, salted.Length), ciphertext.AsSpan(salted.Length), salted, Bound(row.Id, row.CaseNo));
        return salted[SaltSize..];
    }

    /// <summary>Removes ciphertext and phone index for ever; the commitment stays, the journal stays verifiable.</summary>
    public RowEffect Erase(string id) => new DocumentErased(id, time.NowMicros());

    /// <summary>Earlier documents of this number, latest first.</summary>
    public async ValueTask<IReadOnlyList<PhoneMatch>> FindByPhone(string phone, int take, CancellationToken cancellationToken)
    {
        if (PhoneNumber.Normalise(phone) is not { } number)
            return [];

        var hmac = Blind(number);
        await using var db = read.Open();
        return await db.BlindIndex.Where(b => b.Hmac == hmac).OrderByDescending(b => b.DocumentId).Take(take)
            .Select(b => new PhoneMatch(b.DocumentId, b.CaseNo, b.CreatedMicros)).ToListAsync(cancellationToken);
    }

    /// <summary>Whether this process can open what was sealed last; a node with another key file must not start.</summary>
    public async Task<bool> HoldsKeys(CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var latest = await db.SealedDocuments.OrderByDescending(d => d.Id).Select(d => d.KeyId).FirstOrDefaultAsync(cancellationToken);
        return latest is null || keys.Knows(latest);
    }

    private (byte[] Nonce, byte[] Ciphertext) Encrypt(byte[] salted, string id, string caseNo)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var ciphertext = new byte[salted.Length + TagSize];
        using var aes = new AesGcm(keys.Sealing(keys.Current), TagSize);
        aes.Encrypt(nonce, salted, ciphertext.AsSpan(0, salted.Length), ciphertext.AsSpan(salted.Length), Bound(id, caseNo));
        return (nonce, ciphertext);
    }

    private byte[] Blind(string phone) => keys.Blind(Encoding.ASCII.GetBytes(phone));

    private static byte[] Bound(string id, string caseNo) => Encoding.UTF8.GetBytes($"{id}\n{caseNo}");
}
