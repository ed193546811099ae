using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>
/// A burst whose outcome a domain knows without reading the whole aggregate: it changes some values of its own state and nothing of the flow.
/// What is written is what <see cref="Runner"/> would have written, byte for byte; replay runs it and compares.
/// </summary>
public static class KnownBurst
{
    /// <summary>A state with some values exchanged and the rest copied.</summary>
    /// <param name="values">Where each begins in <paramref name="state"/> and how long it is there, in ascending order, and what writes the new one.</param>
    public static byte[] Exchange(ReadOnlySpan<byte> state, IReadOnlyList<(int From, int Length, Action<Utf8JsonWriter> Write)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var written = new byte[values.Count][];
        for (var i = 0; i < written.Length; i++)
        {
            var json = JsonBuffer.Rent();
            values[i].Write(json);
            written[i] = JsonBuffer.Return(json);
        }

        var next = new byte[state.Length + written.Sum(value => value.Length) - values.Sum(value => value.Length)];
        var (from, at) = (0, 0);
        for (var i = 0; i < written.Length; i++)
        {
            at += Copy(state[from..values[i].From], next, at);
            at += Copy(written[i], next, at);
            from = values[i].From + values[i].Length;
        }

        Copy(state[from..], next, at);
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

    private static int Copy(ReadOnlySpan<byte> bytes, byte[] to, int at)
    {
        bytes.CopyTo(to.AsSpan(at));
        return bytes.Length;
    }
}
