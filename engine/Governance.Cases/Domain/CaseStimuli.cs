using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Stimuli of case handling, and the data each carries.</summary>
public static class CaseStimuli
{
    public const string Open = "case.open";

    public const string WorkItem = "work-item.verb";

    public const string Case = "case.verb";

    public const string Clock = "case.clock";

    /// <summary>The reporter is shown in clear to somebody.</summary>
    public const string Reveal = "reporter.reveal";

    /// <summary>A second person decides whether somebody may see the reporter of a 保密 case.</summary>
    public const string Approve = "reporter.approve";

    /// <summary>Identity and raw words are destroyed.</summary>
    public const string Erase = "reporter.erase";

    /// <summary>Somebody looks at a photo with the place and time its camera wrote.</summary>
    public const string Original = "attachment.original";

    /// <summary>The system adds marks it found by looking at other cases.</summary>
    public const string Mark = "case.mark";

    /// <summary>The reporter answers 回访 by a link.</summary>
    public const string Answer = "follow-up.answer";

    /// <summary>The reporter does something on their own page.</summary>
    public const string Resident = "reporter.act";

    /// <summary>The responsible party answers by its link.</summary>
    public const string Party = "party.answer";

    /// <summary>A 子任务 came to its end.</summary>
    public const string Child = "case.child";

    /// <summary>A changed policy or calendar moves deadlines.</summary>
    public const string Recount = "case.clocks-recomputed";

    /// <summary>A unit was merged, renamed or moved: what is open goes on with who answers today.</summary>
    public const string UnitChanged = "case.unit-changed";

    internal static bool Knows(string kind) => LinkStimuli.Knows(kind) || kind is SessionNotice.Stimulus or Resident or Party or UnitChanged or Recount or Child or Answer or Mark or Open or WorkItem or Case or Clock or Reveal or Approve or Erase or Original;

    /// <summary>A rung of a clock's ladder; the same rung at the same time has the same id, so that it is consumed once.</summary>
    internal static Stimulus Rung(string caseNo, Clock clock, ClockStep step) => new(
        StimulusIds.From($"{clock.Id}/{step.Name}", "rung", step.AtMicros), AggregateKey.Case(caseNo), Clock, CaseJson.Element(new ClockData(clock.Id, step.Name)), Actor.System);
}

/// <param name="File">As registered; times and ledger are set by the burst.</param>
/// <param name="DefinitionId">The flow to start.</param>
public sealed record OpenData(Casefile File, string DefinitionId);

/// <param name="By">As the slice resolved it from the session.</param>
public sealed record WorkItemVerbData(string WorkItemId, string Verb, JsonElement Data, Acting By)
{
    /// <summary>The uploads the data names, as the slice found them.</summary>
    public ImmutableArray<Attachment> Attached { get; init; } = [];
}

public sealed record CaseVerbData(string Verb, JsonElement Data, Acting By);

public sealed record RevealData(Acting By);

public sealed record RevealApprovalData(Acting By, string RequestId, bool Approve);

/// <param name="Documents">Ids of what goes: the journal says which commitments can no longer be opened.</param>
public sealed record EraseData(Acting By, ImmutableArray<string> Documents);

/// <param name="Text">What the journal says.</param>
public sealed record MarkData(ImmutableArray<string> Marks, string Text);

/// <param name="Status">How the child ended.</param>
public sealed record ChildData(string CaseNo, CaseStatus Status);

public sealed record ClockData(string ClockId, string Step);
