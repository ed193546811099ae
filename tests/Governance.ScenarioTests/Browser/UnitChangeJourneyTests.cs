using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>单位变更: seen before it is done, and in force for whoever looks for the old name.</summary>
[Collection(PortalCollection.Name)]
public sealed class UnitChangeJourneyTests(LivePortal portal)
{
    [Fact]
    public async Task Merge_PreviewedThenConfirmed_IsCarriedOut()
    {
        await using var admin = await portal.SignIn("admin");
        var page = admin.Page;
        await admin.Go("/unit-changes");

        await page.GetByRole(AriaRole.Button, new() { Name = "登记变更" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "登记单位变更" });
        await Choice.Pick(page, dialog, "变更的单位", "区统计局");
        await Choice.Pick(page, dialog, "在办事项由谁承接", "区审计局");
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "立即" }).CheckAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "依据" }).FillAsync("区机构改革方案");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "预览影响" }).ClickAsync();
        var preview = dialog.GetByRole(AriaRole.Region, new() { Name = "变更预览" });
        await Expect(preview).ToContainTextAsync("区统计局撤并，由区审计局承接");
        await Expect(preview).ToContainTextAsync("没有在办办件");
        await admin.Picture("unit-merge-preview");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确认登记" }).ClickAsync();

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.GetByText("区统计局撤并，由区审计局承接").First).ToBeVisibleAsync();
        await Answers(portal, "370102-TJ", "370102-SJ");
        admin.Faults.ShouldBeEmpty();
    }

    /// <summary>The old code answers with who goes on, as soon as the change is adopted.</summary>
    private static async Task Answers(LivePortal portal, string old, string heir)
    {
        var caller = await portal.As("ducha");
        var from = TimeProvider.System.GetTimestamp();
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!string.Equals((await caller.Get("/api/units/" + old))["unit"]!.Get("code"), heir, StringComparison.Ordinal))
        {
            TimeProvider.System.GetElapsedTime(from).TotalMilliseconds.ShouldBeLessThan(Chromium.Patience);
            await every.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
