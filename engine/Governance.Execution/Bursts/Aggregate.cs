using System.Collections.Immutable;

namespace Governance.Execution;

/// <summary>State a domain keeps beside the instances of its aggregate (a case). Immutable; serialised by <see cref="IDomain"/>.</summary>
public abstract record DomainState;

/// <summary>Everything one burst may read and change.</summary>
/// <param name="Version">0 before the first commit.</param>
/// <param name="Head">Hash of the latest journal entry; empty before the first.</param>
public sealed record Aggregate(
    AggregateKey Key, long Version, ImmutableArray<byte> Head, DomainState? Domain, ImmutableArray<InstanceState> Instances)
{
    /// <summary>Stimuli whose burst broke on a defect of the program: kept until a person has them tried again.</summary>
    public ImmutableArray<HaltState> Halts { get; init; } = [];

    /// <summary>Of <c>triggers/{definitionId}</c>: what is armed.</summary>
    public TriggersState? Triggers { get; init; }

    public static Aggregate Empty(AggregateKey key) => new(key, 0, [], null, []);

    public InstanceState? Instance(string id)
    {
        foreach (var instance in Instances)
        {
            if (string.Equals(instance.Id, id, StringComparison.Ordinal))
                return instance;
        }

        return null;
    }
}

/// <param name="Id">What <see cref="StimulusKinds.Retry"/> names as its bookmark.</param>
public sealed record HaltState(string Id, Stimulus Stimulus, string Message, long AtMicros);
