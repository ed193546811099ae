using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>What a domain (case handling) adds to a burst. Pure: the same rules as the runner.</summary>
public interface IDomain
{
    /// <summary>Whether this stimulus kind is the domain's (a verb, a case clock) rather than the engine's.</summary>
    bool Handles(string stimulusKind);

    /// <summary>Decides a domain stimulus: the new domain state and what the engine shall do next.</summary>
    DomainStep Handle(Aggregate before, BurstInput input);

    /// <summary>After the engine came to rest: brings the domain state in line with the bookmarks (work items of left nodes are
    /// cancelled, clocks disarmed) and derives row effects and timers from the difference of before and after.</summary>
    Settled Settle(Aggregate before, Aggregate after, BurstInput input);

    /// <summary>What ends with a domain that ended in this burst, such as flows started beside its own; carried out before <see cref="Settle"/>.</summary>
    /// <param name="instances">As they stand now that the engine is at rest.</param>
    ImmutableArray<EngineCommand> Outlived(DomainState ended, ImmutableArray<InstanceState> instances) => [];

    /// <summary>Whether there is anything left to do; the store keeps open aggregates at hand.</summary>
    bool IsOpen(DomainState state) => true;

    /// <summary>One JSON value; the same state always as the same bytes.</summary>
    void Write(Utf8JsonWriter json, DomainState state);

    /// <param name="stored">UTF-8, as <see cref="Write"/> wrote it.</param>
    DomainState Read(ReadOnlySpan<byte> stored);
}

/// <summary>What a domain stimulus came to.</summary>
public abstract record DomainStep
{
    private DomainStep()
    {
    }

    public sealed record Go(DomainState? Next, ImmutableArray<EngineCommand> Commands, ImmutableArray<Happening> Happenings) : DomainStep;

    public sealed record Needs(ImmutableArray<FactRequest> Requests) : DomainStep;

    public sealed record Refused(Refusal Why) : DomainStep;
}

public sealed record Settled(DomainState? Next, ImmutableArray<Effect> Effects, ImmutableArray<Happening> Happenings);

/// <summary>What a domain asks of the engine within the same burst.</summary>
public abstract record EngineCommand
{
    private EngineCommand()
    {
    }

    public sealed record Start(string DefinitionId, string? VersionId, JsonElement Input, string? CorrelationId) : EngineCommand;

    public sealed record Resume(string BookmarkId, JsonElement Input) : EngineCommand;

    public sealed record Cancel(string InstanceId) : EngineCommand;

    /// <summary>Moves an instance to another version of its definition: see <see cref="Migration"/>.</summary>
    /// <param name="Nodes">Old to new node, where they are not found by themselves.</param>
    public sealed record Migrate(string InstanceId, string VersionId, ImmutableDictionary<string, string> Nodes) : EngineCommand;

    /// <summary>Suspends an instance: see <see cref="HoldState"/>.</summary>
    public sealed record Suspend(string InstanceId, string? Reason) : EngineCommand;

    public sealed record Release(string InstanceId) : EngineCommand;

    /// <summary>Changes a running instance in ways its definition did not draw, all of them or none: see <see cref="Modification"/>.</summary>
    public sealed record Modify(string InstanceId, ImmutableArray<Modification> Changes) : EngineCommand;
}
