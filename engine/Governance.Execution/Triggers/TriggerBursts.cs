using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Governance.Execution.Running;

namespace Governance.Execution;

/// <summary>Bursts of the aggregate <c>triggers/{definitionId}</c>: arming after a change of the definition, firing when a time has come.</summary>
internal static class TriggerBursts
{
    public static void Arm(BurstRun burst, JsonElement data)
    {
        var definitionId = data.GetProperty("definitionId").GetString()!;
        var sequence = data.GetProperty("sequence").GetInt64();
        var before = burst.Triggers;
        if (before is not null && sequence <= before.Sequence)
            return;

        var versionId = data.TryGetProperty("versionId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        var graph = versionId is null ? null : burst.Graphs.Find(definitionId, versionId);
        if (versionId is not null && graph is null)
        {
            burst.Refuse(RunRefusals.UnknownDefinition(definitionId));
            return;
        }

        burst.Triggers = new TriggersState(definitionId, versionId, sequence) { Armed = Armed(burst, graph) };
        foreach (var trigger in burst.Triggers.Armed.Where(t => t.Problem is not null))
            burst.Tell(new Happening("trigger.not-armed", $"触发活动“{trigger.ActivityId}”不会自动启动流程：{trigger.Problem}", trigger.ActivityId));
    }

    public static void Fire(BurstRun burst, JsonElement data)
    {
        var activityId = data.GetProperty("activityId").GetString();
        var due = data.GetProperty("dueMicros").GetInt64();
        // Disarmed or armed anew since: then this firing is over, and that is journaled.
        if (burst.Triggers is not { VersionId: { } versionId } state
            || state.Armed.FirstOrDefault(t => t.DueMicros == due && string.Equals(t.ActivityId, activityId, StringComparison.Ordinal)) is not { } trigger)
            return;

        var now = burst.Input.NowMicros;
        var fired = TimedTriggers.Fired(trigger, now, burst.Settings);
        burst.Triggers = state with { Armed = state.Armed.Replace(trigger, fired) };
        Start(burst, state.DefinitionId, versionId, trigger);
        burst.Tell(new Happening(
            "trigger.fired", Says(trigger, fired), trigger.ActivityId, JsonSerializer.SerializeToElement(new { dueMicros = due, lateMicros = fired.LateMicros })));
    }

    /// <summary>Timer rows follow from the difference of the state before and after.</summary>
    public static IEnumerable<Effect> Effects(TriggersState? before, TriggersState? after)
    {
        if (after is null || ReferenceEquals(before, after))
            yield break;

        foreach (var old in before?.Armed ?? [])
        {
            if (old.DueMicros is not null && !after.Armed.Any(t => t.DueMicros is not null && Same(t, old)))
                yield return new DisarmTimer(TimerId(after, old));
        }

        foreach (var trigger in after.Armed)
        {
            if (trigger.DueMicros is { } due && !IsArmed(before, after, trigger))
                yield return new ArmTimer(TimerId(after, trigger), due, Due(after, trigger, due));
        }
    }

    private static bool IsArmed(TriggersState? before, TriggersState after, ArmedTrigger trigger) =>
        before is not null && string.Equals(before.VersionId, after.VersionId, StringComparison.Ordinal)
        && before.Armed.Any(t => t.DueMicros == trigger.DueMicros && Same(t, trigger));

    private static ImmutableArray<ArmedTrigger> Armed(BurstRun burst, Graph? graph)
    {
        var before = burst.Triggers?.Armed ?? [];
        if (graph is null)
            return [.. before.Where(t => t.FiredMicros is not null).Select(t => t with { DueMicros = null })];

        return
        [
            .. graph.Triggers.Where(TimedTriggers.IsTimed).Select(t => TimedTriggers.Arm(
                graph, t, before.FirstOrDefault(b => string.Equals(b.ActivityId, t.ActivityId, StringComparison.Ordinal)), burst.Input.NowMicros, burst.Settings)),
        ];
    }

    // The firing names its instance: delivered twice, it starts once.
    private static void Start(BurstRun burst, string definitionId, string versionId, ArmedTrigger trigger)
    {
        var instanceId = StimulusIds.From(burst.Input.Stimulus.Id.ToString("N"), "instance").ToString("N");
        var data = JsonSerializer.SerializeToElement(new
        {
            definitionId,
            versionId,
            instanceId,
            triggerActivityId = trigger.ActivityId,
            input = TimedTriggers.InputOf(trigger),
        });
        burst.Emit(new Tell(new Stimulus(
            StimulusIds.From(instanceId, "triggered"), AggregateKey.Instance(instanceId), StimulusKinds.Start, data, Actor.System)));
    }

    private static Stimulus Due(TriggersState state, ArmedTrigger trigger, long due) => new(
        StimulusIds.From(string.Create(CultureInfo.InvariantCulture, $"{state.DefinitionId}/{state.Sequence}/{trigger.ActivityId}/{due}"), "fire"),
        TriggersState.Key(state.DefinitionId), StimulusKinds.Fire,
        JsonSerializer.SerializeToElement(new { activityId = trigger.ActivityId, dueMicros = due }), Actor.System);

    private static string Says(ArmedTrigger trigger, ArmedTrigger fired)
    {
        var late = fired.LateMicros / 1_000_000;
        return late == 0
            ? $"触发活动“{trigger.ActivityId}”到时，启动了流程。"
            : string.Create(CultureInfo.InvariantCulture, $"触发活动“{trigger.ActivityId}”到时，启动了流程，晚了 {late} 秒。");
    }

    private static bool Same(ArmedTrigger one, ArmedTrigger other) => string.Equals(one.ActivityId, other.ActivityId, StringComparison.Ordinal);

    private static string TimerId(TriggersState state, ArmedTrigger trigger) => $"trigger/{state.DefinitionId}/{trigger.ActivityId}";
}
