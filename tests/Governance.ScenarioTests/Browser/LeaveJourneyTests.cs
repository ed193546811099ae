using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>请假与代理: the deputy does what waits for the absent one, in both names, until the leave is over.</summary>
[Collection(PortalCollection.Name)]
public sealed class LeaveJourneyTests(LivePortal portal)
{
    [Fact]
    public async Task Leave_WithADeputy_TheDeputyActsInBothNamesUntilItEnds()
    {
        var appeal = await GivenAppeal.Opened(portal, Messages.Lift, "13805310062");
        await appeal.Signed("yaojia");
        await appeal.Assigned("yaojia");
        await using var liaison = await portal.SignIn("yaojia-zg");
        await Registers(liaison, away: "沈浩", deputy: "魏新民");

        await using var deputy = await portal.SignIn("yaojia-ld");
        await deputy.Go("/leave");
        await Expect(deputy.Page.GetByRole(AriaRole.Region, new() { Name = "我正在代理" })).ToContainTextAsync("沈浩");
        await deputy.Picture("leave-deputy");
        var inbox = new Inbox(deputy);
        await inbox.OpenItem(appeal.CaseNo);
        await inbox.Contact();

        await deputy.Go($"/cases/{appeal.CaseNo}?tab=journal");
        await Expect(deputy.Page.GetByText("魏新民代沈浩").First).ToBeVisibleAsync();
        await Ends(liaison, "沈浩");
        await deputy.Go("/leave");
        await Expect(deputy.Page.GetByRole(AriaRole.Region, new() { Name = "我正在代理" })).ToHaveCountAsync(0);
        liaison.Faults.ShouldBeEmpty();
        deputy.Faults.ShouldBeEmpty();
    }

    private static async Task Registers(Person liaison, string away, string deputy)
    {
        await liaison.Go("/leave");
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = "登记请假" }).ClickAsync();
        var dialog = liaison.Page.GetByRole(AriaRole.Dialog, new() { Name = "登记请假" });
        await Choice.Pick(liaison.Page, dialog, "谁不在岗", away);
        await Choice.Date(liaison.Page, dialog, "结束时间", "2026-11-27 18:00");
        await Choice.Pick(liaison.Page, dialog, "代理人", deputy);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "事由" }).FillAsync("年休假");
        await liaison.Picture("leave-form");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(Line(liaison, away)).ToContainTextAsync("不在岗");
    }

    private static async Task Ends(Person liaison, string away)
    {
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = $"提前回岗：{away}" }).ClickAsync();
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = "确认回岗" }).ClickAsync();
        await Expect(Line(liaison, away)).ToHaveCountAsync(0);
    }

    private static ILocator Line(Person liaison, string away) =>
        liaison.Page.GetByRole(AriaRole.List, new() { Name = "请假登记" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = away });
}
