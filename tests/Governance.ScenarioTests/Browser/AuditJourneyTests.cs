using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>安全审计: who looked at whom and why, a second pair of eyes, and the chain recomputed.</summary>
[Collection(PortalCollection.Name)]
public sealed class AuditJourneyTests(LivePortal portal)
{
    [Fact]
    public async Task Auditor_AfterSomebodyLookedAtAnIdentity_FindsReviewsAndVerifies()
    {
        var appeal = await GivenAppeal.Opened(portal, Messages.Lift, "13805310065");
        await (await portal.As("huifang")).Post($"/api/cases/{appeal.CaseNo}/reporter", new { reason = "回访前核对电话" });
        await using var auditor = await portal.SignIn("shenji");
        var page = auditor.Page;
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "安全审计" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Textbox, new() { Name = "办件编号", Exact = true }).FillAsync(appeal.CaseNo);
        await page.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        var line = page.GetByRole(AriaRole.List, new() { Name = "流水" }).GetByRole(AriaRole.Listitem);
        await Expect(line).ToHaveCountAsync(1);
        await Expect(line).ToContainTextAsync("郑佳查看诉求人信息");
        await Expect(line).ToContainTextAsync("回访前核对电话");
        await Reviews(page, line);
        await auditor.Picture("audit-reviewed");

        await page.GetByRole(AriaRole.Button, new() { Name = "校验", Exact = true }).ClickAsync();
        await Expect(page.GetByText("流水完好，没有被篡改、删除或插入")).ToBeVisibleAsync();
        await auditor.Picture("audit-verified");
        auditor.Faults.ShouldBeEmpty();
    }

    private static async Task Reviews(IPage page, ILocator line)
    {
        await line.GetByRole(AriaRole.Button, new() { Name = "复核" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "复核" });
        // A small target is missed while the dialog still grows.
        await Expect(dialog).Not.ToHaveClassAsync(new Regex("zoom", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "存疑" }).CheckAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("当时没有回访任务");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记入流水" }).ClickAsync();
        await Expect(line).ToContainTextAsync("已复核：存疑");
    }
}
