using System.Text.Json;

namespace Governance.Execution.Running;

/// <summary>An event for everybody: definitions it triggers are started, instances that wait for it are told.</summary>
internal static class Publication
{
    public static void Take(BurstRun burst, string name, string? correlationId, JsonElement payload)
    {
        var request = new FactRequest(EventFacts.Waiting, name);
        if (!burst.Input.Facts.TryGet(request, out var waiting))
        {
            burst.Need([request]);
            return;
        }

        foreach (var (graph, trigger) in burst.Graphs.TriggeredBy("Elsa.Event", name))
            Start(burst, graph, trigger, correlationId, payload);

        foreach (var instance in waiting.Deserialize<WaitingInstance[]>() ?? [])
        {
            if (!string.IsNullOrEmpty(correlationId) && !string.Equals(correlationId, instance.CorrelationId, StringComparison.Ordinal))
                continue;

            var data = JsonSerializer.SerializeToElement(new { name, payload = OrNull(payload), instanceId = instance.InstanceId, broadcast = true });
            burst.Emit(new Tell(new Stimulus(
                StimulusIds.From($"{burst.Input.Stimulus.Id}/{instance.InstanceId}", "event"), new AggregateKey(instance.Aggregate), StimulusKinds.Event, data,
                Actor.System)));
        }
    }

    private static void Start(BurstRun burst, Graph graph, GraphTrigger trigger, string? correlationId, JsonElement payload)
    {
        var instanceId = burst.Ids.Next();
        var data = JsonSerializer.SerializeToElement(new
        {
            definitionId = graph.Definition.DefinitionId,
            versionId = graph.Definition.Id,
            instanceId,
            correlationId,
            triggerActivityId = trigger.ActivityId,
            payload = OrNull(payload),
        });
        burst.Emit(new Tell(new Stimulus(
            StimulusIds.From(instanceId, "triggered"), AggregateKey.Instance(instanceId), StimulusKinds.Start, data, Actor.System)));
    }

    private static JsonElement? OrNull(JsonElement payload) => payload.ValueKind == JsonValueKind.Undefined ? null : payload;
}
