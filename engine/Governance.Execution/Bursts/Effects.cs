using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Execution;

/// <summary>A value that says what a burst changes outside its aggregate's own state. Stable name for the journal: <see cref="Name"/>.</summary>
public abstract record Effect
{
    public abstract string Name { get; }

    /// <summary>Whether it can be made again from the state that came of the burst: then it is no part of the journal entry.</summary>
    [JsonIgnore]
    public virtual bool FollowsFromState => false;
}

/// <summary>Arms a durable timer row. Arming an id again replaces it.</summary>
public sealed record ArmTimer(string Id, long DueMicros, Stimulus Then) : Effect
{
    public override string Name => "timer.armed";
}

public sealed record DisarmTimer(string Id) : Effect
{
    public override string Name => "timer.disarmed";
}

/// <summary>A stimulus for another aggregate, written in the same transaction, delivered at least once, consumed exactly once.</summary>
public sealed record Tell(Stimulus Internal) : Effect
{
    public override string Name => "told";
}

/// <summary>A message to the outside world, sent after commit, at least once, under its own idempotency key.</summary>
public sealed record Send(string Id, string Channel, JsonElement Body) : Effect
{
    public override string Name => "sent";
}

/// <summary>What a caller that waits over HTTP is answered, after commit. Never stored and no part of the chain.</summary>
/// <param name="Content">Text as it is sent; null: no body.</param>
/// <param name="Headers">By name; several values under one name are sent one after the other.</param>
public sealed record Reply(
    string InstanceId, int StatusCode, string? ContentType, string? Content, ImmutableSortedDictionary<string, ImmutableArray<string>> Headers) : Effect
{
    public override string Name => "replied";
}

/// <summary>An instance as lists shall show it after the burst: the store keeps one row an instance. Derived, so not part of the chain.</summary>
public sealed record InstanceChanged(InstanceState Instance) : Effect
{
    public override string Name => "instance.changed";

    public override bool FollowsFromState => true;
}
