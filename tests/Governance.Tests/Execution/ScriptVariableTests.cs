using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution;

namespace Governance.Tests.Execution;

/// <summary>When a script's assignment takes effect.</summary>
public sealed class ScriptVariableTests
{
    [Theory]
    [InlineData("variables.x = 5; getVariable('x')", "1", "5")]
    [InlineData("variables.x = 5; variables.x", "5", "5")]
    [InlineData("setVariable('x', 7); variables.x + getVariable('x')", "14", "7")]
    [InlineData("variables.x = 5; setVariable('x', 7); variables.x", "7", "7")]
    [InlineData("variables.x = null; 'n'", "n", "1")]
    [InlineData("variables.fresh = 3; 'f'", "f", "3", "fresh")]
    [InlineData("setVariable('fresh', 4); getVariable('fresh')", "4", "4", "fresh")]
    [InlineData("variables.who = 'c'; getInput('who')", "a", "b", "who")]
    public void Line_Assignment_TakesEffectAsInElsa(string script, string line, string after, string variable = "x")
    {
        var (world, driver) = Given(script, $"toJson(getVariable('{variable}')).replace(/\"/g, '')");

        driver.Start(JsonSerializer.SerializeToElement(new { who = "a" }));

        driver.Instance!.Incidents.ShouldBeEmpty();
        world.Lines.ShouldBe([line, after]);
    }

    [Fact]
    public void Line_ThatThrows_AssignsNothingButWhatWasSetAtOnce()
    {
        var (_, driver) = Given("variables.x = 5; setVariable('y', 6); throw 'no'", "1");

        driver.Start(null);

        var values = driver.Instance!.Variables.ToDictionary(v => v.Name, v => v.Value);
        values["x"].ShouldBe(1);
        values["y"].ShouldBe(6);
    }

    private static (EngineWorld World, WorldDriver Driver) Given(string first, string second)
    {
        var flow = new Flow("f").Variable("x", "Int32", "1").Variable("y", "Int32", "2").Variable("who", "String", "b")
            .Script("a", first).Script("b", second).Then("a", "b");
        var json = flow.Json();
        json["inputs"] = new JsonArray(new JsonObject { ["name"] = "who", ["type"] = "String" });
        var library = new GraphLibrary(ActivityCatalog.Standard);
        library.Add(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), publish: true).Refusal.ShouldBeNull();
        var world = new EngineWorld(library, EngineSettings.Default);
        return (world, new WorldDriver(world, "f"));
    }
}
