using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>A timer that fell due; stays queued until a burst that consumes its stimulus commits.</summary>
public sealed record DueTimer(string Id, long DueMicros, Stimulus Then);

/// <summary>Durable timers: one indexed query finds what is due.</summary>
public interface IDueTimers
{
    ValueTask<ImmutableArray<DueTimer>> Due(long nowMicros, int take, CancellationToken cancellationToken);

    /// <summary>The next due time, or null when nothing is armed.</summary>
    ValueTask<long?> NextDue(CancellationToken cancellationToken);
}

/// <summary>Internal stimuli told by one aggregate to another and not yet consumed.</summary>
public interface IToldStimuli
{
    ValueTask<ImmutableArray<Stimulus>> Waiting(int take, CancellationToken cancellationToken);
}

/// <summary>Something to say to the outside world, with how often that failed.</summary>
public sealed record OutboxItem(string Id, string Channel, JsonElement Body, int Attempts);

/// <summary>Messages to the outside world, after commit, at least once.</summary>
public interface IOutbox
{
    ValueTask<ImmutableArray<OutboxItem>> Take(long nowMicros, int take, CancellationToken cancellationToken);

    /// <summary>Messages of one channel only.</summary>
    ValueTask<ImmutableArray<OutboxItem>> Take(string channel, long nowMicros, int take, CancellationToken cancellationToken);

    ValueTask Sent(string id, long atMicros, CancellationToken cancellationToken);

    /// <param name="nextMicros">When to try again; null makes it a dead letter for a person.</param>
    ValueTask Failed(string id, string why, long? nextMicros, CancellationToken cancellationToken);
}
