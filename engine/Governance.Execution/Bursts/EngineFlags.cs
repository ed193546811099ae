namespace Governance.Execution;

/// <summary>Raised by one whenever the engine behaves differently; recorded with every burst.</summary>
public static class EngineFlags
{
    public const int Current = 6;

    /// <summary>Cancelling an instance cancels the children it waits for.</summary>
    public const int CancelsChildren = 2;

    /// <summary>Token mode, too, counts which arrows were taken, so that a flow can be moved back.</summary>
    public const int CountsTokens = 2;

    /// <summary>Steps with a retry policy are tried again by themselves.</summary>
    public const int Retries = 2;

    /// <summary>Token mode: who wins a race takes the marks that wait inside the branches that lost.</summary>
    public const int RacesTakeMarks = 2;

    /// <summary>An event addressed to an instance that does not wait for it is kept for a while.</summary>
    public const int KeepsEvents = 2;

    /// <summary>Token mode: marks inside branches that lost a race are taken when nothing else moves, no sooner: what can still run there does.</summary>
    public const int RacesTakeMarksAtRest = 3;

    /// <summary>A join mode nobody knows faults the join, not whatever leads to it.</summary>
    public const int JoinsFaultThemselves = 3;

    /// <summary>How long events are kept is recorded with the burst.</summary>
    public const int RecordsKeeping = 3;

    /// <summary>A script's negative zero is zero; a mode of a switch nobody knows faults; outcomes that are neither text nor a list are Done.</summary>
    public const int ChecksValues = 3;

    /// <summary>What a domain started beside the flow of something that ended is cancelled with it.</summary>
    public const int EndsWhatOutlived = 3;

    /// <summary>Case handling: verbs start the shared flows (ADR 0007). Some recordings of flag 3 did already: those have read the flow as a fact.</summary>
    public const int VerbsStartFlows = 4;

    /// <summary>Case handling: what a responsible party was asked has a clock of its own, and an order of the hazard's asks it by itself.</summary>
    public const int PartiesHaveClocks = 4;

    /// <summary>Case handling: a 核查 that passes is not taken before the hour it is appointed at.</summary>
    public const int ChecksKeepTheirHour = 5;

    /// <summary>Case handling: a 会商 about an objection, or called beside the flow, is no 单位审签.</summary>
    public const int ConsultationsKeepTheStage = 5;

    /// <summary>Case handling: what is solved in part, or only planned, names the day of the next answer.</summary>
    public const int UnfinishedIsAnsweredAgain = 6;

    /// <summary>Case handling: how soon a called unit reports in follows from the kind of whistle.</summary>
    public const int WhistlesHaveTheirLimits = 6;
}
