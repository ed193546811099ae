namespace Governance.Data;

/// <summary>A case as lists and queries see it; derived from its aggregate in the same transaction. Masked text only.</summary>
public sealed class CaseRow
{
    public required string CaseNo { get; set; }

    public required string Type { get; set; }

    public string? ReleaseId { get; set; }

    public required string TitleMasked { get; set; }

    /// <summary>open, paused, shelved, closed, archived, refused, transferred, merged, void.</summary>
    public required string Status { get; set; }

    public required string Stage { get; set; }

    public bool IsOpen { get; set; }

    public required string Channel { get; set; }

    /// <summary>The sender's key; unique within its channel for ever.</summary>
    public string? ExternalKey { get; set; }

    /// <summary>Number and deadline of the city's 12345 or another source.</summary>
    public string? SourceNo { get; set; }

    public long? SourceDueMicros { get; set; }

    public string? CategoryCode { get; set; }

    public string? CategoryPath { get; set; }

    public string? Nature { get; set; }

    public required string Urgency { get; set; }

    /// <summary>知悉范围: public, internal, sensitive, confidential.</summary>
    public required string Visibility { get; set; }

    /// <summary>Marks (repeat, group, sensitive …), separated and surrounded by commas.</summary>
    public string? Marks { get; set; }

    public string? StreetCode { get; set; }

    public string? CommunityCode { get; set; }

    public string? GridCode { get; set; }

    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    /// <summary>The unit that holds the case now, and its path in the unit tree (read as a range).</summary>
    public string? HolderUnit { get; set; }

    public string? HolderPath { get; set; }

    public string? HolderPerson { get; set; }

    /// <summary>主办单位 of the latest dispatch.</summary>
    public string? DispatchUnit { get; set; }

    /// <summary>A unit this case complains of: never shown to it or its subtree.</summary>
    public string? ComplainedPath { get; set; }

    public int Round { get; set; }

    public long Version { get; set; }

    public long? NextDueMicros { get; set; }

    /// <summary>What lists by deadline sort by: what has none comes last. Follows from <see cref="NextDueMicros"/>.</summary>
    public long DueOrder
    {
        get => NextDueMicros ?? long.MaxValue;
        private set { }
    }

    public long? DueMicros { get; set; }

    public string? ParentNo { get; set; }

    /// <summary>The case this one was merged into.</summary>
    public string? LeadNo { get; set; }

    public string? ReporterDocumentId { get; set; }

    public string? Disposal { get; set; }

    /// <summary>下次答复日期 as a number such as 20261231.</summary>
    public int? NextAnswerDay { get; set; }

    public string? Satisfaction { get; set; }

    /// <summary>Whether the reporter says it is solved: solved, partly, unsolved; null when nobody could be asked.</summary>
    public string? Solved { get; set; }

    /// <summary>Ground on which it was excluded from evaluation (剔除), once agreed.</summary>
    public string? Excluded { get; set; }

    public long CreatedMicros { get; set; }

    public long UpdatedMicros { get; set; }

    public long? DispatchedMicros { get; set; }

    public long? ClosedMicros { get; set; }

    public long? ArchivedMicros { get; set; }
}

/// <summary>Search tokens of a case's masked text, see <see cref="SearchTokens"/>.</summary>
public sealed class CaseTextRow
{
    public long Id { get; set; }

    public required string CaseNo { get; set; }

    public required string Tokens { get; set; }
}
