using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>账号与权限: opened, frozen and freed by the 安全管理员, felt by whoever it is about.</summary>
[Collection(PortalCollection.Name)]
public sealed class AccountJourneyTests(LivePortal portal)
{
    private const string Password = "Xinren-2026-a";

    [Fact]
    public async Task Account_OpenedThenFrozen_SignsInUntilThen()
    {
        await using var security = await portal.SignIn("anquan");
        await Expect(security.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/accounts$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await security.Settled();
        await Opens(security, "xinren", "新人甲");

        await using var newcomer = await portal.Visitor();
        await newcomer.SignIn("xinren", Password);
        await Expect(newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "新人甲" })).ToBeVisibleAsync();
        await Freezes(security, "新人甲");

        await newcomer.Page.GotoAsync("/inbox");
        await Expect(newcomer.Page.GetByRole(AriaRole.Heading, new() { Name = "账号登录" })).ToBeVisibleAsync();
        security.Faults.ShouldBeEmpty();
    }

    private static async Task Opens(Person security, string userName, string name)
    {
        var page = security.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "开通账号" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "开通账号" });
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "账号" }).FillAsync(userName);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "姓名" }).FillAsync(name);
        await Choice.Pick(page, dialog, "单位", "姚家街道社区管理办");
        await Choice.Pick(page, dialog, "角色", "经办人");
        await page.Keyboard.PressAsync("Escape");
        await dialog.GetByLabel("初始密码").FillAsync(Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "开通", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private static async Task Freezes(Person security, string name)
    {
        var page = security.Page;
        await page.GetByRole(AriaRole.Textbox, new() { Name = "姓名或账号" }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = $"冻结：{name}" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "冻结账号" });
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).FillAsync("人员调离");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "冻结", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name })).ToContainTextAsync("已冻结");
        await security.Picture("account-frozen");
    }
}
