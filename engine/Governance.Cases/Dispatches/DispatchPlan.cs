using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>A reason for or against a unit.</summary>
/// <param name="Kind">duty, place, model, rule, precedent, guard (why a unit was ruled out) or person.</param>
public sealed record Evidence(string Kind, string Title, string Text, double? Weight = null);

public sealed record Candidate(UnitRef Unit, double Score)
{
    public ImmutableArray<UnitRef> CoUnits { get; init; } = [];

    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

public enum Disposition
{
    /// <summary>Sure enough: dispatched at once.</summary>
    Automatic,

    /// <summary>A dispatcher decides, with the top three before him.</summary>
    Dispatcher,

    /// <summary>重大 or 特急: the duty chief, at once.</summary>
    DutyChief,

    /// <summary>违纪违法线索: the discipline inspection only, content sealed for all others.</summary>
    Discipline,
}

/// <summary>What the machine proposes.</summary>
/// <param name="Reason">Why a person decides, or why not; a Chinese sentence.</param>
public sealed record DispatchPlan(Disposition Disposition, double Confidence, double Threshold, string Reason)
{
    public ImmutableArray<Candidate> Candidates { get; init; } = [];

    /// <summary>Units ruled out, and facts about place and matter.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The unit that decides instead of the desk (纪检); null for the desk.</summary>
    public UnitRef? Decider { get; init; }

    /// <summary>Whether the guards bind persons too; null in plans made before they did.</summary>
    public bool? Guarded { get; init; }
}

/// <summary>Who shall have it, as decided by the machine or a person.</summary>
/// <param name="Final">裁定: no further objection is heard.</param>
public sealed record DispatchChoice(UnitRef Unit, bool Automatic, string By, string Reason, bool Final = false)
{
    public ImmutableArray<UnitRef> CoUnits { get; init; } = [];
}

/// <summary>派单: one 主办, any number of 协办.</summary>
public sealed record Dispatched(UnitRef Unit, bool Automatic, long AtMicros, string By, string Reason)
{
    public ImmutableArray<UnitRef> CoUnits { get; init; } = [];

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The first dispatch: the handling clock's start, whatever is redispatched later.</summary>
    public required long FirstMicros { get; init; }

    /// <summary>A ruling (裁定): no further objection is heard.</summary>
    public bool Final { get; init; }
}

/// <summary>派单异议.</summary>
/// <param name="Decision">agree, refuse or ruling; null while undecided.</param>
public sealed record Objection(
    UnitRef Unit, string Disputes, string Basis, string? Proposed, string SignedBy, long AtMicros, string By, string? Decision = null,
    string? DecisionReason = null);

/// <summary>What the classifier and the rules read in the masked text.</summary>
public sealed record Classification(string Code, string Path, double Confidence, double Threshold)
{
    public ImmutableArray<CategoryGuess> Top { get; init; } = [];

    public ImmutableArray<TextSpan> Spans { get; init; } = [];

    public Urgency Urgency { get; init; }

    public Nature Nature { get; init; }

    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>What an operator corrected: category, urgency, nature.</summary>
    public ImmutableArray<string> ByPerson { get; init; } = [];
}

public sealed record CategoryGuess(string Code, string Path, double Confidence);

/// <summary>A stretch of the text that speaks for (or against) the category.</summary>
public sealed record TextSpan(int Start, int Length, string Text, double Contribution);
