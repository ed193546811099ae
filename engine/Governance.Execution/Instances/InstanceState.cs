using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>One run of one version of a definition: values only.</summary>
public sealed record InstanceState(
    string Id, string DefinitionId, string VersionId, int Version, InstanceStatus Status, InstanceSubStatus SubStatus,
    long CreatedMicros, long UpdatedMicros)
{
    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public ImmutableArray<BookmarkState> Bookmarks { get; init; } = [];

    public ImmutableArray<IncidentState> Incidents { get; init; } = [];
}

public enum InstanceStatus
{
    Running,
    Finished,
}

public enum InstanceSubStatus
{
    Pending,
    Executing,
    Suspended,
    Finished,
    Faulted,
    Cancelled,
}

/// <summary>A place where an instance waits.</summary>
/// <param name="IsTechnical">The engine's own wait, not shown to people.</param>
public sealed record BookmarkState(
    string Id, string ActivityId, string NodeId, string ActivityType, string ExecutionId, string Kind, string? Name, JsonElement Payload,
    long? DueMicros, long CreatedMicros, bool IsTechnical = false);

public sealed record IncidentState(string ActivityId, string NodeId, string ActivityType, string Message, long AtMicros, string? BookmarkId = null);
