using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>业务分析员's desk: what waits, publishing with a second person, and going back.</summary>
[Collection(PortalCollection.Name)]
public sealed class FlowDeskJourneyTests(LivePortal portal)
{
    private const string Definition = "flow-desk";

    [Fact]
    public async Task Analyst_AsksForAPublication_AnotherAgreesAndItIsTakenBackLater()
    {
        await Saved("先写一行");
        await Published();
        await Saved("再写一行");
        await using var analyst = await portal.SignIn("fenxi");
        var page = analyst.Page;
        await analyst.Go("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "流程总览" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "复核示例", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "发布复核示例第 2 版" });
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "请第二人复核后发布" }).CheckAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "原因" }).FillAsync("按通知多写一行");
        await analyst.Picture("flow-publish");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "提交复核" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "撤回申请" })).ToBeVisibleAsync();

        await using var admin = await portal.SignIn("admin");
        await admin.Go("/flows");
        await admin.Picture("flows-waiting");
        await admin.Page.GetByRole(AriaRole.List, new() { Name = "等第二人复核" }).GetByRole(AriaRole.Link, new() { Name = "复核示例 第 2 版" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "同意发布" }).ClickAsync();
        await Expect(admin.Page.GetByText("第 2 版已发布")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("按通知多写一行（何清申请）")).ToBeVisibleAsync();

        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "回滚到第 1 版" }).ClickAsync();
        var back = admin.Page.GetByRole(AriaRole.Dialog, new() { Name = "回滚到第 1 版" });
        await back.GetByRole(AriaRole.Textbox, new() { Name = "原因" }).FillAsync("多写的一行没有用");
        await back.GetByRole(AriaRole.Button, new() { Name = "回滚", Exact = true }).ClickAsync();

        await Expect(admin.Page.GetByText("回滚：多写的一行没有用")).ToBeVisibleAsync();
        await admin.Picture("flow-rolled-back");
        analyst.Faults.ShouldBeEmpty();
        admin.Faults.ShouldBeEmpty();
    }

    private async Task Published() => await (await portal.As("fenxi")).Post($"/elsa/api/workflow-definitions/{Definition}/publish", new { });

    private async Task Saved(string text)
    {
        var line = new JsonObject
        {
            ["id"] = "line",
            ["type"] = "Elsa.WriteLine",
            ["version"] = 1,
            ["text"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = text } },
        };
        var root = new JsonObject { ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["activities"] = new JsonArray(line), ["connections"] = new JsonArray() };
        var model = new JsonObject { ["definitionId"] = Definition, ["name"] = "复核示例", ["id"] = Definition + "-v1", ["version"] = 1, ["root"] = root };
        await (await portal.As("fenxi")).Post("/elsa/api/workflow-definitions", new { model, publish = false });
    }
}
