namespace Governance.Data;

/// <summary>Latest state of an aggregate; the version is the guard of every commit.</summary>
public sealed class AggregateRow
{
    public required string Key { get; set; }

    public long Version { get; set; }

    /// <summary>Hash of the latest journal entry.</summary>
    public required byte[] Head { get; set; }

    public required byte[] State { get; set; }

    public bool IsOpen { get; set; }

    public long UpdatedMicros { get; set; }
}

/// <summary>One journal entry: the exact bytes that were hashed.</summary>
public sealed class EntryRow
{
    /// <summary>Order of the whole database; consumers poll it.</summary>
    public long Position { get; set; }

    public required string Aggregate { get; set; }

    /// <summary>1, 2, 3 … within the aggregate, without gaps.</summary>
    public long Sequence { get; set; }

    public required byte[] Bytes { get; set; }

    public required byte[] Hash { get; set; }

    public long AtMicros { get; set; }
}

/// <summary>The seal of a day: a Merkle root over everything appended since the seal before, which it names.</summary>
public sealed class DailyRootRow
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public long Number { get; set; }

    /// <summary>The city's date, such as <c>2026-11-21</c>.</summary>
    public required string Day { get; set; }

    /// <summary>Covers the positions after this one …</summary>
    public long After { get; set; }

    /// <summary>… up to this one.</summary>
    public long To { get; set; }

    public int Aggregates { get; set; }

    public required byte[] Root { get; set; }

    /// <summary>Hash of the seal before; empty for the first.</summary>
    public required byte[] Previous { get; set; }

    public required byte[] Hash { get; set; }

    public long AtMicros { get; set; }
}

/// <summary>A stimulus that was consumed; kept for <see cref="Retention.Consumed"/>, longer than any redelivery takes.</summary>
public sealed class ConsumedRow
{
    public Guid Id { get; set; }

    public long AtMicros { get; set; }
}

/// <summary>A caller's key with the first answer; kept for <see cref="Retention.Idempotency"/>.</summary>
public sealed class IdempotencyRow
{
    public required string Scope { get; set; }

    public required string Key { get; set; }

    public required byte[] BodyHash { get; set; }

    public int Status { get; set; }

    public required byte[] Answer { get; set; }

    public long AtMicros { get; set; }
}

public sealed class SequenceRow
{
    public required string Name { get; set; }

    /// <summary>The last number handed out.</summary>
    public long Value { get; set; }
}

/// <summary>A workflow instance as lists show it; its state lies in its aggregate.</summary>
public sealed class InstanceRow
{
    public required string Id { get; set; }

    public required string Aggregate { get; set; }

    public required string DefinitionId { get; set; }

    public required string VersionId { get; set; }

    public int Version { get; set; }

    public required string Status { get; set; }

    public required string SubStatus { get; set; }

    public string? CorrelationId { get; set; }

    public string? Name { get; set; }

    public int IncidentCount { get; set; }

    public long CreatedMicros { get; set; }

    public long UpdatedMicros { get; set; }

    public long? FinishedMicros { get; set; }
}

/// <summary>An instance that waits for an event by name; gone when it waits no longer.</summary>
public sealed class EventWaitRow
{
    public required string InstanceId { get; set; }

    public required string BookmarkId { get; set; }

    public required string EventName { get; set; }

    public required string Aggregate { get; set; }

    public string? CorrelationId { get; set; }
}
