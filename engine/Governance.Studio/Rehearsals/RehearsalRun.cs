using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>A rehearsal that was asked for, and how far it is. Kept in the process's memory only: one that was interrupted is started again.</summary>
internal sealed record RehearsalRun(string DefinitionId, VersionState Version, Actor By, long StartedMicros)
{
    public RehearsalProgress State { get; init; }

    public int Planned { get; init; }

    public int Same { get; init; }

    public int Other { get; init; }

    public int Stuck { get; init; }

    public int Unreadable { get; init; }

    public int SoAlready { get; init; }

    public ImmutableArray<RehearsalDifference> Differences { get; init; } = [];

    public int Looked => Same + Other + Stuck + Unreadable;

    public bool IsOn => State is RehearsalProgress.Waiting or RehearsalProgress.Running;

    public RehearsalRun With(RehearsedCase looked)
    {
        var next = looked.Verdict switch
        {
            RehearsalVerdict.Same => this with { Same = Same + 1 },
            RehearsalVerdict.Other => this with { Other = Other + 1 },
            RehearsalVerdict.Stuck => this with { Stuck = Stuck + 1 },
            _ => this with { Unreadable = Unreadable + 1 },
        };
        if (looked.Difference is not { } difference)
            return next;
        next = next with { SoAlready = SoAlready + (difference.IsSoAlready ? 1 : 0) };
        return HasRoom(difference) ? next with { Differences = Differences.Add(difference) } : next;
    }

    // Golden cases come first and are many: they must not take all the room.
    private bool HasRoom(RehearsalDifference difference) => Differences.Length < RehearsalBook.MostDifferences
        && (difference.Golden is null || Differences.Count(known => known.Golden is not null) < RehearsalBook.MostGoldenDifferences);

    public RehearsalResult Result(long nowMicros) => new(
        Version.Id, Version.Version, Version.Hash, nowMicros, By.Id, By.Name, Planned, Looked, Same, Other, Stuck, Differences)
    { Unreadable = Unreadable, SoAlready = SoAlready };
}

internal enum RehearsalProgress
{
    Waiting,
    Running,
    Done,
    Failed,
}
