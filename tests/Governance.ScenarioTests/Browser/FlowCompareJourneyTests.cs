using System.Text.Json.Nodes;
using Governance.ScenarioTests.Golden;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>比较版本 by the analyst: what differs in words, and in the drawing.</summary>
[Collection(PortalCollection.Name)]
public sealed class FlowCompareJourneyTests(LivePortal portal)
{
    private const string Definition = "flow-compare";

    [Fact]
    public async Task Analyst_SeesWhatTheDraftDrawsDifferently()
    {
        var fenxi = await portal.As("fenxi");
        await fenxi.Post("/elsa/api/workflow-definitions", new { model = Published(), publish = true });
        await fenxi.Post($"/elsa/api/workflow-definitions/{Definition}/execute", new { });
        await fenxi.Post("/elsa/api/workflow-definitions", new { model = Draft(), publish = false });
        await using var analyst = await portal.SignIn("fenxi");
        var page = analyst.Page;

        await analyst.Go($"/flows/{Definition}");
        await page.GetByRole(AriaRole.Tab, new() { Name = "比较版本" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "第 1 版上有 1 件在办" })).ToContainTextAsync("新增 1 处活动，删除 1 处活动，修改 2 个活动");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "新增", Exact = true })).ToContainTextAsync("复核意见");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "连线", Exact = true })).ToContainTextAsync("“等待答复” —完成→ “复核意见”");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "主流程的对比图" })).ToBeVisibleAsync();
        await analyst.Picture("flow-compare");

        await page.GetByRole(AriaRole.Button, new() { Name = "“记录结果”（写一行）改了文字" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "收尾的对比图" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "修改", Exact = true })).ToContainTextAsync("getVariable");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await analyst.Picture("flow-compare-inside");

        await page.GetByRole(AriaRole.Button, new() { Name = "对调两个版本" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "删除", Exact = true })).ToContainTextAsync("复核意见");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "新版本", Exact = true }).FillAsync("第 2 版");
        await page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasText = "第 2 版" }).First.ClickAsync();
        await Expect(page.GetByText("两个版本相同", new() { Exact = true })).ToBeVisibleAsync();
        analyst.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Analyst_OnAPhone_ReadsTheListAndTheDrawingOneBelowTheOther()
    {
        var fenxi = await portal.As("fenxi");
        await fenxi.Post("/elsa/api/workflow-definitions", new { model = Published("flow-compare-phone"), publish = true });
        await fenxi.Post("/elsa/api/workflow-definitions", new { model = Draft("flow-compare-phone"), publish = false });
        await using var analyst = await portal.SignIn("fenxi", Screens.Phone);

        await analyst.Go("/flows/flow-compare-phone?tab=compare");
        await Expect(analyst.Page.GetByRole(AriaRole.List, new() { Name = "删除", Exact = true })).ToContainTextAsync("通知各方");

        (await Axe.Violations(analyst.Page)).ShouldBeEmpty();
        (await analyst.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        await analyst.Page.ScreenshotAsync(new() { Path = Path.Combine(RepositoryFiles.Screenshots, "flow-compare-phone.png"), FullPage = true });
        analyst.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Analyst_OnlyOneVersion_IsToldSo()
    {
        await using var analyst = await portal.SignIn("fenxi", Screens.Phone);

        await analyst.Go("/flows/dispute?tab=compare");

        await Expect(analyst.Page.GetByText("还没有另一个版本")).ToBeVisibleAsync();
        await analyst.Picture("flow-compare-one-phone");
        analyst.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Compare_ShippedFlowAsStudioReadsAndSavesIt_FindsOnlyWhatAPersonChanged()
    {
        var fenxi = await portal.As("fenxi");
        var shipped = JsonNode.Parse(ShippedFlows.Definition("appeal"))!;
        (shipped["definitionId"], shipped["name"]) = ("flow-compare-copy", "诉求办理流程（副本）");
        await fenxi.Post("/elsa/api/workflow-definitions", new { model = shipped, publish = true });
        var drawn = await fenxi.Get("/elsa/api/workflow-definitions/by-definition-id/flow-compare-copy?versionOptions=Latest");
        drawn["description"] = "改过的说明";
        await fenxi.Post("/elsa/api/workflow-definitions", new { model = drawn, publish = false });

        var answer = await fenxi.Get("/api/definitions/flow-compare-copy/compare");

        (answer["from"]!["version"]!.GetValue<int>(), answer["to"]!["version"]!.GetValue<int>()).ShouldBe((1, 2));
        answer["differences"]!.AsArray().Select(found => found!.Get("text")).ShouldBe(["流程说明改了"]);
    }

    private static JsonObject Published(string definition = Definition) => Model(
        definition,
        [
            Node("wait", "Elsa.Event", "等待答复", 0, 0, ("eventName", "Literal", "答复")),
            Node("note", "Elsa.WriteLine", "通知各方", 260, 0, ("text", "Literal", "已答复")),
            Closing(("text", "Literal", "办结")),
        ],
        [("wait", "note"), ("note", "closing")]);

    private static JsonObject Draft(string definition = Definition) => Model(
        definition,
        [
            Node("wait", "Elsa.Event", "等待答复", 0, 40, ("eventName", "Literal", "答复完成")),
            Node("check", "Elsa.WriteLine", "复核意见", 260, 0, ("text", "Literal", "请复核")),
            Closing(("text", "JavaScript", "`办结：${getVariable('结论')}`")),
        ],
        [("wait", "check"), ("check", "closing")]);

    private static JsonObject Closing((string Name, string Type, string Value) text)
    {
        var closing = Node("closing", "Elsa.Sequence", "收尾", 520, 0);
        closing["activities"] = new JsonArray(Node("record", "Elsa.WriteLine", "记录结果", 0, 0, text));
        return closing;
    }

    private static JsonObject Node(string id, string type, string text, int x, int y, params (string Name, string Type, string Value)[] inputs)
    {
        var node = new JsonObject
        {
            ["id"] = id,
            ["type"] = type,
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["displayText"] = text, ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = x, ["y"] = y } } },
        };
        foreach (var (name, expression, value) in inputs)
            node[name] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = expression, ["value"] = value } };
        return node;
    }

    private static JsonObject Model(string definition, JsonObject[] nodes, (string From, string To)[] arrows)
    {
        var root = Node("flow", "Elsa.Flowchart", "主流程", 0, 0);
        root["activities"] = new JsonArray(nodes);
        root["connections"] = new JsonArray([.. arrows.Select(a => new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = a.From, ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = a.To, ["port"] = "In" },
        })]);
        return new JsonObject { ["definitionId"] = definition, ["name"] = definition is Definition ? "比较示例" : "比较示例（手机）", ["id"] = definition + "-v1", ["version"] = 1, ["root"] = root };
    }
}
