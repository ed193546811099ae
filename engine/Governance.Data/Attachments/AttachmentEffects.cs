namespace Governance.Data;

/// <summary>A burst names an uploaded file: it is an orphan no longer. Check by <see cref="AttachmentRow"/> that it is there.</summary>
public sealed record AttachmentNamed(string Sha256, string CaseNo) : RowEffect
{
    public override string Name => "attachment.named";

    public override void Apply(GovernanceDb db)
    {
        var row = db.Attachments.Find(Sha256) ?? throw new InvalidOperationException($"Attachment {Sha256} was not uploaded.");
        row.CaseNo ??= CaseNo;
    }
}

internal sealed record AttachmentUploaded(Attachment File, string? UploadedBy, long AtMicros) : RowEffect
{
    public override string Name => "attachment.uploaded";

    public override void Apply(GovernanceDb db)
    {
        if (db.Attachments.Find(File.Sha256) is { } known)
        {
            // Another day for the burst that will name it.
            known.CreatedMicros = known.CaseNo is null ? AtMicros : known.CreatedMicros;
            // The same content given anew, after the first case's was destroyed.
            if (known.ErasedMicros is not null)
                (known.ErasedMicros, known.CaseNo, known.CreatedMicros) = (null, null, AtMicros);
            return;
        }

        db.Attachments.Add(new AttachmentRow
        {
            Sha256 = File.Sha256,
            MediaType = File.MediaType,
            Size = File.Size,
            UploadedBy = UploadedBy,
            CreatedMicros = AtMicros,
        });
    }
}

/// <summary>Removes the row unless a burst named it, or somebody uploaded it again, in the meantime.</summary>
internal sealed record OrphanSwept(string Sha256, long BeforeMicros) : RowEffect
{
    public override string Name => "attachment.swept";

    public override void Apply(GovernanceDb db)
    {
        if (db.Attachments.Find(Sha256) is { CaseNo: null } row && row.CreatedMicros < BeforeMicros)
            db.Attachments.Remove(row);
    }
}

/// <summary>The file goes with the personal data of its case; the row stays and says so.</summary>
public sealed record AttachmentErased(string Sha256, string CaseNo, long AtMicros) : RowEffect
{
    public override string Name => "attachment.erased";

    public override void Apply(GovernanceDb db)
    {
        if (db.Attachments.Find(Sha256) is { ErasedMicros: null } row && string.Equals(row.CaseNo, CaseNo, StringComparison.Ordinal))
            row.ErasedMicros = AtMicros;
    }
}
