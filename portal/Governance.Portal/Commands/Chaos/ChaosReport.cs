using Governance.Data;

namespace Governance.Portal.Commands.Chaos;

/// <summary>What the database was found to hold.</summary>
internal sealed record ChaosFindings
{
    public required ChainReport Chain { get; init; }

    /// <summary>Acknowledged operations that are in no entry.</summary>
    public required int Lost { get; init; }

    /// <summary>Stimuli that are in more than one entry.</summary>
    public required int Doubled { get; init; }

    /// <summary>Instances that did not go their whole way, each step once.</summary>
    public required int UnfinishedLives { get; init; }

    /// <summary>Counters that do not show how often they were added to.</summary>
    public required int WrongCounters { get; init; }

    public required int TimersArmed { get; init; }

    public required int TimersMissed { get; init; }

    public required int TimersEarly { get; init; }

    public required int MessagesUnsent { get; init; }

    public required int MessagesMissing { get; init; }

    public bool Holds => Chain.Holds && Lost + Doubled + UnfinishedLives + WrongCounters + TimersMissed + TimersEarly + MessagesUnsent == 0 && MessagesMissing == 0;
}

/// <param name="Restarts">How often the database server was restarted.</param>
/// <param name="Acknowledged">Operations callers were told of.</param>
/// <param name="Retried">Operations tried again after a death, their outcome being unknown.</param>
internal sealed record ChaosReport(
    string Store, int Seed, int Rounds, int Kills, int Restarts, int Acknowledged, int Retried, double Seconds, ChaosFindings Found)
{
    public bool Holds => Found.Holds;
}
