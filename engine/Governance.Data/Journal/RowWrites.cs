using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Data;

/// <summary>Journaled writes of what has no instance (definitions, accounts): each is an aggregate with its own version and chain.</summary>
/// <remarks>Not for cases: those change in bursts. A conflict with a concurrent write is retried on the new version.</remarks>
public sealed class RowWrites(IUnitStore store, TimeProvider time)
{
    private const int Attempts = 8;

    private static readonly Refusal Busy =
        new("DATA-001", RefusalKind.Conflict, "同一内容正被他人频繁修改，本次没有保存，请稍后重试。");

    /// <param name="key">Such as <c>definition/appeal</c>.</param>
    /// <param name="what">What happened, in words a person reads; enters the chain.</param>
    /// <param name="effects">Made anew for every attempt from the number the write will have.</param>
    /// <returns>The aggregate's version after the write.</returns>
    public ValueTask<Result<long>> Write(
        AggregateKey key, Actor by, Happening what, Func<long, ImmutableArray<Effect>> effects, CancellationToken cancellationToken) =>
        Write(
            key, by,
            (stored, _, _) => ValueTask.FromResult<Result<RowWrite?>>(
                new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(what.Data), effects((stored?.Version ?? 0) + 1))),
            cancellationToken);

    /// <param name="key">Such as <c>definition/appeal</c>.</param>
    /// <param name="decide">Called for every attempt with what is stored and the write's instant; null writes nothing.</param>
    /// <returns>The aggregate's version afterwards.</returns>
    public async ValueTask<Result<long>> Write(
        AggregateKey key, Actor by, Func<StoredAggregate?, long, CancellationToken, ValueTask<Result<RowWrite?>>> decide,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await store.Load(key, cancellationToken);
            var now = time.GetUtcNow();
            var at = (now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            var decided = await decide(stored, at, cancellationToken);
            if (decided.Refusal is { } refusal)
                return refusal;
            if (decided.Value is not { } write)
                return stored?.Version ?? 0;

            var unit = Unit(key, stored, by, write, at, Guid.CreateVersion7(now));
            switch (await store.Commit(unit, cancellationToken))
            {
                case Committed.Ok ok:
                    return ok.Version;
                case Committed.Clash clash:
                    return new Refusal("DATA-002", RefusalKind.Conflict, "已有相同的内容，不能重复保存；请刷新后查看。", clash.Rule);
                case Committed.Duplicate:
                    throw new InvalidOperationException("A fresh stimulus id cannot have been consumed.");
            }
        }

        return Busy;
    }

    private static BurstUnit Unit(AggregateKey key, StoredAggregate? stored, Actor by, RowWrite write, long at, Guid id)
    {
        var before = stored?.Version ?? 0;
        var head = stored?.Head ?? ReadOnlyMemory<byte>.Empty;
        var entry = Entry(key, before + 1, head, at, by, write.What, write.State.Span);
        return new BurstUnit(key, before, IsOpen: false, write.State, entry, Chain.Next(head.Span, entry), at, write.Effects, [], id, null);
    }

    private static byte[] Entry(
        AggregateKey key, long sequence, ReadOnlyMemory<byte> head, long at, Actor by, Happening what, ReadOnlySpan<byte> state)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteString("hash", "sha256");
            json.WriteString("previous", Convert.ToHexStringLower(head.Span));
            json.WriteString("aggregate", key.Value);
            json.WriteNumber("sequence", sequence);
            json.WriteNumber("at", at);
            json.WritePropertyName("actor");
            JsonSerializer.Serialize(json, by, JsonSerializerOptions.Web);
            json.WriteStartArray("happenings");
            JsonSerializer.Serialize(json, what, JsonSerializerOptions.Web);
            json.WriteEndArray();
            json.WriteString("state", Convert.ToHexStringLower(SHA256.HashData(state)));
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>One journaled change of rows: what it says, the aggregate's new state, the rows that follow it.</summary>
public sealed record RowWrite(Happening What, ReadOnlyMemory<byte> State, ImmutableArray<Effect> Effects);
