using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>值班表: a month is planned in one go, and whoever has the watch is named.</summary>
[Collection(PortalCollection.Name)]
public sealed class RosterJourneyTests(LivePortal portal)
{
    [Fact]
    public async Task Roster_PlannedForTheMonth_NamesWhoHasTheWatchNow()
    {
        await using var liaison = await portal.SignIn("jiaoti-zg");
        var page = liaison.Page;
        await liaison.Go("/roster");
        await Expect(page.GetByText("无人当班").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "排班" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Choice.Pick(page, dialog, "值班的人", "谭静怡");
        await Choice.Pick(page, dialog, "值班的人", "石磊");
        await page.Keyboard.PressAsync("Escape");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "排 7 个班次" }).ClickAsync();

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.GetByText("现在当班：谭静怡")).ToBeVisibleAsync();
        var sheet = page.GetByRole(AriaRole.List, new() { Name = "2026 年 11 月值班表" });
        await Expect(sheet.GetByRole(AriaRole.Button, new() { Name = "谭静怡" })).ToHaveCountAsync(4);
        await Expect(sheet.GetByRole(AriaRole.Button, new() { Name = "石磊" })).ToHaveCountAsync(3);
        await liaison.Picture("roster-planned");

        await sheet.GetByRole(AriaRole.Button, new() { Name = "谭静怡" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销班次" }).ClickAsync();
        await Expect(page.GetByText("无人当班").First).ToBeVisibleAsync();
        liaison.Faults.ShouldBeEmpty();
    }
}
