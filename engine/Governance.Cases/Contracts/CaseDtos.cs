using System.Diagnostics.CodeAnalysis;

namespace Governance.Cases;

public record CaseSummary
{
    public required string CaseNo { get; init; }

    public required string Type { get; init; }

    public required string TypeName { get; init; }

    /// <summary>What one of its type is called on screen: 工单, 纠纷, 隐患, 联办事项.</summary>
    public required string ItemName { get; init; }

    public required string Title { get; init; }

    public required string Status { get; init; }

    public required string StatusName { get; init; }

    public required string Stage { get; init; }

    public required string StageName { get; init; }

    public required string Channel { get; init; }

    public required string ChannelName { get; init; }

    public required string Urgency { get; init; }

    public required string UrgencyName { get; init; }

    public CategoryDto? Category { get; init; }

    public required PlaceDto Place { get; init; }

    public UnitDto? Holder { get; init; }

    public ClockDto? NextClock { get; init; }

    public int Round { get; init; }

    public IReadOnlyList<string> Marks { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>代理: in a list by this absent person's sight alone.</summary>
    public PersonDto? StandsFor { get; init; }

    public long Version { get; init; }
}

/// <summary>A summary, and all the rest.</summary>
public sealed record CaseDetail : CaseSummary
{
    [SetsRequiredMembers]
    internal CaseDetail(CaseSummary summary)
        : base(summary)
    {
    }

    public string Text { get; init; } = "";

    public string? Expectation { get; init; }

    public string Nature { get; init; } = "";

    public string NatureName { get; init; } = "";

    public string? Address { get; init; }

    public ReporterDto Reporter { get; init; } = null!;

    public DispatchDto? Dispatch { get; init; }

    public ClassificationDto? Classification { get; init; }

    public IReadOnlyList<ClockDto> Clocks { get; init; } = [];

    public IReadOnlyList<WorkItemSummary> WorkItems { get; init; } = [];

    public IReadOnlyList<AttachmentDto> Attachments { get; init; } = [];

    public IReadOnlyList<NoteDto> Notes { get; init; } = [];

    /// <summary>What its type knows of it: 等级, 层级, 风险 …</summary>
    public IReadOnlyList<ParticularDto> Particulars { get; init; } = [];

    /// <summary>The stages of its type in their order, where they have words of their own; else empty.</summary>
    public IReadOnlyList<CaseStageDto> Stages { get; init; } = [];

    /// <summary>What was decided at the steps of its own flow, oldest first.</summary>
    public IReadOnlyList<StepDto> Steps { get; init; } = [];

    public IReadOnlyList<ContactDto> Contacts { get; init; } = [];

    public IReadOnlyList<ObjectionDto> Objections { get; init; } = [];

    public ClosingDto? Closing { get; init; }

    public FollowUpDto? FollowUp { get; init; }

    public AppraisalDto? Appraisal { get; init; }

    public FlowRefDto Flow { get; init; } = null!;

    public IncidentDto? Incident { get; init; }

    public SourceDto? Source { get; init; }

    public string ResidentStatus { get; init; } = "";

    /// <summary>查询码 of an anonymous case: in the answer to its registration only.</summary>
    public string? QueryCode { get; init; }

    /// <summary>申请查看 of a 保密 case's reporter.</summary>
    public IReadOnlyList<RevealRequestDto> Reveals { get; init; } = [];

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? ArchivedAt { get; init; }

    public string? ArchiveHash { get; init; }

    /// <summary>改类型: the case that goes on in its place.</summary>
    public string? RetypedTo { get; init; }

    /// <summary>改类型: the case it goes on for.</summary>
    public string? RetypedFrom { get; init; }

    /// <summary>What the desk should do instead of dispatching; null where it should be dispatched, or is.</summary>
    public ProposalDto? Proposal { get; init; }

    /// <summary>一单多诉: the matters of one message, and whether it was divided; null where it speaks of one.</summary>
    public SplitDto? Split { get; init; }

    /// <summary>一单多诉: the case it was taken out of.</summary>
    public string? DividedFrom { get; init; }

    /// <summary>Null where the content is sealed to the caller.</summary>
    public ProcessDto? Process { get; init; }

    /// <summary>Whistle, consultation, mediation and inspection at one look; null where the case has none, or its content is sealed to the caller.</summary>
    public RoomsDto? Rooms { get; init; }

    public IReadOnlyList<VerbDto> Verbs { get; init; } = [];
}

/// <summary>Masked.</summary>
/// <param name="Erased">已依法删除: nothing is left to be shown.</param>
public sealed record ReporterDto(string? Name, string? Phone, bool Anonymous, bool Confidential, string Kind, bool Erased = false)
{
    /// <summary>可联系时段 in words, such as 工作日 18:00–20:00; null where none was named.</summary>
    public string? ContactWindow { get; init; }
}

/// <param name="Status">pending, approved, refused or used.</param>
/// <param name="MayDecide">Whether the one who asks now may be the second person.</param>
public sealed record RevealRequestDto(string Id, string By, string Reason, DateTimeOffset At, string Status, string? Decider, DateTimeOffset? DecidedAt, bool MayDecide);

public sealed record DispatchDto(
    UnitDto? Unit, IReadOnlyList<UnitDto> CoUnits, bool Automatic, double Confidence, double Threshold, string Disposition, string Reason,
    IReadOnlyList<CandidateDto> Candidates, IReadOnlyList<EvidenceDto> Evidence)
{
    /// <summary>When it was sent, and by whom; null before.</summary>
    public DateTimeOffset? At { get; init; }

    public string? By { get; init; }
}

public sealed record CandidateDto(UnitDto Unit, double Score, IReadOnlyList<UnitDto> CoUnits, IReadOnlyList<EvidenceDto> Evidence);

public sealed record ClassificationDto(
    string Code, string Path, double Confidence, double Threshold, IReadOnlyList<CategoryGuess> Top, IReadOnlyList<TextSpan> Spans, string Urgency,
    string Nature, IReadOnlyList<string> Marks);

public sealed record CaseStageDto(string Code, string Name);

public sealed record ParticularDto(string Label, string Value);

/// <param name="Type">Which kind of step it was, such as <c>Mediation</c>; null where its item is not known any more.</param>
/// <param name="Files">What was attached with it.</param>
public sealed record StepDto(
    string Node, string Title, string Outcome, string Unit, string By, DateTimeOffset At, int Round, IReadOnlyList<ParticularDto> Values, string? Type, IReadOnlyList<AttachmentDto> Files);

public sealed record NoteDto(string Kind, string Text, DateTimeOffset At, string By);

public sealed record ContactDto(DateTimeOffset At, string By, string Result, string ResultName, string? Note, int Round);

/// <param name="Proposed">Name of the unit the objecting one thinks right.</param>
/// <param name="DecisionName">Null while it waits.</param>
public sealed record ObjectionDto(
    UnitDto Unit, string Disputes, string Basis, string? Proposed, string SignedBy, DateTimeOffset At, string By, string? DecisionName, string? DecisionReason);

public sealed record ClosingDto(
    string Method, string MethodName, string Result, string? Reply, DateTimeOffset? RepliedAt, string Process, string Draft, string? Basis, DateOnly? NextAnswerOn);

public sealed record FollowUpDto(string Result, string ResultName, string? Comment, string? Reason);

public sealed record AppraisalDto(
    decimal Timeliness, decimal Quality, decimal Satisfaction, decimal Total, IReadOnlyList<AppraisalLine> Lines);

public sealed record FlowRefDto(string DefinitionId, string? VersionId, int Version, string? InstanceId, IReadOnlyList<string> ActiveNodes);

public sealed record IncidentDto(string Message, DateTimeOffset Since);

public sealed record SourceDto(string? No, DateTimeOffset? DueAt);
