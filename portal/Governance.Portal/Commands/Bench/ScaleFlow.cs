using System.Text;
using Governance.Execution;

namespace Governance.Portal.Commands.Bench;

/// <summary>An instance that waits for an event and, beside it, for a timer of a day.</summary>
internal static class ScaleFlow
{
    public const string Event = "go";
    public static readonly TimeSpan Delay = TimeSpan.FromDays(1);

    private const string Json = """
        {"id":"scale-v1","definitionId":"scale","name":"scale","version":1,"isLatest":true,"isPublished":true,"toolVersion":"3.8.2",
         "variables":[],"inputs":[],"outputs":[],"outcomes":[],"customProperties":{},"options":{},
         "root":{"id":"p","nodeId":"w:p","type":"Elsa.Parallel","version":1,"activities":[
           {"id":"go","nodeId":"w:p:go","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"go"}}},
           {"id":"rest","nodeId":"w:p:rest","type":"Elsa.Delay","version":1,"timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"1.00:00:00"}}}]}}
        """;

    public static (GraphLibrary Library, string DefinitionId) Library()
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        return (library, library.Add(Encoding.UTF8.GetBytes(Json), publish: true).Value.DefinitionId);
    }
}
