using System.Collections.Immutable;

namespace Governance.Execution;

/// <summary>What starts instances of a definition by itself. An aggregate of its own, <c>triggers/{definitionId}</c>: publishing arms it,
/// taking down disarms it, every firing is a burst.</summary>
/// <param name="VersionId">The version instances are started on; null: nothing is published.</param>
/// <param name="Sequence">Number of the change of the definition that was seen last: an older one that arrives late changes nothing.</param>
public sealed record TriggersState(string DefinitionId, string? VersionId, long Sequence)
{
    public ImmutableArray<ArmedTrigger> Armed { get; init; } = [];

    public static AggregateKey Key(string definitionId) => new("triggers/" + definitionId);
}

/// <summary>A trigger that waits for a time.</summary>
/// <param name="DueMicros">When it fires next; null: it does so no more.</param>
/// <param name="IntervalMicros">A timer's interval.</param>
/// <param name="Cron">A cron expression.</param>
/// <param name="Problem">Why it cannot be armed; a sentence for people.</param>
public sealed record ArmedTrigger(
    string ActivityId, string ActivityType, long? DueMicros, long? IntervalMicros = null, string? Cron = null, string? Problem = null)
{
    /// <summary>The due time of the last firing: an instant that has been kept is not kept twice.</summary>
    public long? FiredMicros { get; init; }

    /// <summary>By how much the last firing came too late.</summary>
    public long LateMicros { get; init; }
}
