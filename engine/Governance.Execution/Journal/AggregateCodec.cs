using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>An aggregate to bytes and back. The same aggregate always gives the same bytes, so that their hash can be compared.</summary>
public sealed class AggregateCodec(IDomain? domain)
{
    private const int Format = 1;

    public byte[] Write(Aggregate aggregate)
    {
        var part = aggregate.Domain is { } state ? DomainPart.Of(Domain, state) : null;
        var json = JsonBuffer.Rent();
        JsonSerializer.Serialize(json, new Stored(Format, aggregate.Instances, part, aggregate.Halts, aggregate.Triggers), StateJson.Options);
        return JsonBuffer.Return(json);
    }

    /// <exception cref="UnreadableStateException">No version of this program wrote this.</exception>
    public Aggregate Read(StoredAggregate stored)
    {
        var state = Sound(stored);
        var domainState = state.Domain is { } part ? Domain.Read(stored.State.Span.Slice(part.From, part.Length)) : null;
        return new Aggregate(stored.Key, stored.Version, [.. stored.Head.Span], domainState, OrEmpty(state.Instances)) { Halts = OrEmpty(state.Halts), Triggers = state.Triggers };
    }

    /// <summary>The instances alone: for who looks at many and needs nothing of the domain.</summary>
    /// <exception cref="UnreadableStateException">No version of this program wrote this.</exception>
    public static ImmutableArray<InstanceState> ReadInstances(StoredAggregate stored) => OrEmpty(Sound(stored).Instances);

    public byte[] Hash(Aggregate aggregate) => SHA256.HashData(Write(aggregate));

    private static Stored Sound(StoredAggregate stored)
    {
        var state = Parse(stored);
        if (state.Format != Format)
            throw new UnreadableStateException($"The state of {stored.Key} has format {state.Format}, this program reads {Format}.");
        foreach (var instance in OrEmpty(state.Instances))
        {
            if (StateShape.Problem(instance) is { } problem)
                throw new UnreadableStateException($"The state of {stored.Key} holds {problem}.");
        }

        return state;
    }

    private static Stored Parse(StoredAggregate stored)
    {
        if (!Definitions.JsonBytes.AreSound(stored.State.Span))
            throw new UnreadableStateException($"The state of {stored.Key} is no text.");

        try
        {
            return JsonSerializer.Deserialize<Stored>(stored.State.Span, StateJson.Options)
                ?? throw new UnreadableStateException($"The state of {stored.Key} is empty.");
        }
        catch (JsonException broken)
        {
            throw new UnreadableStateException($"The state of {stored.Key} cannot be read: {broken.Message}", broken);
        }
    }

    private IDomain Domain => domain ?? throw new InvalidOperationException("The aggregate has domain state, but no domain is configured.");

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;

    private sealed record Stored(int Format, ImmutableArray<InstanceState> Instances, DomainPart? Domain, ImmutableArray<HaltState> Halts, TriggersState? Triggers);
}
