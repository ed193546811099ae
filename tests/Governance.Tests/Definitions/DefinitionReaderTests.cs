using System.Text;
using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution;
using Governance.Tests.Execution;

namespace Governance.Tests.Definitions;

public sealed class DefinitionReaderTests
{
    private static readonly GraphLibrary Types = new(ActivityCatalog.Standard);

    [Fact]
    public void Read_FlowchartWithConnections_GivesNodesAndPaths()
    {
        var bytes = new Flow("f").Line("a").Line("b").Then("a", "b").Bytes();

        var definition = DefinitionReader.Read(bytes, Types).Value;

        definition.DefinitionId.ShouldBe("f");
        definition.Nodes.Select(n => n.NodeId).ShouldBe(["Workflow1:flow", "Workflow1:flow:a", "Workflow1:flow:b"]);
        definition.Root.Connections.ShouldBe([new ConnectionEdge("a", "Done", "b", "In")]);
    }

    [Fact]
    public void Read_AnyDocument_KeepsItsBytes()
    {
        var text = """{ "definitionId" : "x",  "未知": {"b":2,"a":1}, "root": null }""";
        var bytes = Encoding.UTF8.GetBytes(text);

        var definition = DefinitionReader.Read(bytes, Types).Value;

        definition.Original.ToArray().ShouldBe(bytes);
        definition.Root.Type.ShouldBe("Elsa.Sequence");
    }

    [Theory]
    [InlineData("nonsense", "DEF-001")]
    [InlineData("[]", "DEF-002")]
    [InlineData("""{"version":null}""", "DEF-002")]
    [InlineData("""{"outcomes":[1]}""", "DEF-002")]
    [InlineData("""{"root":{"id":"a"}}""", "DEF-003")]
    [InlineData("""{"root":{"id":"f","type":"Elsa.Flowchart","activities":[{"type":"Elsa.WriteLine"}]}}""", "DEF-004")]
    [InlineData("""{"root":{"id":"f","type":"Elsa.Flowchart","activities":[{"id":"a","type":"Elsa.End"},{"id":"a","type":"Elsa.End"}]}}""", "DEF-005")]
    [InlineData("""{"root":{"id":"f","type":"Elsa.Flowchart","activities":[],"connections":[{"source":"a","target":"b"}]}}""", "DEF-006")]
    [InlineData("""{"options":{"incidentStrategyType":"No.Such"}}""", "DEF-008")]
    [InlineData("""{"inputs":[{"name":"x","type":"Bogus"}]}""", "DEF-008")]
    public void Read_BrokenDocument_RefusesWithCode(string text, string code)
    {
        var result = DefinitionReader.Read(Encoding.UTF8.GetBytes(text), Types);

        result.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Fact]
    public void Read_WrongShapeInside_NamesTheJsonPath()
    {
        var text = """{"root":{"id":"f","type":"Elsa.Flowchart","activities":[{"id":"a","type":"Elsa.End","version":1.5}]}}""";

        var result = DefinitionReader.Read(Encoding.UTF8.GetBytes(text), Types);

        result.Refusal.ShouldNotBeNull().Where.ShouldBe("$.root.activities[0].version");
    }

    [Fact]
    public void Read_UnknownActivityType_IsImported()
    {
        var bytes = new Flow("f").Activity("a", "Acme.Thing").Bytes();

        var definition = DefinitionReader.Read(bytes, Types).Value;

        definition.Root.Children.Single().Descriptor.ShouldBeNull();
    }

    [Fact]
    public void Read_NestedArrowToMissingActivity_IsDropped()
    {
        var bytes = new Flow("f").Line("a").Then("a", "gone").Bytes();

        var definition = DefinitionReader.Read(bytes, Types).Value;

        definition.Root.Connections.ShouldBeEmpty();
    }

    [Fact]
    public void Read_AnyText_NeverThrows()
    {
        var random = new Random(20260102);
        const string Alphabet = "{}[]\":,.0129-eE tfn\\u案 \n\u0000rootypeactivities";

        for (var i = 0; i < 5000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            DefinitionReader.Read(Encoding.UTF8.GetBytes(text), Types).IsRefused.ShouldBe(!IsObject(text), text);
        }
    }

    [Fact]
    public void Read_AnyMutationOfADefinition_NeverThrows()
    {
        var random = new Random(20260101);
        var source = new Flow("f").Line("a").Event("b", "Go").Fork("c", "X").Then("a", "b").Then("b", "c").Variable("n", "Int32", "1").Json().ToJsonString();
        JsonNode?[] values = [null, 1, "x", true, new JsonArray(), new JsonObject(), new JsonArray(new JsonObject()), -1.5];

        var refusals = Enumerable.Range(0, 2000).Count(_ => DefinitionReader.Read(Encoding.UTF8.GetBytes(Mutate(source, random, values)), Types).IsRefused);

        refusals.ShouldBeInRange(200, 1999);
    }

    // Random text that happens to be an object is a definition with nothing in it.
    private static bool IsObject(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowTrailingCommas = true }) is JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static string Mutate(string source, Random random, JsonNode?[] values)
    {
        var json = JsonNode.Parse(source)!;
        var places = new List<JsonObject>();
        Collect(json, places);
        var place = places[random.Next(places.Count)];
        place[place.ElementAt(random.Next(place.Count)).Key] = values[random.Next(values.Length)]?.DeepClone();
        return json.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<JsonObject> into)
    {
        if (node is JsonObject { Count: > 0 } found)
            into.Add(found);
        foreach (var child in node switch { JsonObject o => o.Select(m => m.Value), JsonArray a => a, _ => [] })
            Collect(child, into);
    }
}
