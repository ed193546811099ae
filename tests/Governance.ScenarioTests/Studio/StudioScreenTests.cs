using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution;
using Governance.ScenarioTests.Browser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Studio;

/// <summary>The real Elsa Studio in a browser against our endpoints.</summary>
public sealed class StudioScreenTests(StudioBrowser browser) : IClassFixture<StudioBrowser>
{
    [Fact]
    public async Task List_OneDefinition_ShowsItInChineseAndOpensTheEditor()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal()));

        var page = await browser.Open(server.Address + "/elsa-studio/");
        await Expect(page.GetByText("诉求办理").First).ToBeVisibleAsync();
        await Expect(page.GetByText("新建流程").First).ToBeVisibleAsync();
        var english = await StudioBrowser.English(page);
        await StudioBrowser.Picture(page, "list");
        await page.GetByText("诉求办理").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(server.Address + "/elsa-studio/?definition=appeal");
        await Expect(page.Locator(".x6-node")).ToHaveCountAsync(4);
        english.ShouldBe(["appeal"]);
    }

    [Fact]
    public async Task Editor_NodeConnectedAndRenamedAndPublished_IsStoredSo()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal()));
        var page = await browser.Open(server.Address + "/elsa-studio/?definition=appeal");
        await Drawn(page);

        await Saved(page, () => Hand.Drag(page, "[data-cell-id=a2] [port=Fail]", "[data-cell-id=a4] [port=In]"));
        await page.Locator("[data-cell-id=a3]").ClickAsync();
        await page.Locator(".mud-tab", new() { HasText = "常用" }).Last.ClickAsync();
        await page.GetByLabel("显示文字").FillAsync("归档入卷");
        await Saved(page, () => page.Keyboard.PressAsync("Tab"));
        await StudioBrowser.Picture(page, "editor");
        var english = await StudioBrowser.English(page);
        await Saved(page, () => page.Locator("button.mud-icon-button.mud-primary-text").ClickAsync());

        var stored = await server.Get("workflow-definitions/by-definition-id/appeal?versionOptions=Published");
        stored["root"]!["connections"]!.AsArray().Select(c => $"{c!["source"]!["activity"]}.{c["source"]!["port"]}>{c["target"]!["activity"]}").ShouldContain("a2.Fail>a4");
        Drawings.Activities(stored).Select(a => a!["metadata"]!["displayText"]!.GetValue<string>()).ShouldContain("归档入卷");
        english.Except(["appeal", "appeal-v1"], StringComparer.Ordinal).ShouldBeEmpty();
        page.Errors().ShouldBeEmpty();
    }

    [Fact]
    public async Task Viewer_RunningInstance_DrawsItAndFollowsIt()
    {
        await using var server = await StudioServer.Start();
        var id = await server.Run(Drawings.Appeal());
        var page = await browser.Open(server.Address + "/elsa-studio/?instance=" + id);
        await Expect(page.Locator(".x6-node")).ToHaveCountAsync(4);
        await Expect(page.Locator("[data-cell-id=a1] .mud-badge")).ToHaveTextAsync("1");
        await StudioBrowser.Picture(page, "viewer");

        await Resume(server, id);

        // Nobody touches the page: the hub tells it.
        await Expect(page.Locator("[data-cell-id=a3] .mud-badge")).ToHaveTextAsync("1");
        await Expect(page.GetByText("已结束").First).ToBeVisibleAsync();
        page.Errors().ShouldBeEmpty();
    }

    [Fact]
    public async Task Instances_OneRunning_ListsItInChinese()
    {
        await using var server = await StudioServer.Start();
        var id = await server.Run(Drawings.Appeal());

        var page = await browser.Open(server.Address + "/elsa-studio/?instances");

        await Expect(page.GetByText("诉求办理").First).ToBeVisibleAsync();
        await Expect(page.GetByText(id).First).ToBeVisibleAsync();
        await StudioBrowser.Picture(page, "instances");
        (await StudioBrowser.English(page)).Except([id], StringComparer.Ordinal).ShouldBeEmpty();
        page.Errors().ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_SignedOut_AsksToSignInAndThenGoesOn()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal()));
        var page = await browser.Open(server.Address + "/elsa-studio/", user: "nobody");
        await Expect(page.GetByRole(AriaRole.Alertdialog, new() { Name = "请先登录" })).ToBeVisibleAsync();

        await page.Context.SetExtraHTTPHeadersAsync([new(StudioServer.UserHeader, "analyst")]);

        await Expect(page.GetByText("诉求办理").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Editor_SessionEndsWhileDrawing_SavesAfterSigningInAgain()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal()));
        var page = await browser.Open(server.Address + "/elsa-studio/?definition=appeal");
        await Drawn(page);
        var session = await EndingSession.Of(page);

        await Hand.Drag(page, "[data-cell-id=a2] [port=Fail]", "[data-cell-id=a4] [port=In]");
        await Expect(page.GetByRole(AriaRole.Alertdialog, new() { Name = "请先登录" })).ToBeVisibleAsync();
        await Saved(page, session.SignInAgain);

        var stored = await server.Get("workflow-definitions/by-definition-id/appeal?versionOptions=Latest");
        stored["root"]!["connections"]!.AsArray().Count.ShouldBe(4);
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
    }

    // The canvas is there before the last of the lists the editor asks for.
    private static async Task Drawn(IPage page)
    {
        await Expect(page.Locator(".x6-node")).ToHaveCountAsync(4);
        await page.WaitForFunctionAsync("() => performance.getEntriesByType('resource').some(r => r.name.includes('commit-strategies/workflows'))");
    }

    private static async Task Saved(IPage page, Func<Task> change)
    {
        var answer = await page.RunAndWaitForResponseAsync(change, r => r.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal) && r is { Request.Method: "POST", Status: 200 });
        await answer.FinishedAsync();
    }

    private static async Task Resume(StudioServer server, string instanceId)
    {
        var instance = await server.Get($"workflow-instances/{instanceId}");
        var bookmarkId = instance["workflowState"]!["bookmarks"]![0]!["id"]!.GetValue<string>();
        var stimulus = new Stimulus(
            Guid.CreateVersion7(), AggregateKey.Instance(instanceId), StimulusKinds.Resume,
            JsonSerializer.SerializeToElement(new JsonObject { ["bookmarkId"] = bookmarkId }), new Actor("analyst", "分析员"));
        var resumed = await server.Services.GetRequiredService<IBursts>().Run(stimulus, BurstOptions.None, TestContext.Current.CancellationToken);
        resumed.IsRefused.ShouldBeFalse();
    }
}
