using System.Text.Json;

namespace Governance.Execution;

/// <summary>The unit of order: a case with all its instances, or one instance without a case.</summary>
/// <param name="Value"><c>case/{caseNo}</c>, <c>instance/{id}</c>, or <c>definition/{id}</c>, <c>triggers/{id}</c>, <c>account/{id}</c> for what has no instance.</param>
public readonly record struct AggregateKey(string Value)
{
    public static AggregateKey Case(string caseNo) => new("case/" + caseNo);

    public static AggregateKey Instance(string id) => new("instance/" + id);

    /// <summary>Not an aggregate: where events for everybody are addressed to.</summary>
    public static readonly AggregateKey Events = new("events");

    public override string ToString() => Value;
}

/// <summary>Who caused something: a person, a machine client, or the system itself.</summary>
public sealed record Actor(string Id, string Name, string? Unit = null)
{
    public static readonly Actor System = new("system", "系统");
}

/// <summary>What makes a burst happen. <see cref="Kind"/> is an engine kind (<see cref="StimulusKinds"/>) or a kind of the domain.</summary>
/// <param name="Id">Consumed exactly once: a second delivery of the same id changes nothing.</param>
/// <param name="ExpectedVersion">The aggregate version the caller saw; null for callers that do not care.</param>
public sealed record Stimulus(
    Guid Id, AggregateKey To, string Kind, JsonElement Data, Actor By, string? Reason = null, long? ExpectedVersion = null);

/// <summary>Stimuli the engine itself understands. Their data: see each member.</summary>
public static class StimulusKinds
{
    /// <summary><c>{definitionId, versionId?, instanceId?, input?, correlationId?, triggerActivityId?, payload?, parent?, http?}</c>; with <c>http</c> a caller waits for a reply.</summary>
    public const string Start = "engine.start";

    /// <summary><c>{bookmarkId, input?, http?}</c>.</summary>
    public const string Resume = "engine.resume";

    /// <summary><c>{name, payload?, instanceId?, broadcast?}</c>: resumes every bookmark of the aggregate, or of the one instance, that waits for exactly this name.
    /// The one instance keeps it for a while when it does not wait yet, unless it was told everybody.</summary>
    public const string Event = "engine.event";

    /// <summary><c>{bookmarkId}</c>: a due timer of an engine bookmark.</summary>
    public const string Timer = "engine.timer";

    /// <summary><c>{instanceId}</c>.</summary>
    public const string Cancel = "engine.cancel";

    /// <summary><c>{instanceId, versionId, nodes?: {old: new}}</c>: moves an instance to another version, see <see cref="Migration"/>.</summary>
    public const string Migrate = "engine.migrate";

    /// <summary><c>{instanceId}</c>, the reason being the stimulus's: nobody can go on with the instance until it is released.</summary>
    public const string Suspend = "engine.suspend";

    /// <summary><c>{instanceId}</c>.</summary>
    public const string Release = "engine.release";

    /// <summary><c>{instanceId, changes: [{kind, node, …}]}</c>: see <see cref="Modification"/>; kinds such as <c>move-back</c>.</summary>
    public const string Modify = "engine.modify";

    /// <summary><c>{bookmarkId}</c>: tries again what faulted under Governance.WaitForPerson.</summary>
    public const string Retry = "engine.retry";

    /// <summary><c>{instanceId, childId, activityType, outcome}</c>: an instance in another aggregate ended that this one waits for.</summary>
    public const string ChildEnded = "engine.child-ended";

    /// <summary>
    /// <c>{name, payload?, correlationId?}</c>, addressed to <see cref="AggregateKey.Events"/>: an event for whoever waits for it. A host turns
    /// it into starts of definitions it triggers and into <see cref="Event"/> for every instance that waits.
    /// </summary>
    public const string Publish = "engine.publish";

    /// <summary><c>{bookmarkId, answer}</c>: what came of a message of the outbox; nothing when nobody waits for it any more.</summary>
    public const string Answer = "engine.answer";

    /// <summary><c>{instanceId, eventId}</c>: the time of a kept event is over.</summary>
    public const string Forget = "engine.forget";

    /// <summary><c>{definitionId, versionId?, sequence}</c>, for <c>triggers/{definitionId}</c>: another version is published, or none.</summary>
    public const string Arm = "engine.arm";

    /// <summary><c>{activityId, dueMicros}</c>, for <c>triggers/{definitionId}</c>: a trigger's time has come.</summary>
    public const string Fire = "engine.fire";
}
