using System.Text.Json.Nodes;
using Governance.Cases;

namespace Governance.ScenarioTests.Golden;

/// <summary>回放: which recorded cases would go another way, and at which step.</summary>
public sealed class RehearsalTests
{
    private static readonly string[] OnAppeals = ["appeal", .. ShippedFlows.SharedFlows.Select(flow => Path.Combine("_shared", flow))];

    [Theory]
    [InlineData("appeal")]
    [InlineData("dispute")]
    [InlineData("hazard")]
    [InlineData("joint")]
    public void Golden_DrawingAsItWas_AllGoTheSameWay(string type)
    {
        var recorded = type is "appeal" ? OnAppeals : [type];

        var differences = GoldenRehearsal.FirstDifferences(type, _ => { }, recorded);

        differences.ShouldBeEmpty();
    }

    [Fact]
    public void Golden_WithoutTheArrowForSendingBack_TheCaseThatWasSentBackStandsElsewhere()
    {
        var differences = GoldenRehearsal.FirstDifferences("appeal", definition => GoldenRehearsal.Cut(definition, "review", "SentBack"), "appeal");

        var (name, step) = differences.ShouldHaveSingleItem();
        name.ShouldBe("round-two");
        step.Outcome.ShouldBe(RehearsedOutcome.Other);
        step.What.ShouldBe("平台审核：退回重办");
        step.By.ShouldBe("区12345中心·审核员");
        step.Was.ShouldContain("停在“承办处置”");
        step.Now.ShouldContain("流程");
    }

    [Fact]
    public void Golden_WithASecondReview_EveryCaseThatWasReviewedWaitsThere()
    {
        var differences = GoldenRehearsal.FirstDifferences("appeal", AddReview, "appeal");

        differences.Keys.Order(StringComparer.Ordinal).ShouldBe(["automatic", "objection", "refused", "round-two", "ruled"]);
        differences.Values.ShouldAllBe(step => step.Outcome == RehearsedOutcome.Other && step.What.StartsWith("平台审核：审核通过") && step.Now.Contains("停在“领导复核”"));
    }

    [Fact]
    public void Golden_WithANodeThatRunsByItself_AllGoTheSameWayThoughIdsDiffer()
    {
        var differences = GoldenRehearsal.FirstDifferences("appeal", AddLines, OnAppeals);

        differences.ShouldBeEmpty();
    }

    [Fact]
    public void Golden_SharedFlowWithoutRedoing_CasesOfEveryFlowDrawnWithItThatWereRedone()
    {
        var differences = GoldenRehearsal.FirstDifferences("_shared/follow-up", definition => GoldenRehearsal.Cut(definition, "f-ask", "Redo"), OnAppeals);

        differences.Keys.Order(StringComparer.Ordinal).ShouldBe(["redo", "round-two"]);
        differences.Values.ShouldAllBe(step => step.What == "回访：记录回访" && step.Was == "在办·待签收，停在“派单”，第 2 轮");
    }

    [Fact]
    public void Golden_ShorterLimitAtTheNode_SaysWhichDeadlineWouldBeMissed()
    {
        var differences = GoldenRehearsal.FirstDifferences(
            "appeal", definition => GoldenRehearsal.NodeOf(definition, "desk")["limit"] = Written("Literal", "10 分钟"), "appeal");

        var (name, step) = differences.ShouldHaveSingleItem();
        name.ShouldBe("objection");
        step.What.ShouldBe("分拨时限");
        step.Was.ShouldEndWith("按期");
        step.Now.ShouldEndWith("超期");
    }

    [Fact]
    public void Golden_LongerLimitOfALevel_DoesNotLeaveItByItselfYet()
    {
        var differences = GoldenRehearsal.FirstDifferences(
            "dispute", definition => GoldenRehearsal.NodeOf(definition, "mediate")["limit"] = Written("Literal", "30 日"), "dispute");

        var step = differences["lifted-twice"];
        step.Outcome.ShouldBe(RehearsedOutcome.Other);
        step.Ordinal.ShouldBe(5);
        step.Now.ShouldEndWith("还没有到期，不会在这时自动转出");
    }

    private static void AddReview(JsonObject definition)
    {
        GoldenRehearsal.Insert(definition, "review", "Qualified", GoldenRehearsal.Node("second-review", "Governance.Review", "领导复核"), "Qualified");
        definition["root"]!["connections"]!.AsArray().Add((JsonNode)GoldenRehearsal.Arrow("second-review", "SentBack", "handle"));
    }

    private static void AddLines(JsonObject definition)
    {
        foreach (var (source, port) in new[] { ("accept", "Accepted"), ("assign", "Assigned"), ("reply", "Delivered") })
        {
            var node = GoldenRehearsal.Node("line-" + source, "Elsa.SetName", "记一笔");
            node["value"] = Written("JavaScript", "newGuidString()");
            GoldenRehearsal.Insert(definition, source, port, node, "Done");
        }
    }

    private static JsonObject Written(string type, string text) =>
        new() { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = type, ["value"] = text } };
}
