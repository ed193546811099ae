using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>迁移 by the analyst: seen before, mapped, carried out, and taken back.</summary>
[Collection(PortalCollection.Name)]
public sealed class FlowMoveJourneyTests(LivePortal portal)
{
    private const string Definition = "flow-moves";

    [Fact]
    public async Task Analyst_MovesWhatRunsToTheNewVersionAndBack()
    {
        var fenxi = await portal.As("fenxi");
        await Published("wait");
        for (var i = 0; i < 3; i++)
            await fenxi.Post($"/elsa/api/workflow-definitions/{Definition}/execute", new { });
        await Published("answer");
        await using var analyst = await portal.SignIn("fenxi");
        var page = analyst.Page;

        await analyst.Go($"/flows/{Definition}?tab=moves");
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "预览结果" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "不能迁移" })).ToContainTextAsync("3");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "环节对应" })).ToContainTextAsync("同名，建议");
        await analyst.Picture("flow-moves-preview");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "按对应关系重新预览" }).ClickAsync();
        await Expect(page.GetByText("将把 3 件迁移到第 2 版")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).FillAsync("新流程已印发，在办件一并执行");
        await analyst.Picture("flow-moves-order");
        await page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
        await analyst.Picture("flow-moves-order-phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始迁移" }).ClickAsync();

        var record = page.GetByRole(AriaRole.List, new() { Name = "迁移记录" });
        await Expect(record).ToContainTextAsync("已完成");
        await Expect(record).ToContainTextAsync("迁移 3 件");
        await page.GetByRole(AriaRole.Button, new() { Name = "回滚第 1 次迁移" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "回滚第 1 次迁移" });
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).FillAsync("新版本有误");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "开始回滚" }).ClickAsync();
        await Expect(record).ToContainTextAsync("已回滚 3 件");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "各版本正在运行的" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "第 1 版" })).ToContainTextAsync("3 件");
        await analyst.Picture("flow-moves-rolled-back");
        (await Axe.Violations(page)).ShouldBeEmpty();
        analyst.Faults.ShouldBeEmpty();
    }

    private async Task Published(string id)
    {
        var wait = new JsonObject
        {
            ["id"] = id,
            ["type"] = "Elsa.Event",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["displayText"] = "等待答复" },
            ["eventName"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "答复" } },
        };
        var root = new JsonObject { ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["activities"] = new JsonArray(wait), ["connections"] = new JsonArray() };
        var model = new JsonObject { ["definitionId"] = Definition, ["name"] = "迁移示例", ["id"] = Definition + "-v1", ["version"] = 1, ["root"] = root };
        await (await portal.As("fenxi")).Post("/elsa/api/workflow-definitions", new { model, publish = true });
    }
}
