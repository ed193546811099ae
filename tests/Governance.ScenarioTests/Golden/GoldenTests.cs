using System.Text.Json.Nodes;
using Governance.Cases;
using Governance.Execution;

namespace Governance.ScenarioTests.Golden;

public sealed class GoldenTests
{
    private const int FewestOfAType = 5;

    [Theory]
    [MemberData(nameof(Files))]
    public void Replay_ShippedDefinition_KeepsTheRecordedWay(string type, string name)
    {
        var golden = Read(type, name);

        var differences = ShippedFlows.Replay(golden, ShippedFlows.Definition(type));

        differences.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SharedFiles))]
    public void Replay_SharedFlowBesideAnAppeal_KeepsTheRecordedWay(string flow, string name)
    {
        var golden = Read(Path.Combine("_shared", flow), name);

        var differences = ShippedFlows.Replay(golden, ShippedFlows.Definition("appeal"));

        differences.ShouldBeEmpty();
    }

    [Fact]
    public void Replay_DefinitionThatNeverDispatchesAlone_TellsTheStepThatGoesAnotherWay()
    {
        var golden = Read("appeal", "automatic.json");
        var definition = JsonNode.Parse(ShippedFlows.Definition("appeal"))!;
        var classify = definition["root"]!["activities"]!.AsArray().First(node => (string?)node!["id"] is "classify")!;
        classify["threshold"] = JsonNode.Parse("""{"typeName":"Double","expression":{"type":"Literal","value":"1"}}""");

        var differences = ShippedFlows.Replay(golden, System.Text.Encoding.UTF8.GetBytes(definition.ToJsonString()));

        var difference = differences.ShouldHaveSingleItem();
        difference.Step.ShouldBe(0);
        difference.Actual.ShouldContain("asks for deadline:{\"clock\":\"dispatch\"");
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Golden_EveryTypeAndSharedFlow_HasAtLeastFiveRecordedCases(string type)
    {
        var recorded = Directory.GetFiles(Path.Combine(ShippedFlows.Folder, type, "golden"), "*.json");

        recorded.Length.ShouldBeGreaterThanOrEqualTo(FewestOfAType);
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Lint_ShippedDefinition_FindsNothing(string folder)
    {
        var (graphs, catalog) = ShippedFlows.Library();

        var problems = DefinitionLint.Check(ShippedFlows.Definition(folder), graphs, catalog);

        problems.Select(problem => $"{problem.Code} {problem.Where} {problem.Message}").ShouldBeEmpty();
    }

    public static TheoryData<string, string> Files()
    {
        var files = new TheoryData<string, string>();
        foreach (var type in ShippedFlows.Types)
            foreach (var path in Directory.GetFiles(Path.Combine(ShippedFlows.Folder, type, "golden"), "*.json").Order(StringComparer.Ordinal))
                files.Add(type, Path.GetFileName(path));
        return files;
    }

    public static TheoryData<string, string> SharedFiles()
    {
        var files = new TheoryData<string, string>();
        foreach (var flow in ShippedFlows.SharedFlows)
            foreach (var path in Directory.GetFiles(Path.Combine(ShippedFlows.Folder, "_shared", flow, "golden"), "*.json").Order(StringComparer.Ordinal))
                files.Add(flow, Path.GetFileName(path));
        return files;
    }

    public static TheoryData<string> Recorded() => [.. ShippedFlows.Types, .. ShippedFlows.SharedFlows.Select(flow => Path.Combine("_shared", flow))];

    public static TheoryData<string> Definitions() => [.. ShippedFlows.Types, .. ShippedFlows.SharedFlows.Select(flow => Path.Combine("_shared", flow))];

    private static GoldenCase Read(string type, string file) => GoldenCase.Read(File.ReadAllBytes(Path.Combine(ShippedFlows.Folder, type, "golden", file)));
}
