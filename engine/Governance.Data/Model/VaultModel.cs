using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Sealed personal data and attachments.</summary>
internal static class VaultModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<SealedDocumentRow>(e =>
        {
            e.ToTable("sealed_documents").HasKey(r => r.Id);
            e.HasIndex(r => new { r.CaseNo, r.Kind });
        });
        model.Entity<BlindIndexRow>(e =>
        {
            e.ToTable("blind_index").HasKey(r => new { r.Hmac, r.DocumentId });
            e.HasIndex(r => r.DocumentId);
        });
        model.Entity<AttachmentRow>(e =>
        {
            e.ToTable("attachments").HasKey(r => r.Sha256);
            e.HasIndex(r => r.CaseNo);
            e.HasIndex(r => r.CreatedMicros).HasFilter("case_no IS NULL");
        });
    }
}
