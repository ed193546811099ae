using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>Definitions as Studio would send them.</summary>
internal static class Drawings
{
    /// <summary>登记受理 → 平台审核 → 归档 / 办结.</summary>
    public static JsonObject Appeal(string definitionId = "appeal", string name = "诉求办理") => new()
    {
        ["definitionId"] = definitionId,
        ["name"] = name,
        ["description"] = "从受理到归档",
        ["toolVersion"] = "3.8.2.0",
        ["variables"] = new JsonArray(),
        ["inputs"] = new JsonArray(),
        ["outputs"] = new JsonArray(),
        ["outcomes"] = new JsonArray(),
        ["customProperties"] = new JsonObject(),
        ["isReadonly"] = false,
        ["options"] = new JsonObject(),
        ["root"] = new JsonObject
        {
            ["id"] = "flow",
            ["type"] = "Elsa.Flowchart",
            ["version"] = 1,
            ["name"] = "Flowchart1",
            ["customProperties"] = new JsonObject(),
            ["metadata"] = new JsonObject(),
            ["activities"] = new JsonArray(
                Node("a1", "Governance.Start", "登记受理", -340, 0), Node("a2", "Governance.Review", "平台审核", -120, 0),
                Node("a3", "Governance.Archive", "归档", 110, -80), Node("a4", "Governance.End", "办结", 310, 0)),
            ["connections"] = new JsonArray(Edge("a1", "Done", "a2"), Edge("a2", "Pass", "a3"), Edge("a3", "Done", "a4")),
        },
        ["id"] = definitionId + "-v1",
        ["version"] = 1,
    };

    public static JsonObject Node(string id, string type, string text, int x, int y) => new()
    {
        ["id"] = id,
        ["name"] = id,
        ["type"] = type,
        ["version"] = 1,
        ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false, ["runAsynchronously"] = false },
        ["metadata"] = new JsonObject
        {
            ["designer"] = new JsonObject
            {
                ["position"] = new JsonObject { ["x"] = x, ["y"] = y },
                ["size"] = new JsonObject { ["width"] = 160, ["height"] = 54 },
            },
            ["displayText"] = text,
        },
    };

    public static JsonObject Edge(string source, string port, string target) => new()
    {
        ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
        ["vertices"] = new JsonArray(),
    };

    public static JsonObject Save(JsonObject model, bool publish = false) => new() { ["model"] = model.DeepClone(), ["publish"] = publish };

    public static JsonArray Activities(JsonNode definition) => definition["root"]!["activities"]!.AsArray();
}
