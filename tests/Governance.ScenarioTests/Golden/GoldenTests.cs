using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Governance.Cases;
using Governance.Cases.Activities;
using Governance.Execution;

namespace Governance.ScenarioTests.Golden;

public sealed class GoldenTests
{
    private static readonly string Appeal = Path.Combine(Root(), "workflows", "appeal");

    [Theory]
    [MemberData(nameof(Files))]
    public void Replay_ShippedDefinition_KeepsTheRecordedWay(string name)
    {
        var golden = Read(name);

        var differences = Replay(golden, File.ReadAllBytes(Path.Combine(Appeal, "definition.json")));

        differences.ShouldBeEmpty();
    }

    [Fact]
    public void Replay_DefinitionThatNeverDispatchesAlone_TellsTheStepThatGoesAnotherWay()
    {
        var golden = Read("automatic.json");
        var definition = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Appeal, "definition.json")))!;
        var classify = definition["root"]!["activities"]!.AsArray().First(node => (string?)node!["id"] is "classify")!;
        classify["threshold"] = JsonNode.Parse("""{"typeName":"Double","expression":{"type":"Literal","value":"1"}}""");

        var differences = Replay(golden, System.Text.Encoding.UTF8.GetBytes(definition.ToJsonString()));

        var difference = differences.ShouldHaveSingleItem();
        difference.Step.ShouldBe(0);
        difference.Actual.ShouldContain("asks for deadline:{\"clock\":\"dispatch\"");
    }

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Path.Combine(Appeal, "golden"), "*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static ImmutableArray<GoldenDifference> Replay(GoldenCase golden, byte[] definition)
    {
        var catalog = new ActivityCatalog(CaseActivities.All);
        var graphs = new GraphLibrary(catalog);
        graphs.Add(definition, publish: true).Refusal.ShouldBeNull();
        return GoldenReplay.Run(graphs, catalog, new CaseDomain(), golden);
    }

    private static GoldenCase Read(string file) => GoldenCase.Read(File.ReadAllBytes(Path.Combine(Appeal, "golden", file)));

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Governance.Workflow.sln")))
            at = at.Parent ?? throw new InvalidOperationException("No repository above the tests.");
        return at.FullName;
    }
}
