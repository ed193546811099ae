using System.Text;
using System.Text.Json.Nodes;
using Governance.Execution;

namespace Governance.Portal.Commands.Bench;

/// <summary>Fills a library with other definitions, each in many versions: what runs must not notice them.</summary>
internal static class Crowd
{
    public static void Add(GraphLibrary library, string definition, int definitions, int versions)
    {
        var json = JsonNode.Parse(definition)!.AsObject();
        for (var d = 0; d < definitions; d++)
        {
            for (var v = 1; v <= versions; v++)
            {
                (json["id"], json["definitionId"], json["version"]) = ($"crowd-{d}-v{v}", $"crowd-{d}", v);
                library.Add(Encoding.UTF8.GetBytes(json.ToJsonString()), publish: true);
            }
        }
    }
}
