using System.Globalization;
using System.Text.Json.Nodes;
using Governance.Tests.Execution;

namespace Governance.Tests.BadInput;

/// <summary>Definitions nobody would draw: any activity anywhere, arrows at random, loops without end, scripts that run away.</summary>
internal sealed class GeneratedFlow(Random random)
{
    private static readonly string[] Leaves =
    [
        "Elsa.WriteLine", "Elsa.SetVariable", "Elsa.SetOutput", "Elsa.Correlate", "Elsa.SetName", "Elsa.RunJavaScript", "Elsa.Event", "Elsa.PublishEvent", "Elsa.RunTask",
        "Elsa.Delay", "Elsa.StartAt", "Elsa.Timer", "Elsa.DispatchWorkflow", "Elsa.ExecuteWorkflow", "Elsa.BulkDispatchWorkflows", "Elsa.Start", "Elsa.End", "Elsa.Finish",
        "Elsa.Complete", "Elsa.Break", "Elsa.Fault", "Elsa.FlowDecision", "Elsa.FlowSwitch", "Elsa.FlowFork", "Elsa.FlowJoin", "Acme.Unknown", "self",
        "Elsa.HttpEndpoint", "Elsa.WriteHttpResponse", "Elsa.SendHttpRequest", "Elsa.FlowSendHttpRequest", "Elsa.Cron", "Elsa.ReadLine",
    ];

    private static readonly string[] Containers =
        ["Elsa.Flowchart", "Elsa.Sequence", "Elsa.Parallel", "Elsa.If", "Elsa.While", "Elsa.For", "Elsa.ForEach", "Elsa.ParallelForEach", "Elsa.Fork", "Elsa.Switch", "Elsa.StateMachine"];

    private static readonly string[] Ports = ["Done", "True", "False", "Default", "a", "b", ""];
    private static readonly string[] Modes = ["WaitAll", "WaitAny", "WaitAllActive", "bogus"];
    private static readonly string[] Merges = ["Stream", "Merge", "Converge", "Cascade", "Race", "bogus"];

    private static readonly (string Type, string Value)[] Expressions =
    [
        ("Literal", "true"), ("Literal", "self"), ("Literal", "[1,2,3]"), ("Literal", "12"), ("Object", "[\"a\",\"b\"]"), ("JavaScript", "true"), ("JavaScript", "1 + 1"),
        ("JavaScript", "for (;;);"), ("JavaScript", "'x'.repeat(1e6)"), ("JavaScript", "[...Array(1000).keys()]"), ("JavaScript", "variables.v = variables.v + 'xx'; variables.v"),
        ("JavaScript", "setVariable('w' + Math.floor(variables.n = (variables.n || 0) + 1), 'x'.repeat(1e5))"), ("JavaScript", "let a = []; for (let i = 0; i < 150; i++) a = [a]; a"),
        ("JavaScript", "getInput('x')"), ("JavaScript", "1 +"), ("Liquid", "{% for i in (1..100000) %}xx{% endfor %}"), ("Liquid", "{{ Variables.v | append: Variables.v }}"),
        ("Liquid", "{% if"), ("Variable", "{\"id\":\"v\"}"), ("Variable", "{\"id\":\"nope\"}"), ("Input", "{\"name\":\"x\"}"), ("CSharp", "File.ReadAllText(\"/etc/passwd\")"),
    ];

    private int _next;

    public JsonObject Definition(string id)
    {
        _next = 0;
        var definition = new Flow(id).Variable("v", "String", "x").Variable("list", "Object", "[1,2]").Json();
        definition["root"] = Container(random.Next(3) == 0 ? Pick(Containers) : "Elsa.Flowchart", 0);
        definition["options"] = new JsonObject
        {
            ["usableAsActivity"] = true,
            ["incidentStrategyType"] = random.Next(3) == 0 ? "ContinueWithIncidentsStrategy" : null,
        };
        return definition;
    }

    private JsonObject Activity(int depth)
    {
        var type = depth < 4 && random.Next(4) == 0 ? Pick(Containers) : Pick(Leaves);
        return Containers.Contains(type) ? Container(type, depth + 1) : Leaf(type);
    }

    private JsonObject Leaf(string type)
    {
        var activity = Node(type);
        string[] inputs = ["text", "value", "condition", "script", "outputName", "outputValue", "eventName", "branches", "workflowDefinitionId", "items", "outcomes", "timeSpan", "payload", "message", "path", "url", "cronExpression", "content", "statusCode"];
        foreach (var input in inputs)
        {
            if (random.Next(2) == 0)
                activity[input] = Input();
        }

        activity["variable"] = new JsonObject { ["id"] = random.Next(4) == 0 ? "nope" : "v" };
        activity["mode"] = Pick(Modes);
        activity["waitForCompletion"] = random.Next(2) == 0;
        activity["cases"] = new JsonArray(Case(null), Case(null));
        activity["customProperties"] = new JsonObject { ["mergeMode"] = Pick(Merges), ["canStartWorkflow"] = random.Next(5) == 0 };
        if (type is "self")
            activity["workflowDefinitionId"] = "self";
        return activity;
    }

    private JsonObject Container(string type, int depth)
    {
        var activity = Node(type);
        activity["activities"] = Activities(depth);
        activity["branches"] = Activities(depth);
        activity["cases"] = new JsonArray(Case(Activity(depth + 1)), Case(null));
        foreach (var slot in (string[])["body", "then", "else", "default", "childCompleted"])
            activity[slot] = random.Next(3) == 0 ? Activity(depth + 1) : null;
        foreach (var input in (string[])["condition", "items", "start", "end", "step"])
            activity[input] = Input();
        if (type is "Elsa.Flowchart")
            activity["connections"] = Connections((JsonArray)activity["activities"]!);
        if (type is "Elsa.StateMachine")
            Machine(activity);
        return activity;
    }

    private void Machine(JsonObject activity)
    {
        activity["initialState"] = Pick(["s0", "s1", "s9"]);
        activity["states"] = new JsonArray([.. Enumerable.Range(0, 3).Select(i => (JsonNode)new JsonObject { ["name"] = $"s{i}", ["entry"] = Leaf(Pick(Leaves)), ["exit"] = random.Next(2) == 0 ? null : Leaf(Pick(Leaves)) })]);
        activity["transitions"] = new JsonArray([.. Enumerable.Range(0, 4).Select(_ => (JsonNode)new JsonObject
        {
            ["from"] = Pick(["s0", "s1", "s2"]),
            ["to"] = Pick(["s0", "s1", "s2", "s9"]),
            ["trigger"] = random.Next(5) == 0 ? null : Leaf(Pick(Leaves)),
            ["condition"] = random.Next(2) == 0 ? null : Input(),
        })]);
    }

    private JsonArray Activities(int depth) => [.. Enumerable.Range(0, random.Next(1, depth == 0 ? 9 : 3)).Select(_ => Activity(depth + 1))];

    private JsonArray Connections(JsonArray activities)
    {
        var ids = activities.Select(a => (string)a!["id"]!).ToArray();
        return [.. Enumerable.Range(0, random.Next(ids.Length * 2)).Select(_ => new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = Pick(ids), ["port"] = Pick(Ports) },
            ["target"] = new JsonObject { ["activity"] = Pick(ids), ["port"] = "In" },
        })];
    }

    private JsonObject Case(JsonNode? activity)
    {
        var (type, value) = Expressions[random.Next(Expressions.Length)];
        return new JsonObject { ["label"] = Pick(Ports), ["condition"] = new JsonObject { ["type"] = type, ["value"] = value }, ["activity"] = activity };
    }

    private JsonObject Input()
    {
        var (type, value) = Expressions[random.Next(Expressions.Length)];
        return Flow.Expression(type, value);
    }

    private JsonObject Node(string type) => new()
    {
        ["id"] = "n" + (++_next).ToString(CultureInfo.InvariantCulture),
        ["type"] = type,
        ["version"] = 1,
    };

    private string Pick(string[] items) => items[random.Next(items.Length)];
}
