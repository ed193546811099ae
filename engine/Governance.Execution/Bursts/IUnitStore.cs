using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Governance.Execution;

/// <summary>One burst, ready to be committed whole or not at all.</summary>
/// <param name="ExpectedVersion">Version the burst ran on; the first statement of the transaction checks it.</param>
/// <param name="State">Serialised aggregate after the burst.</param>
/// <param name="Entry">The exact UTF-8 bytes of the journal entry.</param>
/// <param name="EntryHash"><see cref="Chain.Next"/> of the head before and <paramref name="Entry"/>.</param>
/// <param name="Effects">Timers, tells, sends and row effects, in order.</param>
/// <param name="Unjournaled">Row effects that never enter the chain: sealed personal documents.</param>
/// <param name="Consumes">Stimulus id; committed at most once.</param>
public sealed record BurstUnit(
    AggregateKey Key, long ExpectedVersion, bool IsOpen, ReadOnlyMemory<byte> State, ReadOnlyMemory<byte> Entry,
    ReadOnlyMemory<byte> EntryHash, long AtMicros, ImmutableArray<Effect> Effects, ImmutableArray<Effect> Unjournaled, Guid Consumes,
    Idempotency? Idempotency);

/// <summary>A caller's key and the answer to repeat when it is seen again.</summary>
/// <param name="Scope">Who the key belongs to, and which operation.</param>
/// <param name="BodyHash">SHA-256 of the request; the same key with another body is refused.</param>
public sealed record Idempotency(string Scope, string Key, ReadOnlyMemory<byte> BodyHash, int Status, ReadOnlyMemory<byte> Answer);

public abstract record Committed
{
    private Committed()
    {
    }

    public sealed record Ok(long Version) : Committed;

    /// <summary>The aggregate moved on: load, run again.</summary>
    public sealed record Stale : Committed;

    /// <summary>The stimulus was consumed already, or the idempotency key was used: the first answer, when there was one.</summary>
    public sealed record Duplicate(int Status, ReadOnlyMemory<byte> FirstAnswer, bool SameBody) : Committed;

    /// <summary>A row effect broke a unique rule named here (for example a channel's external key).</summary>
    public sealed record Clash(string Rule) : Committed;
}

/// <summary>The stored form of an aggregate: its bytes and where its chain stands.</summary>
public sealed record StoredAggregate(AggregateKey Key, long Version, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> State);

/// <summary>The only writer. Memory, SQLite, PostgreSQL and (behind the same port) SQL Server.</summary>
public interface IUnitStore
{
    ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken);

    /// <summary>Many, one after the other; what a store reads together it reads as of one instant.</summary>
    /// <returns>In the order of <paramref name="keys"/>.</returns>
    async IAsyncEnumerable<StoredAggregate?> LoadAll(IEnumerable<AggregateKey> keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var key in keys)
            yield return await Load(key, cancellationToken);
    }

    /// <summary>All or nothing; several concurrent calls may share one database transaction, each still all or nothing.</summary>
    ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken);

    /// <summary>Commits many, in as few transactions as the store can: each still all or nothing, and none because of another.</summary>
    /// <param name="units">Of different aggregates; made one after the other, as they are asked for.</param>
    /// <returns>When all are on their way: what will have come of each, in their order.</returns>
    async ValueTask<IReadOnlyList<Task<Committed>>> CommitAll(IAsyncEnumerable<BurstUnit> units, CancellationToken cancellationToken)
    {
        var outcomes = new List<Task<Committed>>();
        await foreach (var unit in units.WithCancellation(cancellationToken))
            outcomes.Add(Commit(unit, cancellationToken).AsTask());
        return outcomes;
    }

    /// <summary>Whether a stimulus was consumed already; a store that cannot say so cheaply says no, and a commit still tells.</summary>
    ValueTask<bool> WasConsumed(Guid stimulus, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    /// <summary>The first answer given under this key, if any.</summary>
    ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken);

    /// <summary>Reserves the next <paramref name="count"/> numbers of a named sequence; gaps are allowed, repeats are not.</summary>
    /// <returns>The first of them; a sequence begins with 1.</returns>
    ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken);
}
