using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Never journaled: pass it as unjournaled.</summary>
internal sealed record DocumentSealed(
    string Id, string CaseNo, string Kind, string KeyId, byte[] WrappedKey, byte[] Nonce, byte[] Ciphertext, byte[] Commitment, long AtMicros) : RowEffect
{
    public override string Name => "document.sealed";

    public override void Apply(GovernanceDb db) => db.SealedDocuments.Add((SealedDocumentRow)WholeRow());

    public override object WholeRow() => new SealedDocumentRow
    {
        Id = Id,
        CaseNo = CaseNo,
        Kind = Kind,
        KeyId = KeyId,
        WrappedKey = WrappedKey,
        Nonce = Nonce,
        Ciphertext = Ciphertext,
        Commitment = Commitment,
        CreatedMicros = AtMicros,
    };
}

internal sealed record PhoneIndexed(byte[] Hmac, string DocumentId, string CaseNo, long AtMicros) : RowEffect
{
    public override string Name => "phone.indexed";

    public override void Apply(GovernanceDb db) => db.BlindIndex.Add((BlindIndexRow)WholeRow());

    public override object WholeRow() => new BlindIndexRow { Hmac = Hmac, DocumentId = DocumentId, CaseNo = CaseNo, CreatedMicros = AtMicros };
}

/// <summary>The document's own key lies under another key of the ring; its ciphertext did not change.</summary>
internal sealed record DocumentRewrapped(string Id, string From, string To, byte[] WrappedKey) : RowEffect
{
    public override string Name => "document.rewrapped";

    public override void Apply(GovernanceDb db)
    {
        // Erased or rewrapped by another run in the meantime: nothing to do.
        if (db.SealedDocuments.Find(Id) is { WrappedKey: not null } row && string.Equals(row.KeyId, From, StringComparison.Ordinal))
            (row.KeyId, row.WrappedKey) = (To, WrappedKey);
    }
}

/// <summary>May enter the journal: it carries no personal data.</summary>
internal sealed record DocumentErased(string Id, long AtMicros) : RowEffect
{
    public override string Name => "document.erased";

    public override void Apply(GovernanceDb db)
    {
        db.BlindIndex.RemoveRange(db.BlindIndex.Where(b => b.DocumentId == Id).AsTracking());
        if (db.SealedDocuments.Find(Id) is not { ErasedMicros: null } row)
            return;

        (row.WrappedKey, row.Nonce, row.Ciphertext, row.ErasedMicros) = (null, null, null, AtMicros);
    }
}
