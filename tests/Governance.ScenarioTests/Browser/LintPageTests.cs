using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>检查流程 beside the designer: what stands against publishing, where, and the way it shows.</summary>
[Collection(PortalCollection.Name)]
public sealed class LintPageTests(LivePortal portal)
{
    private const string Definition = "lint-page";

    [Fact]
    public async Task Designer_FlowWithABrokenScript_SaysWhatIsWrongAndWhere()
    {
        await Saved(script: "1 +\n* 2");
        await using var analyst = await portal.SignIn("fenxi");

        await analyst.Go("/designer/" + Definition);
        await analyst.Page.GetByRole(AriaRole.Button, new() { Name = "检查流程" }).ClickAsync();

        var drawer = analyst.Page.GetByRole(AriaRole.Dialog, new() { Name = "检查流程" });
        var finding = drawer.GetByRole(AriaRole.List, new() { Name = "检查结果" }).GetByRole(AriaRole.Listitem).First;
        await Expect(finding).ToContainTextAsync("错误");
        await Expect(finding).ToContainTextAsync("第 2 行");
        await Expect(drawer.GetByRole(AriaRole.Status).Filter(new() { HasText = "须改正后才能发布" })).ToBeVisibleAsync();
        await analyst.Picture("designer-lint");

        await Saved(script: "1 + 2");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "重新检查" }).ClickAsync();
        await Expect(drawer.GetByText("须改正后才能发布")).ToHaveCountAsync(0);
        analyst.Faults.ShouldBeEmpty();
    }

    private async Task Saved(string script)
    {
        var line = new JsonObject
        {
            ["id"] = "line",
            ["type"] = "Elsa.WriteLine",
            ["version"] = 1,
            ["text"] = new JsonObject
            {
                ["typeName"] = "String",
                ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = script },
            },
        };
        var root = new JsonObject { ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["activities"] = new JsonArray(line), ["connections"] = new JsonArray() };
        var model = new JsonObject { ["definitionId"] = Definition, ["name"] = "检查示例", ["id"] = Definition + "-v1", ["version"] = 1, ["root"] = root };
        await (await portal.As("fenxi")).Post("/elsa/api/workflow-definitions", new { model, publish = false });
    }
}
