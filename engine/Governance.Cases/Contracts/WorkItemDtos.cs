using System.Diagnostics.CodeAnalysis;

namespace Governance.Cases;

public record WorkItemSummary
{
    public required string Id { get; init; }

    public required string CaseNo { get; init; }

    public required string Kind { get; init; }

    public required string KindName { get; init; }

    public required string Status { get; init; }

    public required string StatusName { get; init; }

    public required string Title { get; init; }

    public required string Urgency { get; init; }

    public required string UrgencyName { get; init; }

    public required UnitDto Unit { get; init; }

    public PersonDto? Assignee { get; init; }

    public required string Role { get; init; }

    /// <summary>One line that says what to do.</summary>
    public required string Todo { get; init; }

    public ClockDto? Clock { get; init; }

    public int Round { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Who did it; on a case's own page only.</summary>
    public string? DoneBy { get; init; }

    public string? Outcome { get; init; }

    public string? OutcomeName { get; init; }

    public string? Remark { get; init; }

    /// <summary>代理: in the list for this absent person.</summary>
    public PersonDto? StandsFor { get; init; }

    public long Version { get; init; }

    public required PlaceDto Place { get; init; }

    public CategoryDto? Category { get; init; }

    /// <summary>How its case came in; what the city handed down has two deadlines.</summary>
    public string Channel { get; init; } = "";
}

public sealed record WorkItemDetail : WorkItemSummary
{
    [SetsRequiredMembers]
    internal WorkItemDetail(WorkItemSummary summary)
        : base(summary)
    {
    }

    public CaseDetail Case { get; init; } = null!;

    public IReadOnlyList<VerbDto> Verbs { get; init; } = [];

    /// <summary>Of an open follow-up: when to call.</summary>
    public CallTimeDto? CallTime { get; init; }
}

public sealed record WorkItemPage(IReadOnlyList<WorkItemSummary> Items, string? Next, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>Counting stopped: there are at least so many of each kind, perhaps more.</summary>
    public bool CountsAreFloor { get; init; }
}
