using System.Text;
using System.Text.Json.Nodes;
using Governance.Cases;
using Governance.Execution;
using Governance.Execution.Time;
using Governance.Knowledge;

namespace Governance.ScenarioTests.Golden;

/// <summary>The shipped golden cases on a drawing that was changed.</summary>
internal static class GoldenRehearsal
{
    private static readonly Lazy<KnowledgeBase> Knowledge = new(() => KnowledgeBase.Load(Path.Combine(Path.GetDirectoryName(ShippedFlows.Folder)!, "knowledge-base")));

    /// <summary>The first step of each golden case of these folders that does not come out as it was recorded.</summary>
    /// <param name="folder">Of the definition that is changed, under <c>workflows/</c>.</param>
    public static Dictionary<string, RehearsedStep> FirstDifferences(string folder, Action<JsonObject> change, params IEnumerable<string> recorded)
    {
        var shipped = Graphs(folder, drawing: null);
        var drawn = Graphs(folder, Changed(folder, change));
        var types = CaseTypeBook.Load(ShippedFlows.Folder);
        var calendar = WorkingCalendar.Load(File.ReadAllText(Path.Combine(ShippedFlows.Folder, "calendars", "cn.json"))).Value;
        var rehearsal = new CaseRehearsal(
            shipped.Graphs, shipped.Catalog, new CaseDomain(), EngineSettings.Default, new Deadlines(types, calendar), new UnitBook(Knowledge.Value), types);
        var found = new Dictionary<string, RehearsedStep>(StringComparer.Ordinal);
        foreach (var path in recorded.SelectMany(name => Directory.GetFiles(Path.Combine(ShippedFlows.Folder, name, "golden"), "*.json")))
        {
            if (rehearsal.Golden(GoldenCase.Read(File.ReadAllBytes(path)), drawn.Graphs).FirstOrDefault(step => step.Outcome != RehearsedOutcome.Same) is { } step)
                found[Path.GetFileNameWithoutExtension(path)] = step;
        }

        return found;
    }

    /// <summary>Takes an arrow away.</summary>
    public static void Cut(JsonObject definition, string source, string port)
    {
        var connections = definition["root"]!["connections"]!.AsArray();
        connections.Remove(connections.Single(arrow => Leaves(arrow!, source, port)));
    }

    /// <summary>Puts a node on the arrow that leaves a port; it goes on by <paramref name="leave"/>.</summary>
    public static void Insert(JsonObject definition, string source, string port, JsonObject node, string leave)
    {
        var root = definition["root"]!;
        root["activities"]!.AsArray().Add((JsonNode)node);
        var connections = root["connections"]!.AsArray();
        var arrow = connections.Single(arrow => Leaves(arrow!, source, port))!;
        var target = (string)arrow["target"]!["activity"]!;
        arrow["target"]!["activity"] = (string)node["id"]!;
        connections.Add(Arrow((string)node["id"]!, leave, target));
    }

    public static JsonObject Arrow(string source, string port, string target) => new()
    {
        ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
        ["vertices"] = new JsonArray(),
    };

    public static JsonObject Node(string id, string type, string text) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["displayText"] = text },
    };

    public static JsonObject NodeOf(JsonObject definition, string id) =>
        definition["root"]!["activities"]!.AsArray().Single(node => Is(node!["id"], id))!.AsObject();

    private static bool Leaves(JsonNode arrow, string source, string port) => Is(arrow["source"]!["activity"], source) && Is(arrow["source"]!["port"], port);

    private static bool Is(JsonNode? value, string text) => string.Equals((string?)value, text, StringComparison.Ordinal);

    private static byte[] Changed(string folder, Action<JsonObject> change)
    {
        var definition = JsonNode.Parse(ShippedFlows.Definition(folder))!.AsObject();
        change(definition);
        definition["id"] = (string)definition["id"]! + "-draft";
        definition["version"] = 2;
        return Encoding.UTF8.GetBytes(definition.ToJsonString());
    }

    // Shared flows first, then the types: whoever uses a changed one is drawn with it.
    private static (GraphLibrary Graphs, IActivityCatalog Catalog) Graphs(string changed, byte[]? drawing)
    {
        var catalog = new ActivityCatalog(Cases.Activities.CaseActivities.All);
        var graphs = new GraphLibrary(catalog);
        foreach (var folder in ShippedFlows.SharedFlows.Select(flow => "_shared/" + flow).Concat(ShippedFlows.Types))
            graphs.Add(drawing is not null && string.Equals(folder, changed, StringComparison.Ordinal) ? drawing : ShippedFlows.Definition(folder), publish: true).Refusal.ShouldBeNull();
        return (graphs, catalog);
    }
}
