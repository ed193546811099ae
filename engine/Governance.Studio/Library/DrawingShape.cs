using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>Brings a drawing into the form Studio can draw: ids, node ids, versions, connections by nested ends.</summary>
internal static class DrawingShape
{
    /// <param name="root">Changed in place; null becomes an empty sequence, as in Elsa.</param>
    public static JsonObject Complete(JsonObject? root, ActivityTypes types)
    {
        root ??= new JsonObject { ["id"] = "Sequence1", ["type"] = "Elsa.Sequence", ["version"] = 1, ["name"] = "Sequence1", ["activities"] = new JsonArray() };
        foreach (var activity in ActivityTree.Walk(root).ToArray())
        {
            var json = activity.Json;
            json["id"] = activity.Id;
            json["nodeId"] = activity.NodeId;
            if (activity.Version <= 0)
                json["version"] = types.LatestVersion(activity.Type);
            if (string.Equals(activity.Type, "Elsa.Flowchart", StringComparison.Ordinal))
                CompleteFlowchart(json);
        }

        return root;
    }

    /// <summary>The arrows of a container, in whichever form they are written, by nested ends.</summary>
    public static IEnumerable<JsonObject> Connections(JsonObject container) => Written(container["connections"]).Select(Nested);

    private static void CompleteFlowchart(JsonObject flowchart)
    {
        if (flowchart["activities"] is not JsonArray)
            flowchart["activities"] = new JsonArray();
        var connections = new JsonArray();
        foreach (var connection in Connections(flowchart))
            connections.Add(connection);
        flowchart["connections"] = connections;
    }

    private static JsonObject[] Written(JsonNode? connections) => connections switch
    {
        JsonArray list => [.. list.OfType<JsonObject>()],
        JsonObject wrapped when wrapped["$values"] is JsonArray list => [.. list.OfType<JsonObject>()],
        JsonObject single => [single],
        _ => [],
    };

    private static JsonObject Nested(JsonObject written)
    {
        var nested = new JsonObject
        {
            ["source"] = End(Member(written, "source"), Member(written, "sourcePort"), "Done"),
            ["target"] = End(Member(written, "target"), Member(written, "targetPort"), "In"),
            ["vertices"] = (Member(written, "vertices") as JsonArray)?.DeepClone() ?? new JsonArray(),
        };
        return nested;
    }

    private static JsonObject End(JsonNode? end, JsonNode? port, string otherwise) => new()
    {
        ["activity"] = (end is JsonObject wrapped ? Member(wrapped, "activity") : end)?.DeepClone(),
        ["port"] = ((end is JsonObject withPort ? Member(withPort, "port") : port) as JsonValue)?.DeepClone() ?? otherwise,
    };

    private static JsonNode? Member(JsonObject json, string name) => json[name] ?? json[char.ToUpperInvariant(name[0]) + name[1..]];
}
