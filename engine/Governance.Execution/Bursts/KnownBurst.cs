using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>
/// A burst whose outcome a domain knows without reading the whole aggregate: it changes one value of its own state and nothing of the flow.
/// What is written is what <see cref="Runner"/> would have written, byte for byte; replay runs it and compares.
/// </summary>
public static class KnownBurst
{
    /// <summary>A state with one value exchanged.</summary>
    /// <param name="from">Where the value begins in <paramref name="state"/>.</param>
    public static byte[] Exchange(ReadOnlySpan<byte> state, int from, int length, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var json = JsonBuffer.Rent();
        write(json);
        ReadOnlySpan<byte> value = JsonBuffer.Return(json);
        var next = new byte[state.Length - length + value.Length];
        state[..from].CopyTo(next);
        value.CopyTo(next.AsSpan(from));
        state[(from + length)..].CopyTo(next.AsSpan(from + value.Length));
        return next;
    }

    /// <param name="before">As it is stored.</param>
    /// <param name="state">All of the state after it.</param>
    /// <param name="isOpen">Whether there is anything left to do in the aggregate.</param>
    public static BurstUnit Unit(
        StoredAggregate before, BurstInput input, byte[] state, bool isOpen, ImmutableArray<Effect> effects, ImmutableArray<Happening> happenings)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(input);
        var known = new Aggregate(before.Key, before.Version, [.. before.Head.Span], null, []);
        var entry = JournalEntry.Write(known, input, new Step.Done(known, effects, happenings), SHA256.HashData(state));
        return new BurstUnit(
            before.Key, before.Version, isOpen, state, entry, Chain.Next(before.Head.Span, entry), input.NowMicros, effects, [], input.Stimulus.Id, null);
    }
}
