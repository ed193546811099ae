using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>改时限、改职责: tried out, previewed, saved for a later day, and taken back before it.</summary>
[Collection(PortalCollection.Name)]
public sealed class PolicyJourneyTests(LivePortal portal)
{
    [Fact]
    public async Task Limit_TriedOutChangedAndRevoked_LeavesItsHistory()
    {
        await using var analyst = await portal.SignIn("fenxi");
        var page = analyst.Page;
        await analyst.Go("/policies?clock=handle");

        await page.GetByRole(AriaRole.Button, new() { Name = "开始试算" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "试算结果" })).ToContainTextAsync("shandong-handle");
        await analyst.Picture("policies-trial");
        await Change(analyst);

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已保存" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "去预览影响" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "预览影响", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "重算预览" })).ToBeVisibleAsync();
        await analyst.Picture("policies-saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销：" }).First.ClickAsync();
        await page.GetByLabel("撤销理由").FillAsync("会议改期");
        await page.GetByRole(AriaRole.Button, new() { Name = "确认撤销" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.List, new() { Name = "改动记录" })).ToContainTextAsync("已撤销");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "时限" })).Not.ToContainTextAsync("将要生效");
        analyst.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Duty_GivenToAnotherUnitAndRevoked_SaysWhoWouldBeSuggested()
    {
        await using var analyst = await portal.SignIn("fenxi");
        var page = analyst.Page;
        await analyst.Go("/policies?tab=duties");

        await page.GetByRole(AriaRole.Textbox, new() { Name = "条款关键词" }).FillAsync("电梯");
        await page.GetByRole(AriaRole.Button, new() { Name = "调整：小区电梯运行" }).ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog, new() { Name = "职责条款：小区电梯运行" });
        // The unit chosen until now lies over the field: written into, not clicked.
        await drawer.GetByRole(AriaRole.Combobox, new() { Name = "主办单位", Exact = true }).FillAsync("区住建局");
        await page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasText = "区住建局" }).First.ClickAsync();
        await drawer.GetByRole(AriaRole.Textbox, new() { Name = "依据" }).FillAsync("济历编〔2026〕8号");
        await Choice.Date(page, drawer, "从哪天起生效", Month);
        await drawer.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).FillAsync("三定调整");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "预览改动" }).ClickAsync();
        var preview = drawer.GetByRole(AriaRole.Region, new() { Name = "改动预览" });
        await Expect(preview).ToContainTextAsync("改为 区住建局");
        await analyst.Settled();
        await analyst.Picture("policies-duty-preview");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "确认保存" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "职责条款" })).ToContainTextAsync("将要生效");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销：调整条款“小区电梯运行”" }).ClickAsync();
        await page.GetByLabel("撤销理由").FillAsync("会议改期");
        await page.GetByRole(AriaRole.Button, new() { Name = "确认撤销" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "职责条款" })).Not.ToContainTextAsync("将要生效");
        analyst.Faults.ShouldBeEmpty();
    }

    private string Month => portal.Server.Clock.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // From a month on: what other tests open is not touched.
    private async Task Change(Person analyst)
    {
        var page = analyst.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "调整：办结（全部）" }).ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog, new() { Name = "办结时限" });
        await drawer.GetByRole(AriaRole.Spinbutton, new() { Name = "时限" }).FillAsync("3");
        await drawer.GetByLabel("依据").FillAsync("区政府令第 1 号");
        await Choice.Date(page, drawer, "从哪天起生效", Month);
        await drawer.GetByLabel("理由").FillAsync("按新规定调整");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "预览改动" }).ClickAsync();
        var preview = drawer.GetByRole(AriaRole.Region, new() { Name = "改动预览" });
        await Expect(preview).ToContainTextAsync("5 工作日");
        await Expect(preview).ToContainTextAsync("3 工作日");
        await analyst.Settled();
        await analyst.Picture("policies-preview");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "确认保存" }).ClickAsync();
        await Expect(drawer).ToHaveCountAsync(0);
    }
}
