namespace Governance.Data;

/// <summary>One version of a definition, its JSON as stored.</summary>
public sealed class DefinitionRow
{
    /// <summary>Id of this version.</summary>
    public required string Id { get; set; }

    public required string DefinitionId { get; set; }

    public int Version { get; set; }

    public bool IsLatest { get; set; }

    public bool IsPublished { get; set; }

    /// <summary>Hidden from lists; nothing is deleted.</summary>
    public bool IsHidden { get; set; }

    public bool IsSystem { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public required byte[] Json { get; set; }

    /// <summary>SHA-256 of <see cref="Json"/>, lower-case hex.</summary>
    public required string Hash { get; set; }

    /// <summary>Hash of the file this version was loaded from; null when drawn by a person.</summary>
    public string? FileHash { get; set; }

    public long CreatedMicros { get; set; }

    public string? CreatedBy { get; set; }
}

/// <summary>One save of a draft; the last fifty are kept for undo.</summary>
public sealed class DefinitionSaveRow
{
    public required string Id { get; set; }

    public required string DefinitionId { get; set; }

    public required byte[] Json { get; set; }

    public required string Hash { get; set; }

    public long SavedMicros { get; set; }

    public required string SavedBy { get; set; }
}

/// <summary>What publishing froze: definition version, form and texts, a hash each. A case is pinned to its release.</summary>
public sealed class ReleaseRow
{
    public required string Id { get; set; }

    public required string CaseType { get; set; }

    public int Number { get; set; }

    public bool IsCurrent { get; set; }

    public required string DefinitionVersionId { get; set; }

    public required string DefinitionHash { get; set; }

    public required string FormHash { get; set; }

    public required string TextsHash { get; set; }

    /// <summary>Form, texts and case type as frozen: one JSON document.</summary>
    public required byte[] Content { get; set; }

    public long PublishedMicros { get; set; }

    public required string PublishedBy { get; set; }
}
