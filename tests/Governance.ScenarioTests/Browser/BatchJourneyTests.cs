using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>批量签收、分派: many rows in one go, each with its own outcome.</summary>
[Collection(PortalCollection.Name)]
public sealed class BatchJourneyTests(LivePortal portal)
{
    [Fact]
    public async Task Inbox_TwoChosen_AreSignedThenAssignedInOneGo()
    {
        var (first, second) = (await GivenAppeal.Opened(portal, Messages.Lift, "13805310063"), await GivenAppeal.Opened(portal, Messages.Lift, "13805310064"));
        await using var liaison = await portal.SignIn("yaojia-zg");
        var (page, inbox) = (liaison.Page, new Inbox(liaison));
        await liaison.Go("/inbox");

        await Choose(inbox, first, second);
        await page.GetByRole(AriaRole.Button, new() { Name = "批量签收" }).ClickAsync();
        await Expect(Result(page)).ToContainTextAsync("签收成功 2 件");
        await Choose(inbox, first, second);
        await page.GetByRole(AriaRole.Button, new() { Name = "批量分派" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "批量分派 2 件" });
        await Choice.Pick(page, dialog, "经办人", "沈浩");
        await liaison.Picture("batch-assign");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "分派", Exact = true }).ClickAsync();

        await Expect(Result(page)).ToContainTextAsync("分派成功 2 件");
        await liaison.Picture("batch-result");
        await page.GetByText("本单位全部", new() { Exact = true }).ClickAsync();
        await Expect(Row(page, first)).ToContainTextAsync("沈浩");
        await Expect(Row(page, second)).ToContainTextAsync("沈浩");
        liaison.Faults.ShouldBeEmpty();
    }

    private static ILocator Row(IPage page, GivenAppeal appeal) =>
        page.GetByRole(AriaRole.List, new() { Name = "待办列表" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = appeal.CaseNo });

    private static ILocator Result(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "批量办理结果" });

    private static async Task Choose(Inbox inbox, params GivenAppeal[] appeals)
    {
        foreach (var appeal in appeals)
            await inbox.Row(appeal.CaseNo).GetByRole(AriaRole.Checkbox).CheckAsync();
    }
}
