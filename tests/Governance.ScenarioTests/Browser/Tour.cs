using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>Every page in a state people see it in: who goes there and what they do.</summary>
/// <param name="UserName">Null: not signed in.</param>
internal sealed record Stop(string Name, string? UserName, Func<TourCases, string> Path)
{
    public ViewportSize? Size { get; init; }

    public Func<IPage, Task> Act { get; init; } = _ => Task.CompletedTask;
}

/// <summary>The cases a tour passes, as the API made them.</summary>
internal sealed record TourCases(GivenAppeal Handling, GivenAppeal Disputed, GivenAppeal Reviewing, GivenAppeal Calling, GivenAppeal Archived, string HandlingItem);

internal static class Tour
{
    public static readonly IReadOnlyList<Stop> Stops =
    [
        new("sign-in", null, _ => "/sign-in") { Act = page => Sees(page, "演示账号") },
        new("sign-in-refused", null, _ => "/sign-in") { Act = IsRefused },
        new("intake-empty", "shouli", _ => "/intake"),
        new("intake-filled", "shouli", _ => "/intake") { Act = Listens },
        new("dispatch", "fenbo", _ => "/dispatch") { Act = page => Sees(page, "建议派给") },
        new("dispatch-objection", "fenbo", _ => "/dispatch?kind=objection-review") { Act = page => Sees(page, "原派单依据") },
        new("dispatch-confirm", "fenbo", _ => "/dispatch") { Act = Adopts },
        new("inbox", "yaojia-zg", _ => "/inbox"),
        new("inbox-phone", "yaojia-jb", _ => "/inbox") { Size = Screens.Phone },
        new("item", "yaojia-jb", cases => $"/work-items/{cases.HandlingItem}") { Act = page => Sees(page, "类似办结") },
        new("item-phone", "yaojia-jb", cases => $"/work-items/{cases.HandlingItem}") { Size = Screens.Phone, Act = OpensActions },
        new("review", "shenhe", _ => "/review") { Act = page => Sees(page, "审核要点") },
        new("follow-up", "huifang", _ => "/follow-up") { Act = page => Sees(page, "回访话术") },
        new("cases", "ducha", _ => "/cases"),
        new("cases-none", "ducha", _ => "/cases?q=没有这样的事") { Act = page => Sees(page, "没有符合条件的办件") },
        new("case", "ducha", cases => $"/cases/{cases.Archived.CaseNo}") { Act = page => Sees(page, "归档与评价") },
        new("case-reveal", "huifang", cases => $"/cases/{cases.Handling.CaseNo}") { Act = AsksForTheNumber },
        new("case-disputed", "ducha", cases => $"/cases/{cases.Disputed.CaseNo}") { Act = page => Sees(page, "不认可的依据") },
        new("case-phone", "ducha", cases => $"/cases/{cases.Archived.CaseNo}") { Size = Screens.Phone, Act = page => Sees(page, "归档与评价") },
        new("case-journal", "ducha", cases => $"/cases/{cases.Archived.CaseNo}?tab=journal") { Act = page => Sees(page, "最新在前") },
        new("case-clocks", "ducha", cases => $"/cases/{cases.Handling.CaseNo}?tab=clocks") { Act = page => Sees(page, "办结时限") },
        new("case-basis", "ducha", cases => $"/cases/{cases.Disputed.CaseNo}?tab=basis") { Act = page => Sees(page, "分拨依据") },
        new("case-ledger", "ducha", cases => $"/cases/{cases.Archived.CaseNo}?tab=ledger") { Act = page => Sees(page, "总历时") },
        new("case-flow", "ducha", cases => $"/cases/{cases.Handling.CaseNo}?tab=flow") { Act = page => Sees(page, "看全图") },
        new("case-files", "ducha", cases => $"/cases/{cases.Handling.CaseNo}?tab=files"),
        new("supervision", "ducha", _ => "/supervision") { Act = page => Sees(page, "各单位在办") },
        new("supervision-table", "ducha", _ => "/supervision") { Act = page => page.GetByText("表", new() { Exact = true }).ClickAsync() },
        new("ledger", "ducha", _ => "/ledger") { Act = page => Sees(page, "按单位和事由") },
        new("evaluation", "kaohe", _ => "/evaluation"),
        new("evaluation-rates", "kaohe", _ => "/evaluation?tab=rates"),
        new("leave", "yaojia-zg", _ => "/leave") { Act = page => page.GetByRole(AriaRole.Button, new() { Name = "登记请假" }).ClickAsync() },
        new("leave-phone", "yaojia-jb", _ => "/leave") { Size = Screens.Phone },
        new("roster", "yaojia-zg", _ => "/roster"),
        new("roster-phone", "yaojia-zg", _ => "/roster") { Size = Screens.Phone, Act = page => page.GetByRole(AriaRole.Button, new() { Name = "排班" }).ClickAsync() },
        new("precedents", "fenbo", _ => "/precedents"),
        new("unit-changes", "admin", _ => "/unit-changes") { Act = page => page.GetByRole(AriaRole.Button, new() { Name = "登记变更" }).ClickAsync() },
        new("unit-changes-phone", "fenbo", _ => "/unit-changes") { Size = Screens.Phone },
        new("sms", "admin", _ => "/sms"),
        new("sms-dead-phone", "shenji", _ => "/sms?status=dead") { Size = Screens.Phone, Act = page => Sees(page, "没有未送达的消息") },
        new("audit", "shenji", _ => "/audit?tab=account") { Act = page => Sees(page, "登录成功") },
        new("audit-phone", "shenji", _ => "/audit") { Size = Screens.Phone },
        new("accounts", "anquan", _ => "/accounts") { Act = page => page.GetByRole(AriaRole.Button, new() { Name = "开通账号" }).ClickAsync() },
        new("accounts-phone", "shenji", _ => "/accounts") { Size = Screens.Phone },
        new("policies", "fenxi", _ => "/policies") { Act = page => Sees(page, "特急事项办结区内建议值") },
        new("policies-change", "fenxi", _ => "/policies?clock=handle") { Act = OpensALimit },
        new("policies-duties", "fenxi", _ => "/policies?tab=duties") { Act = OpensADuty },
        new("policies-phone", "fenxi", _ => "/policies?clock=handle") { Size = Screens.Phone, Act = page => Sees(page, "开始试算") },
        new("system", "admin", _ => "/system") { Act = page => Sees(page, "链校验") },
        new("mediator", "tiaojie", _ => "/inbox"),
        new("grid-report-phone", "wangge", _ => "/intake") { Size = Screens.Phone },
        new("grid-phone", "mingshi-wg", _ => "/grid") { Size = Screens.Phone, Act = page => Sees(page, "示意（生成）") },
        new("grid", "wangge", _ => "/grid") { Act = page => Sees(page, "示意（生成）") },
        new("area", "mingshi-zg", _ => "/area") { Act = page => Sees(page, "基层化解占比") },
        new("area-phone", "mingshi-ld", _ => "/area") { Size = Screens.Phone, Act = page => Sees(page, "示意（生成）") },
        new("window", "zongzhi", _ => "/window") { Act = page => Sees(page, "调解一室") },
        new("window-book", "zongzhi", _ => "/window") { Act = Arranges },
        new("window-phone", "tiaojie", _ => "/window") { Size = Screens.Phone, Act = page => Sees(page, "调解一室") },
        new("leader", "lingdao", _ => "/leader") { Act = page => Sees(page, "示意（生成）") },
        new("leader-phone", "lingdao", _ => "/leader") { Size = Screens.Phone, Act = page => Sees(page, "前三热点") },
        new("unit", "yaojia-ld", _ => "/unit") { Act = page => Sees(page, "本单位红黄牌") },
        new("unit-phone", "zhujian-ld", _ => "/unit") { Size = Screens.Phone, Act = page => Sees(page, "待审签") },
        new("say", null, _ => "/say") { Act = page => Sees(page, "您要说什么事") },
        new("say-phone", null, _ => "/say") { Size = Screens.Phone, Act = page => Sees(page, "匿名反映") },
        new("my-phone", null, _ => "/my") { Size = Screens.Phone, Act = page => Sees(page, "查询码") },
        new("flows", "fenxi", _ => "/flows") { Act = page => Sees(page, "共用子流程") },
        new("flows-phone", "fenxi", _ => "/flows") { Size = Screens.Phone, Act = page => Sees(page, "诉求办理流程") },
        new("flow", "fenxi", _ => "/flows/appeal") { Act = page => Sees(page, "随产品") },
        new("flow-compare", "fenxi", _ => "/flows/appeal?tab=compare") { Act = page => Sees(page, "件在办") },
        new("flow-rehearsal", "fenxi", _ => "/flows/dispute?tab=rehearsal") { Act = page => Sees(page, "在流程设计器里试运行") },
        new("flow-rehearsal-phone", "fenxi", _ => "/flows/dispute?tab=rehearsal") { Size = Screens.Phone, Act = OpensAGoldenCase },
        new("flow-moves", "fenxi", _ => "/flows/appeal?tab=moves") { Act = page => Sees(page, "各版本正在运行的") },
        new("designer", "fenxi", _ => "/designer") { Act = page => Expect(page.FrameLocator("iframe").GetByText("诉求办理").First).ToBeVisibleAsync() },
        new("not-found", "ducha", _ => "/nowhere"),
        new("shortcuts", "shouli", _ => "/intake") { Act = page => page.GetByRole(AriaRole.Button, new() { Name = "快捷键" }).ClickAsync() },
        new("account-menu", "ducha", _ => "/cases") { Act = page => page.GetByRole(AriaRole.Button, new() { Name = "孙维国" }).ClickAsync() },
        new("menu-phone", "ducha", _ => "/cases") { Size = Screens.Phone, Act = page => page.GetByRole(AriaRole.Button, new() { Name = "打开菜单" }).ClickAsync() },
    ];

    private static Task Sees(IPage page, string text) => Expect(page.GetByText(text).First).ToBeVisibleAsync();

    private static async Task IsRefused(IPage page)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "账号" }).FillAsync("shouli");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "密码" }).FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    private static async Task Listens(IPage page)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "联系电话" }).FillAsync("13805310999");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "诉求内容" }).FillAsync(Messages.Smoke);
        await Sees(page, "为什么派给这个单位");
    }

    private static async Task Adopts(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "采纳" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task AsksForTheNumber(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "查看联系方式" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task OpensAGoldenCase(IPage page)
    {
        await page.GetByRole(AriaRole.List, new() { Name = "示例办件" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Sees(page, "每一步都和当时一样");
    }

    private static async Task OpensALimit(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "调整：办结（全部）" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task OpensADuty(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "调整：物业服务" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task Arranges(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "排调解", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task OpensActions(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "项可办" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "可以办理的操作" })).ToBeVisibleAsync();
    }
}
