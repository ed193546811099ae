using Governance.Data;

namespace Governance.Studio;

/// <summary>A version's row follows its state; the drawing is written when it is new.</summary>
internal sealed record PutVersion(string DefinitionId, bool IsDefinitionHidden, VersionState Version, DefinitionContent? Content) : RowEffect
{
    public override string Name => "definition.version";

    public override void Apply(GovernanceDb db)
    {
        var row = db.Definitions.Find(Version.Id);
        if (row is null)
        {
            row = New();
            db.Definitions.Add(row);
        }

        row.IsLatest = Version.IsLatest;
        row.IsPublished = Version.IsPublished;
        row.IsHidden = Version.IsHidden || IsDefinitionHidden;
        row.FileHash = Version.FileHash;
        if (Content is not null)
        {
            row.Name = Content.Name;
            row.Description = Content.Description;
            row.Json = Content.Bytes;
            row.Hash = Content.Hash;
        }
    }

    private DefinitionRow New() => new()
    {
        Id = Version.Id,
        DefinitionId = DefinitionId,
        Version = Version.Version,
        Name = "",
        Json = [],
        Hash = Version.Hash,
        CreatedMicros = Version.CreatedMicros,
        CreatedBy = Version.SavedBy,
    };
}

/// <summary>Keeps one save for undo.</summary>
internal sealed record KeepSave(string DefinitionId, SaveState Save, DefinitionContent Content) : RowEffect
{
    public override string Name => "definition.save";

    public override void Apply(GovernanceDb db) => db.DefinitionSaves.Add(new DefinitionSaveRow
    {
        Id = Save.Id,
        DefinitionId = DefinitionId,
        Json = Content.Bytes,
        Hash = Save.Hash,
        SavedMicros = Save.AtMicros,
        SavedBy = Save.By,
    });
}

internal sealed record ForgetSave(string Id) : RowEffect
{
    public override string Name => "definition.save-forgotten";

    public override void Apply(GovernanceDb db)
    {
        if (db.DefinitionSaves.Find(Id) is { } row)
            db.DefinitionSaves.Remove(row);
    }
}

/// <summary>Freezes what cases are pinned to; the release before is no longer the current one.</summary>
internal sealed record FreezeRelease(ReleaseState Release, string? BeforeId, byte[] Content, string By) : RowEffect
{
    public override string Name => "release.frozen";

    public override void Apply(GovernanceDb db)
    {
        if (BeforeId is not null && db.Releases.Find(BeforeId) is { } before)
            before.IsCurrent = false;

        db.Releases.Add(new ReleaseRow
        {
            Id = Release.Id,
            CaseType = Release.CaseType,
            Number = Release.Number,
            IsCurrent = true,
            DefinitionVersionId = Release.VersionId,
            DefinitionHash = Release.DefinitionHash,
            FormHash = Release.FormHash,
            TextsHash = Release.TextsHash,
            Content = Content,
            PublishedMicros = Release.AtMicros,
            PublishedBy = By,
        });
    }
}
