using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>综治窗口: a room is given and taken back, and the case says so.</summary>
[Collection(PortalCollection.Name)]
public sealed class WindowJourneyTests(LivePortal portal)
{
    private const string Noise = "姚家街道名士豪庭社区5号楼两家为楼道堆物争吵多次，互不相让，请帮忙调解。";

    [Fact]
    public async Task Room_GivenAndCancelled_IsFreeAgainAndTheCaseSaysBoth()
    {
        var matter = await GivenMatter.Opened(portal, "zongzhi", "dispute", "walk-in", Noise, "13805310047");
        await using var window = await portal.SignIn("zongzhi");
        var page = window.Page;
        await window.Go("/window");
        await Choice.Date(page, page.Locator("main"), "看哪一天", Tomorrow());
        var rooms = page.GetByRole(AriaRole.List, new() { Name = "调解室", Exact = true });

        await Books(page, matter.CaseNo);
        await Expect(rooms.GetByText(Noise[..12])).ToBeVisibleAsync();
        await window.Picture("room-booked");
        await rooms.GetByRole(AriaRole.Button, new() { Name = "取消 09:00" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "取消安排", Exact = true }).ClickAsync();

        await Expect(rooms.GetByText(Noise[..12])).ToHaveCountAsync(0);
        await window.Go($"/cases/{matter.CaseNo}");
        await Expect(page.GetByText("调解安排", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(page.GetByText("调解取消", new() { Exact = true }).First).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    private static async Task Books(IPage page, string caseNo)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "排调解", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "纠纷编号" }).FillAsync(caseNo);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "排调解", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private string Tomorrow() => portal.Server.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
