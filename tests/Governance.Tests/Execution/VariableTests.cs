using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution;

namespace Governance.Tests.Execution;

/// <summary>What becomes of values that are assigned to variables of a type.</summary>
public sealed class VariableTests
{
    [Theory]
    [InlineData("Int32", "\"12\"", "12")]
    [InlineData("Int32", "\"abc\"", "0")]
    [InlineData("Int32", "\"5.7\"", "0")]
    [InlineData("Int32", "\"99999999999\"", "null")]
    [InlineData("Int32", "\"\"", "null")]
    [InlineData("Int32", "1.7", "2")]
    [InlineData("Int32", "true", "1")]
    [InlineData("Double", "\"1,000.5\"", "1000.5")]
    [InlineData("Double", "\"1e3\"", "1000")]
    [InlineData("Decimal", "1.50", "1.50")]
    [InlineData("Boolean", "\"True\"", "true")]
    [InlineData("Boolean", "\"1\"", "false")]
    [InlineData("Boolean", "2", "true")]
    [InlineData("String", "true", "\"True\"")]
    [InlineData("String", "1.50", "\"1.50\"")]
    [InlineData("String", "[1, 2]", "\"[1,2]\"")]
    [InlineData("Object", "\"{\\\"k\\\":1}\"", "\"{\\\"k\\\":1}\"")]
    [InlineData("ObjectDictionary", "\"{\\\"k\\\":1}\"", "{\"k\":1}")]
    [InlineData("ObjectDictionary", "\"text\"", "null")]
    [InlineData("TimeSpan", "\"90\"", "\"90.00:00:00\"")]
    [InlineData("DateTime", "\"bad\"", "\"0001-01-01T00:00:00\"")]
    [InlineData("DateTime", "\"2024-01-02T03:04:05\"", "\"2024-01-02T03:04:05\"")]
    [InlineData("DateTime", "\"2024-01-02T03:04:05+02:00\"", "\"2024-01-02T01:04:05+00:00\"")]
    [InlineData("Guid", "\"no\"", "\"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("JsonNode", "\"{\\\"k\\\":1}\"", "{\"k\":1}")]
    public void SetVariable_LiteralOfAnotherType_IsConvertedAsElsaDoes(string type, string literal, string expected)
    {
        var expression = new JsonObject { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = JsonNode.Parse(literal) } };
        var flow = new Flow("f").Variable("v", type, null).Activity("a", "Elsa.SetVariable", ("variable", new JsonObject { ["id"] = "v" }), ("value", expression));

        var value = Run(flow);

        JsonElement.DeepEquals(value, JsonDocument.Parse(expected).RootElement).ShouldBeTrue($"{value.GetRawText()} instead of {expected}");
    }

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("'x'.repeat(1e9)")]
    [InlineData("(function f() { return f() })()")]
    public void Script_WithoutEnd_IsStoppedAndBecomesAnIncident(string script)
    {
        var world = World(new Flow("f").Script("a", script));

        world.Start(null);

        world.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        world.Instance.Incidents.Single().ActivityId.ShouldBe("a");
    }

    [Fact]
    public void Script_ThatChangesAListInPlace_ChangesTheVariable()
    {
        var flow = new Flow("f").Variable("list", "Object", null).Script("a", "variables.list = [1]; 'x'").Script("b", "getVariable('list').push(2); 'y'")
            .Script("c", "variables.list.join()").Then("a", "b").Then("b", "c");
        var library = Library(flow);
        var world = new EngineWorld(library, EngineSettings.Default);

        new WorldDriver(world, "f").Start(null);

        world.Lines.ShouldBe(["x", "y", "1,2"]);
    }

    private static JsonElement Run(Flow flow)
    {
        var driver = World(flow);
        driver.Start(null);
        driver.Instance!.Incidents.ShouldBeEmpty();
        return JsonSerializer.SerializeToElement(InstanceReport.Of(new EngineWorld(Library(flow), EngineSettings.Default), driver.Instance)["variables"]!["v"]);
    }

    private static WorldDriver World(Flow flow) => new(new EngineWorld(Library(flow), EngineSettings.Default), "f");

    private static GraphLibrary Library(Flow flow)
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        library.Add(flow.Bytes(), publish: true).IsRefused.ShouldBeFalse();
        return library;
    }
}
