using System.Text;
using System.Text.Json.Nodes;
using Governance.Execution;
using Governance.Tests.Execution;

namespace Governance.Tests.BadInput;

/// <summary>A definition reaches its own values and nothing else: no platform type, no file, no network.</summary>
public sealed class ForbiddenTests
{
    [Theory]
    [InlineData("JavaScript", "System.IO.File.ReadAllText('/etc/passwd')")]
    [InlineData("JavaScript", "importNamespace('System')")]
    [InlineData("JavaScript", "require('fs')")]
    [InlineData("JavaScript", "fetch('http://127.0.0.1')")]
    [InlineData("JavaScript", "new XMLHttpRequest()")]
    [InlineData("JavaScript", "getConfig('ConnectionStrings:Governance')")]
    [InlineData("JavaScript", "process.env.PATH")]
    [InlineData("JavaScript", "eval('1')")]
    [InlineData("JavaScript", "(() => {}).constructor('return 1')()")]
    [InlineData("Liquid", "{% include '/etc/passwd' %}")]
    [InlineData("CSharp", "System.IO.File.ReadAllText(\"/etc/passwd\")")]
    [InlineData("Python", "open('/etc/passwd').read()")]
    public void Line_ThatReachesOutside_Faults(string type, string source)
    {
        var (world, driver) = Given(new Flow("f").Activity("a", "Elsa.WriteLine", ("text", Flow.Expression(type, source))));

        driver.Start(null);

        driver.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        world.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("JavaScript", "'' + ({}).GetType")]
    [InlineData("JavaScript", "'' + getVariable('v').GetType + variables.GetType")]
    [InlineData("JavaScript", "typeof System + typeof process + typeof window")]
    public void Line_PlatformMember_IsUndefined(string type, string source)
    {
        var (world, driver) = Given(new Flow("f").Variable("v", "String", "x").Activity("a", "Elsa.WriteLine", ("text", Flow.Expression(type, source))));

        driver.Start(null);

        world.Lines.Single().Replace("undefined", "", StringComparison.Ordinal).ShouldBe("");
    }

    [Theory]
    [InlineData("System.Diagnostics.Process, System.Diagnostics.Process")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("Governance.Execution.Runner, Governance.Execution")]
    public void Add_PlatformTypeOfAnInput_IsRefused(string type)
    {
        var json = new Flow("f").Line("a").Json();
        json["inputs"] = new JsonArray(new JsonObject { ["name"] = "i", ["type"] = type });

        var added = new GraphLibrary(ActivityCatalog.Standard).Add(Encoding.UTF8.GetBytes(json.ToJsonString()), publish: true);

        added.Refusal!.Code.ShouldBe("DEF-008");
    }

    [Theory]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("Governance.Execution.Standard.WriteLine, Governance.Execution")]
    [InlineData("Elsa.ReadLine")]
    [InlineData("Elsa.RunCSharp")]
    public void Start_PlatformTypeOfAnActivity_FaultsWhenReachedAndLintSaysSo(string type)
    {
        var flow = new Flow("f").Activity("a", type);
        var (_, driver) = Given(flow);

        driver.Start(null);

        driver.Instance!.Incidents.Single().ActivityId.ShouldBe("a");
        DefinitionLint.Check(flow.Bytes(), new GraphLibrary(ActivityCatalog.Standard), ActivityCatalog.Standard).Single().Code.ShouldBe("LNT-001");
    }

    [Fact]
    public void Add_WorkflowThatUsesTheNextTwice_IsRefusedBeforeItFillsTheMemory()
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        library.Add(Usable(new Flow("w0").Line("a")), publish: true);

        var refusals = Enumerable.Range(1, 20).Select(i => library.Add(
            Usable(new Flow($"w{i}").Activity("a", $"W{i - 1}", ("workflowDefinitionId", $"w{i - 1}")).Activity("b", $"W{i - 1}", ("workflowDefinitionId", $"w{i - 1}"))),
            publish: true).Refusal?.Code).ToArray();

        refusals.ShouldContain("DEF-013");
    }

    [Fact]
    public void Start_WorkflowThatExecutesItself_FaultsInTime()
    {
        var (_, driver) = Given(new Flow("f").Activity("a", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", "f"), ("waitForCompletion", true)));

        driver.Start(null);

        driver.Instance!.Status.ShouldBe(InstanceStatus.Finished);
    }

    private static byte[] Usable(Flow flow)
    {
        flow.Options["usableAsActivity"] = true;
        return flow.Bytes();
    }

    private static (EngineWorld World, WorldDriver Driver) Given(Flow flow)
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        library.Add(flow.Bytes(), publish: true).Refusal.ShouldBeNull();
        var world = new EngineWorld(library, EngineSettings.Default);
        return (world, new WorldDriver(world, "f"));
    }
}
