using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution.Values;

namespace Governance.Execution;

/// <summary>What can be seen of an instance from outside, as the <c>run</c> command prints it and conformance compares it.</summary>
public static class InstanceReport
{
    public static JsonObject Of(EngineWorld world, InstanceState instance) => new()
    {
        ["definitionId"] = instance.DefinitionId,
        ["status"] = instance.Status.ToString(),
        ["subStatus"] = instance.SubStatus.ToString(),
        ["instanceName"] = instance.Name,
        ["correlationId"] = instance.CorrelationId,
        ["output"] = Values(instance.Output),
        ["variables"] = Values(instance.Variables.Where(v => world.IsDeclared(instance, v.Name))),
        ["executed"] = new JsonArray([.. world.Records(instance.Id).Where(IsShown).Select(Executed)]),
        ["bookmarks"] = Bookmarks(instance),
        ["incidents"] = new JsonArray([.. instance.Incidents.Select(i => new JsonObject { ["activityId"] = i.ActivityId, ["message"] = i.Message })]),
    };

    /// <summary>What all instances wrote, one entry a line.</summary>
    public static JsonArray Lines(EngineWorld world) => new([.. world.Lines.SelectMany(l => l.Split('\n')).Select(l => (JsonNode)l.TrimEnd('\r'))]);

    private static JsonArray Bookmarks(InstanceState instance) => new([.. instance.Bookmarks.Where(b => !b.IsTechnical).Select(b => new JsonObject
    {
        ["type"] = b.ActivityType,
        ["activityId"] = b.ActivityId,
        ["name"] = b.Name,
    })]);

    private static JsonObject Values(IEnumerable<NamedValue> values)
    {
        var members = new JsonObject();
        foreach (var (name, value) in values)
            members[name] = Value.ToNode(Value.ToJson(value));
        return members;
    }

    private static bool IsShown(ExecutionRecord record) => !string.Equals(record.ActivityType, ActivityTypeNames.Workflow, StringComparison.Ordinal);

    private static JsonObject Executed(ExecutionRecord record) => new()
    {
        ["id"] = record.ActivityId,
        ["type"] = record.ActivityType,
        ["status"] = record.Status.ToString(),
    };
}
