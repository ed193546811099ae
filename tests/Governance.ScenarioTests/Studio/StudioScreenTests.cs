using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Studio;

/// <summary>The real Elsa Studio in a browser against our endpoints.</summary>
public sealed class StudioScreenTests
{
    [Fact]
    public async Task List_OneDefinition_ShowsItInChinese()
    {
        await using var server = await StudioServer.Start();
        await using var browser = await StudioBrowser.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal()));

        var page = await browser.Open(server.Address + "/elsa-studio/");

        await Expect(page.GetByText("诉求办理").First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(StudioBrowser.Pictures, "list.png") });
    }

    [Fact]
    public async Task Editor_OneDefinition_DrawsAllNodes()
    {
        await using var server = await StudioServer.Start();
        await using var browser = await StudioBrowser.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal()));

        var page = await browser.Open(server.Address + "/elsa-studio/?definition=appeal");

        await Expect(page.Locator(".x6-node")).ToHaveCountAsync(4);
        await page.ScreenshotAsync(new() { Path = Path.Combine(StudioBrowser.Pictures, "editor.png") });
    }
}
