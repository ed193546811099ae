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
    public async ValueTask<Result<long>> Write(
        AggregateKey key, Actor by, Happening what, Func<long, ImmutableArray<Effect>> effects, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await store.Load(key, cancellationToken);
            var committed = await store.Commit(Unit(key, stored, by, what, effects), cancellationToken);
            switch (committed)
            {
                case Committed.Ok ok:
                    return ok.Version;
                case Committed.Clash clash:
                    return new Refusal("DATA-002", RefusalKind.Conflict, "已有相同的内容，不能重复保存。", clash.Rule);
                case Committed.Duplicate:
                    throw new InvalidOperationException("A fresh stimulus id cannot have been consumed.");
            }
        }

        return Busy;
    }

    private BurstUnit Unit(AggregateKey key, StoredAggregate? stored, Actor by, Happening what, Func<long, ImmutableArray<Effect>> effects)
    {
        var before = stored?.Version ?? 0;
        var head = stored?.Head ?? ReadOnlyMemory<byte>.Empty;
        var now = time.GetUtcNow();
        var at = (now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var state = JsonSerializer.SerializeToUtf8Bytes(what.Data);
        var entry = Entry(key, before + 1, head, at, by, what, state);
        return new BurstUnit(
            key, before, IsOpen: false, state, entry, Chain.Next(head.Span, entry), at, effects(before + 1), [], Guid.CreateVersion7(now), null);
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
