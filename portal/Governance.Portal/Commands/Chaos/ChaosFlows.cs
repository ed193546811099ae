using System.Text;
using Governance.Execution;

namespace Governance.Portal.Commands.Chaos;

/// <summary>Flows that use everything that must survive: an event, a timer, a child in an aggregate of its own that is told and tells back, a counter many write to.</summary>
internal static class ChaosFlows
{
    public const string Life = "chaos-life";
    public const string Counter = "chaos-counter";
    public const int EntriesOfALife = 4;

    private const string LifeRoot = """
        {"id":"s","nodeId":"w:s","type":"Elsa.Sequence","version":1,"activities":[
          {"id":"go","nodeId":"w:s:go","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"go"}}},
          {"id":"rest","nodeId":"w:s:rest","type":"Elsa.Delay","version":1,"timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"00:00:00.3000000"}}},
          {"id":"child","nodeId":"w:s:child","type":"Elsa.DispatchWorkflow","version":1,
            "workflowDefinitionId":{"typeName":"String","expression":{"type":"Literal","value":"chaos-child"}},
            "waitForCompletion":{"typeName":"Boolean","expression":{"type":"Literal","value":"true"}}}]}
        """;

    private const string ChildRoot = """
        {"id":"a","nodeId":"w:a","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"child"}}}
        """;

    private const string Variable = """{"id":"v1","name":"n","typeName":"Int32","isArray":false,"value":"0","storageDriverTypeName":"WorkflowInstanceStorageDriver"}""";

    private const string CounterRoot = $$$$"""
        {"id":"loop","nodeId":"w:loop","type":"Elsa.While","version":1,"condition":{"typeName":"Boolean","expression":{"type":"Literal","value":"true"}},
          "body":{"id":"s","nodeId":"w:loop:s","type":"Elsa.Sequence","version":1,"activities":[
            {"id":"add","nodeId":"w:loop:s:add","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"add"}}},
            {"id":"set","nodeId":"w:loop:s:set","type":"Elsa.SetVariable","version":1,"variable":{{{{Variable}}}},
              "value":{"typeName":"Object","expression":{"type":"JavaScript","value":"variables.n + 1"}}}]}}
        """;

    public static GraphLibrary Library()
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        Add(library, "chaos-child", "", ChildRoot);
        Add(library, Life, "", LifeRoot);
        Add(library, Counter, Variable, CounterRoot);
        return library;
    }

    private static void Add(GraphLibrary library, string id, string variables, string root)
    {
        var json = $$"""
            {"id":"{{id}}-v1","definitionId":"{{id}}","name":"{{id}}","version":1,"isLatest":true,"isPublished":true,"toolVersion":"3.8.2",
             "variables":[{{variables}}],"inputs":[],"outputs":[],"outcomes":[],"customProperties":{},"options":{},"root":{{root}}}
            """;
        if (library.Add(Encoding.UTF8.GetBytes(json), publish: true).Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Message);
    }
}
