using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Starting, cancelling, retrying and putting away instances from Studio. What belongs to a case is left to its case.</summary>
internal sealed class RunVerbs(
    IBursts bursts, RunQueries queries, RunReader runs, RowWrites writes, ChangeDefinition change, IEnumerable<IInstanceGuard> guards, TimeProvider time)
{
    /// <summary>Runs a version; a draft is frozen first, so that what ran can always be looked at as it was.</summary>
    /// <returns>The instance's id.</returns>
    public async Task<Result<string>> Start(VersionLine version, StartBody body, Actor by, CancellationToken cancellationToken)
    {
        var frozen = await change.Freeze(version.DefinitionId, version.Id, by, cancellationToken);
        if (frozen.Refusal is { } refusal)
            return refusal;

        var instanceId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var data = JsonSerializer.SerializeToElement(
            new { definitionId = version.DefinitionId, versionId = version.Id, instanceId, input = body.Input, body.CorrelationId, body.TriggerActivityId },
            StudioJson.Options);
        var outcome = await Run(AggregateKey.Instance(instanceId), StimulusKinds.Start, data, by, cancellationToken);
        return outcome is { } why ? why : instanceId;
    }

    public async Task<Refusal?> Cancel(string instanceId, Actor by, CancellationToken cancellationToken)
    {
        var guarded = await Guarded(instanceId, "cancel", cancellationToken);
        if (guarded.Refusal is { } refusal)
            return refusal;

        return string.Equals(guarded.Value.Status, "Running", StringComparison.Ordinal)
            ? await Run(new AggregateKey(guarded.Value.Aggregate), StimulusKinds.Cancel, JsonSerializer.SerializeToElement(new { instanceId }), by, cancellationToken)
            : null;
    }

    /// <summary>Every step that faulted and waits for a person is tried again.</summary>
    public async Task<Refusal?> Retry(string instanceId, Actor by, CancellationToken cancellationToken)
    {
        var guarded = await Guarded(instanceId, "retry", cancellationToken);
        if (guarded.Refusal is { } refusal)
            return refusal;

        foreach (var step in (await runs.Find(instanceId, cancellationToken))?.State.Parked ?? [])
        {
            var data = JsonSerializer.SerializeToElement(new { bookmarkId = step.BookmarkId });
            if (await Run(new AggregateKey(guarded.Value.Aggregate), StimulusKinds.Retry, data, by, cancellationToken) is { } why)
                return why;
        }

        return null;
    }

    /// <summary>Takes an ended instance off the list; its journal stays. Refusal: <c>STU-018</c> while it runs.</summary>
    public async Task<Refusal?> PutAway(string instanceId, Actor by, CancellationToken cancellationToken)
    {
        var guarded = await Guarded(instanceId, "delete", cancellationToken);
        if (guarded.Refusal is { } refusal)
            return refusal;
        if (string.Equals(guarded.Value.Status, "Running", StringComparison.Ordinal))
            return StudioRefusals.StillRunning();

        var what = new Happening("instance.put-away", $"{by.Name}从列表中移除了流程实例", instanceId, JsonSerializer.SerializeToElement(new { instanceId }));
        var written = await writes.Write(new AggregateKey("put-away/" + instanceId), by, what, _ => [new ForgetInstance(instanceId)], cancellationToken);
        return written.Refusal;
    }

    private async Task<Result<InstanceRow>> Guarded(string instanceId, string verb, CancellationToken cancellationToken)
    {
        if (await queries.Find(instanceId, cancellationToken) is not { } row)
            return StudioRefusals.UnknownInstance(instanceId);

        foreach (var guard in guards)
        {
            if (await guard.Check(instanceId, verb, cancellationToken) is { } refusal)
                return refusal;
        }

        return RunReader.IsCase(row.Aggregate) ? StudioRefusals.InstanceBelongsToCase() : row;
    }

    private async Task<Refusal?> Run(AggregateKey to, string kind, JsonElement data, Actor by, CancellationToken cancellationToken)
    {
        var stimulus = new Stimulus(Guid.CreateVersion7(time.GetUtcNow()), to, kind, data, by);
        return (await bursts.Run(stimulus, BurstOptions.None, cancellationToken)).Refusal;
    }
}

/// <summary>The instance's row goes; what happened stays in the journal of its aggregate.</summary>
internal sealed record ForgetInstance(string InstanceId) : RowEffect
{
    public override string Name => "instance.put-away";

    public override void Apply(GovernanceDb db)
    {
        if (db.Instances.Find(InstanceId) is { } row)
            db.Instances.Remove(row);
    }
}

/// <summary>What Studio sends to run a definition.</summary>
internal sealed record StartBody(string? CorrelationId, string? TriggerActivityId, string? VersionOptions, JsonElement? Input);
