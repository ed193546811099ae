using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Body of <c>POST /api/cases</c>.</summary>
public sealed record OpenCaseRequest
{
    public string? Type { get; init; }

    public string? Channel { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Address { get; init; }

    public string? Expectation { get; init; }

    /// <summary>Degrees, where a map or a telephone says so.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>联名人数.</summary>
    public int? JointSigners { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }

    public string? Nature { get; init; }

    public string? Urgency { get; init; }

    public string? CategoryCode { get; init; }

    public string? UnitCode { get; init; }

    public ImmutableArray<string> CoUnitCodes { get; init; } = [];

    public ReporterRequest? Reporter { get; init; }

    public string? Respondent { get; init; }

    public string? FollowUpBy { get; init; }

    /// <summary>可联系时段.</summary>
    public ContactWindowRequest? ContactWindow { get; init; }

    /// <summary>文字受理: deaf, or in a dialect nobody understands by telephone.</summary>
    public bool InWriting { get; init; }

    /// <summary>accept or decline the proposal to divide a message of several matters; null leaves it to the desk.</summary>
    public string? Split { get; init; }

    /// <summary>转人工分拨: never dispatched by itself, whatever is known.</summary>
    public bool ToDesk { get; init; }

    public string? SourceNo { get; init; }

    public DateTimeOffset? SourceDueAt { get; init; }

    public string? ExternalKey { get; init; }

    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>Submitted on the resident's own page; nobody sends it, the page's slice says it.</summary>
    internal bool SelfFiled { get; init; }
}

public sealed record ReporterRequest
{
    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Kind { get; init; }

    public string? Company { get; init; }

    /// <summary>证件号码: sealed, shown nowhere but on request.</summary>
    public string? IdNumber { get; init; }

    public bool Anonymous { get; init; }

    public bool Confidential { get; init; }

    /// <summary>代录人: who registers for the reporter; null where they speak for themselves.</summary>
    public RecorderRequest? Recorder { get; init; }
}

public sealed record RecorderRequest
{
    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Relation { get; init; }
}
