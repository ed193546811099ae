using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>What a burst came to.</summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <param name="Next">The aggregate after the burst, version still that of before.</param>
    /// <param name="Effects">In order.</param>
    /// <param name="Happenings">What the timeline shows; part of the journal entry.</param>
    public sealed record Done(Aggregate Next, ImmutableArray<Effect> Effects, ImmutableArray<Happening> Happenings) : Step
    {
        public ExecutionLog Log { get; init; } = ExecutionLog.Empty;

        /// <summary>See <see cref="BurstInput.Versions"/>.</summary>
        public ImmutableSortedDictionary<string, string> Versions { get; init; } = BurstInput.NoVersions;

        /// <summary>See <see cref="BurstInput.KeepMicros"/>; null when no event was kept.</summary>
        public long? KeptMicros { get; init; }
    }

    /// <summary>The host reads these and runs the same burst again from its start.</summary>
    public sealed record Needs(ImmutableArray<FactRequest> Requests) : Step;

    /// <summary>Nothing is written.</summary>
    public sealed record Refused(Refusal Why) : Step;
}

/// <summary>What ran in a burst, for the viewer: part of the journal entry.</summary>
/// <param name="Records">Executions that began or changed, in the order in which they began.</param>
/// <param name="Lines">What WriteLine wrote.</param>
public sealed record ExecutionLog(ImmutableArray<ExecutionRecord> Records, ImmutableArray<string> Lines)
{
    public static readonly ExecutionLog Empty = new([], []);
}

/// <summary>One execution of an activity as it stood at the end of a burst; a later burst may tell of it again.</summary>
/// <param name="Number">With the instance id it is the execution's id: <c>{instance}:{n}</c>.</param>
/// <param name="Parent">Number of the execution around it.</param>
/// <param name="Outcomes">Null: no explicit outcome.</param>
public readonly record struct ExecutionRecord(
    string InstanceId, int Number, int? Parent, string ActivityId, string NodeId, string ActivityType, ActivityStatus Status,
    long StartedMicros, long? EndedMicros, IReadOnlyList<string>? Outcomes)
{
    /// <summary>What it was given and gave in this burst; null where values are not recorded.</summary>
    public ExecutionValues? Values { get; init; }
}

/// <summary>Values by name, each at most 2,048 characters of text; undefined when there are none.</summary>
public sealed record ExecutionValues(JsonElement Inputs, JsonElement Outputs);

/// <summary>One line of the timeline: what happened, in words a person reads, without personal data.</summary>
/// <param name="Kind">Stable, such as <c>work-item.signed</c>.</param>
/// <param name="Text">A Chinese sentence.</param>
/// <param name="Subject">Id of what it is about (work item, clock, activity), or null.</param>
public sealed record Happening(string Kind, string Text, string? Subject = null, JsonElement? Data = null);
