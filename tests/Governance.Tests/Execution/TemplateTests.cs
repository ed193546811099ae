using System.Text.Json.Nodes;
using Governance.Execution;

namespace Governance.Tests.Execution;

/// <summary>Liquid expressions inside a running instance, and Elsa's functions in scripts.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("{{ Variables.name }} {{ Variables.order.items[0].sku }}", "甲 x")]
    [InlineData("{{ Input.who }}{{ Input.WHO }}{{ Input.nobody }}", "乙乙")]
    [InlineData("{{ WorkflowDefinitionId }} {{ WorkflowDefinitionVersionId }} {{ WorkflowDefinitionVersion }} {{ WorkflowInstanceId }}", "f f:1 1 0000000000000000000000000000main")]
    [InlineData("{{ CorrelationId }}|{{ WorkflowInstanceName }}", "c-1|n-1")]
    [InlineData("{{ 'now' | date: '%Y-%m-%d %H:%M' }}", "2026-01-01 08:00")]
    [InlineData("{{ LastResult }} {{ Output.e }}", "3 3")]
    [InlineData("   ", "")]
    public void Line_LiquidText_SeesWhatElsaShows(string template, string expected)
    {
        var flow = new Flow("f").Variable("name", "String", "甲").Variable("order", "ObjectDictionary", """{"items":[{"sku":"x"}]}""")
            .Activity("c", "Elsa.Correlate", ("correlationId", "c-1")).Activity("n", "Elsa.SetName", ("value", "n-1"))
            .Activity("e", "Elsa.RunJavaScript", ("script", "1 + 2"))
            .Activity("a", "Elsa.WriteLine", ("text", Flow.Expression("Liquid", template))).Then("c", "n").Then("n", "e").Then("e", "a");

        var lines = Run(flow);

        lines.ShouldBe([expected]);
    }

    [Fact]
    public void Decision_LiquidCondition_IsConverted()
    {
        var flow = new Flow("f").Activity("d", "Elsa.FlowDecision", ("condition", Flow.Expression("Liquid", "{% if 1 == 1 %}true{% endif %}")))
            .Line("yes").Line("no").Then("d", "yes", "True").Then("d", "no", "False");

        Run(flow).ShouldBe(["yes"]);
    }

    [Theory]
    [InlineData("bytesToString(bytesFromString('甲'))", "甲")]
    [InlineData("bytesToBase64(bytesFromString('甲'))", "55Sy")]
    [InlineData("bytesToString(bytesFromBase64('55Sy'))", "甲")]
    [InlineData("stringFromBase64(stringToBase64('甲'))", "甲")]
    [InlineData("streamToBase64(bytesFromString('甲'))", "55Sy")]
    [InlineData("parseGuid('0F8FAD5B-D9CB-469F-A165-70867728950E')", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("newGuidString().length + ' ' + getGuidString().length + ' ' + (newGuid() != newGuid())", "36 36 true")]
    [InlineData("/^[A-Za-z0-9]{18,22}$/.test(newShortGuid()) && /^[A-Za-z0-9]{18,22}$/.test(getShortGuid())", "True")]
    [InlineData("setWorkflowInstanceName('n'); setCorrelationId('c'); getWorkflowInstanceName() + getCorrelationId()", "nc")]
    [InlineData("getWorkflowDefinitionId() + getWorkflowDefinitionVersionId() + getWorkflowDefinitionVersion() + getWorkflowInstanceId().length", "ff:1132")]
    [InlineData("'' + isNullOrWhiteSpace(' ') + isNullOrEmpty('') + isNullOrEmpty(null) + isNullOrEmpty('a')", "truetruetruefalse")]
    [InlineData("toJson({a: [1, '甲']})", """{"a":[1,"甲"]}""")]
    [InlineData("getInput('who') + getWho() + getInput('nobody')", "乙乙null")]
    [InlineData("setVariable('n', {a: 1}); getVariable('n').a + variables.n.a", "2")]
    [InlineData("const o = getVariable('list'); o.push(3); variables.list.length", "3")]
    public void Line_ElsaFunction_IsThere(string script, string expected)
    {
        var flow = new Flow("f").Variable("list", "Object[]", "[1,2]").Script("a", script);

        Run(flow).ShouldBe([expected]);
    }

    [Fact]
    public void Line_SameBurst_MakesTheSameIds()
    {
        var flow = new Flow("f").Script("a", "newGuidString() + newShortGuid()");

        Run(flow).ShouldBe(Run(flow));
    }

    private static IReadOnlyList<string> Run(Flow flow)
    {
        var json = flow.Json();
        json["inputs"] = new JsonArray(new JsonObject { ["name"] = "Who", ["type"] = "String" });
        var library = new GraphLibrary(ActivityCatalog.Standard);
        library.Add(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), publish: true).Refusal.ShouldBeNull();
        var world = new EngineWorld(library, EngineSettings.Default);
        var driver = new WorldDriver(world, "f");
        driver.Start(System.Text.Json.JsonSerializer.SerializeToElement(new { who = "乙" }));
        driver.Instance!.Incidents.ShouldBeEmpty();
        return world.Lines;
    }
}
