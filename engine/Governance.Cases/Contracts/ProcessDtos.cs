namespace Governance.Cases;

/// <summary>What goes on beside the flow of a case.</summary>
public sealed record ProcessDto
{
    public IReadOnlyList<RequestDto> Requests { get; init; } = [];

    public HoldDto? Hold { get; init; }

    public IReadOnlyList<SigningDto> Signings { get; init; } = [];

    public IReadOnlyList<SupervisedDto> Supervisions { get; init; } = [];

    public IReadOnlyList<LinkDto> Links { get; init; } = [];

    /// <summary>并单: the case this one rests in.</summary>
    public string? LeadNo { get; init; }

    public IReadOnlyList<ExclusionDto> Exclusions { get; init; } = [];

    public EndingDto? Ending { get; init; }

    /// <summary>Times the reporter urged.</summary>
    public int Urges { get; init; }

    public int Transfers { get; init; }
}

/// <param name="DecisionName">Null while it waits.</param>
public sealed record RequestDto(string Id, string Kind, string Title, string Text, string By, UnitDto Unit, DateTimeOffset At, bool ReporterTold, string? DecisionName, string? DecidedBy, string? DecisionReason)
{
    /// <summary>What its form asked beside the reason: days, class, 包案领导, what the reporter is told.</summary>
    public IReadOnlyList<ParticularDto> Asked { get; init; } = [];
}

public sealed record HoldDto(string Status, string Name, string Text, string By, DateTimeOffset Since, string? Leader, string? Exit);

public sealed record SigningDto(string ItemId, string Mode, string Policy, string Text, string By, string? Outcome, string Tally, IReadOnlyList<SignerDto> Signers);

public sealed record SignerDto(string Name, int Weight, bool? Agrees, string? Opinion, bool Removed);

public sealed record SupervisedDto(string Id, string Level, string Text, UnitDto Unit, string By, DateTimeOffset At, int Days, string? Report, DateTimeOffset? LiftedAt, string? LiftedBy);

public sealed record LinkDto(string CaseNo, string State, DateTimeOffset At, string? Why);

public sealed record ExclusionDto(string Ground, string GroundName, string Text, string By, DateTimeOffset At, string? DecisionName, string? DecisionReason);

public sealed record EndingDto(string Kind, string Name, string? Text, DateTimeOffset At, string By);
