using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>A document ready to be committed: pass the effects as unjournaled, the id and commitment may enter the journal.</summary>
public sealed record Sealed(string Id, string Commitment, IReadOnlyList<RowEffect> Effects);

/// <summary>A document a phone number led to.</summary>
public sealed record PhoneMatch(string DocumentId, string CaseNo, long CreatedMicros);

/// <summary>The vault: reporter identity and raw texts, AES-256-GCM under a key of its own, each bound to its id and case.</summary>
public sealed class SealedDocuments(VaultKeys keys, IReadDb read, TimeProvider time)
{
    private const int SaltSize = 32;

    // Asked with every verb that has words: the query is put together once.
    private readonly Func<GovernanceDb, string, CancellationToken, Task<SealedDocumentRow?>> _byId =
        EF.CompileAsyncQuery((GovernanceDb db, string id, CancellationToken _) => db.SealedDocuments.SingleOrDefault(row => row.Id == id));

    /// <param name="kind">Such as <c>reporter</c>, <c>text</c>, <c>attachment-list</c>.</param>
    /// <param name="phones">Numbers by which this document shall be found again.</param>
    public Sealed Seal(string caseNo, string kind, ReadOnlySpan<byte> plaintext, params IReadOnlyList<string?> phones)
    {
        var (id, at) = (Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), time.NowMicros());
        var salted = new byte[SaltSize + plaintext.Length];
        RandomNumberGenerator.Fill(salted.AsSpan(0, SaltSize));
        plaintext.CopyTo(salted.AsSpan(SaltSize));
        var commitment = SHA256.HashData(salted);
        var keyId = keys.Current;
        var (wrapped, nonce, ciphertext) = Envelope.Close(salted, keys.Sealing(keyId), id, caseNo);
        CryptographicOperations.ZeroMemory(salted);

        var document = new DocumentSealed(id, caseNo, kind, keyId, wrapped, nonce, ciphertext, commitment, at);
        var found = phones.Select(PhoneNumber.Normalise).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(phone => new PhoneIndexed(Blind(phone), id, caseNo, at));
        return new(id, Convert.ToHexStringLower(commitment), [document, .. found]);
    }

    /// <returns>Null when unknown or erased.</returns>
    /// <exception cref="AuthenticationTagMismatchException">The stored bytes were changed, or belong to another document.</exception>
    public async ValueTask<byte[]?> Open(string id, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var row = await _byId(db, id, cancellationToken);
        return row is { WrappedKey: { } wrapped, Ciphertext: { } ciphertext, Nonce: { } nonce }
            ? Envelope.Open(wrapped, nonce, ciphertext, keys.Sealing(row.KeyId), row.Id, row.CaseNo)[SaltSize..]
            : null;
    }

    /// <summary>Ids of what is sealed for a case and not erased.</summary>
    public async ValueTask<IReadOnlyList<string>> Of(string caseNo, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.SealedDocuments.Where(d => d.CaseNo == caseNo && d.ErasedMicros == null).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);
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
        var latest = await db.SealedDocuments.Where(d => d.WrappedKey != null).OrderByDescending(d => d.Id).Select(d => d.KeyId).FirstOrDefaultAsync(cancellationToken);
        return latest is null || keys.Knows(latest);
    }

    /// <summary>A word only this installation can make from these words: a query code is recomputed, never stored.</summary>
    public byte[] Token(string purpose, string subject) => keys.Blind(Encoding.UTF8.GetBytes($"{purpose}\n{subject}"));

    private byte[] Blind(string phone) => keys.Blind(Encoding.ASCII.GetBytes(phone));
}
