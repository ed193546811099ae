using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Browser;

internal static class Json
{
    /// <summary>A member as text; it has to be there.</summary>
    public static string Get(this JsonNode node, string name) => node[name]!.GetValue<string>();
}
