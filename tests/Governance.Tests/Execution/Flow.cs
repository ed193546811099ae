using System.Text.Json.Nodes;

namespace Governance.Tests.Execution;

/// <summary>Builds definition JSON: <c>new Flow("f").Line("a").Event("b", "Go").Then("a", "b")</c>.</summary>
internal sealed class Flow(string definitionId)
{
    private readonly JsonArray _activities = [];
    private readonly JsonArray _connections = [];
    private readonly JsonArray _variables = [];

    public JsonObject Options { get; } = [];

    public Flow Activity(string id, string type, params (string Name, JsonNode? Value)[] members)
    {
        var activity = new JsonObject { ["id"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in members)
            activity[name] = value;
        _activities.Add(activity);
        return this;
    }

    public Flow Line(string id, string? text = null) => Activity(id, "Elsa.WriteLine", ("text", text ?? id));

    public Flow Script(string id, string script) => Activity(id, "Elsa.WriteLine", ("text", Expression("JavaScript", script)));

    public Flow Event(string id, string name, bool starts = false) =>
        Activity(id, "Elsa.Event", ("eventName", name), ("customProperties", new JsonObject { ["canStartWorkflow"] = starts }));

    public Flow Fork(string id, params string[] branches) =>
        Activity(id, "Elsa.FlowFork", ("branches", Expression("Object", new JsonArray([.. branches.Select(b => (JsonNode)b)]).ToJsonString())));

    public Flow Decision(string id) => Activity(id, "Elsa.FlowDecision", ("condition", Expression("JavaScript", "true")));

    public Flow Join(string id, string mode) => Activity(id, "Elsa.FlowJoin", ("mode", mode));

    public Flow Delay(string id, string duration) => Activity(id, "Elsa.Delay", ("timeSpan", duration));

    public Flow Fault(string id, string message) => Activity(id, "Elsa.Fault", ("message", message));

    public Flow Variable(string name, string type, string? value, string? driver = "WorkflowInstanceStorageDriver")
    {
        _variables.Add(new JsonObject
        {
            ["id"] = name,
            ["name"] = name,
            ["typeName"] = type,
            ["isArray"] = false,
            ["value"] = value,
            ["storageDriverTypeName"] = driver,
        });
        return this;
    }

    public Flow Then(string source, string target, string port = "Done")
    {
        _connections.Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
        });
        return this;
    }

    /// <summary>Adds what another flow has.</summary>
    public Flow Append(Flow other)
    {
        foreach (var activity in other._activities)
            _activities.Add(activity!.DeepClone());
        foreach (var connection in other._connections)
            _connections.Add(connection!.DeepClone());
        return this;
    }

    public byte[] Bytes() => System.Text.Encoding.UTF8.GetBytes(Json().ToJsonString());

    public JsonObject Json() => new()
    {
        ["id"] = definitionId + ":1",
        ["definitionId"] = definitionId,
        ["name"] = definitionId,
        ["version"] = 1,
        ["isLatest"] = true,
        ["isPublished"] = true,
        ["variables"] = _variables.DeepClone(),
        ["options"] = Options.DeepClone(),
        ["root"] = new JsonObject
        {
            ["id"] = "flow",
            ["type"] = "Elsa.Flowchart",
            ["version"] = 1,
            ["activities"] = _activities.DeepClone(),
            ["connections"] = _connections.DeepClone(),
        },
    };

    public static JsonObject Expression(string type, string value) => new()
    {
        ["typeName"] = "Object",
        ["expression"] = new JsonObject { ["type"] = type, ["value"] = value },
    };
}
