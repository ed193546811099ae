using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>What people begin their day with, and that what they do first is at hand there.</summary>
[Collection(PortalCollection.Name)]
public sealed class FirstScreenTests(LivePortal portal)
{
    [Fact]
    public async Task Operator_ByNumber_ParksACallAndSendsTheNextToTheDispatcher()
    {
        await using var person = await portal.SignIn("shouli");
        var (page, desk) = (person.Page, new IntakeDesk(person));
        await desk.Open();
        await desk.Listen(Messages.Smoke, "13805310081", "王女士");
        await page.Keyboard.PressAsync("Alt+8");
        var aside = page.GetByRole(AriaRole.List, new() { Name = "暂存" });
        await Expect(aside.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await desk.Listen(Messages.Lift, "0531-88880082", "李先生");
        await Expect(page.GetByText("归属：济南")).ToBeVisibleAsync();
        await person.Picture("intake-ways");

        await page.Keyboard.PressAsync("Alt+4");

        var filed = page.GetByRole(AriaRole.Region, new() { Name = "已受理" });
        await Expect(filed.GetByText("分拨", new() { Exact = true })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Alt+n");
        await aside.GetByRole(AriaRole.Button, new() { Name = "继续" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "诉求内容" })).ToHaveValueAsync(Messages.Smoke);
        await Expect(aside).ToHaveCountAsync(0);
        person.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Operator_AnswersInTheCall_IsAskedForTheAnswerAtOnce()
    {
        await using var person = await portal.SignIn("shouli");
        var (page, desk) = (person.Page, new IntakeDesk(person));
        await desk.Open();
        await desk.Listen("您好，孩子今年九月上小学，户口在燕山街道，房子是租的，想问问报名要带哪些材料、什么时候开始登记？", "13805310083", "赵女士");

        await page.Keyboard.PressAsync("Alt+1");

        var form = page.GetByRole(AriaRole.Dialog, new() { Name = "直接答复办结" });
        await Expect(form.GetByRole(AriaRole.Textbox, new() { Name = "答复内容" })).Not.ToHaveValueAsync("");
        await person.Picture("intake-answer");
        await form.GetByRole(AriaRole.Button, new() { Name = "直接答复办结" }).ClickAsync();
        await Expect(page.GetByText("已完成：直接答复办结").First).ToBeVisibleAsync();
        person.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Dispatcher_BesideTheQueue_SeesWhatIsRedAndMarksACase()
    {
        var appeal = await GivenAppeal.Opened(portal, Messages.Smoke, "13805310084");
        await using var person = await portal.SignIn("fenbo");
        var page = person.Page;
        await person.Settled();

        foreach (var name in new[] { "人工分拨", "异议待审", "无主", "市派未签", "红色警报" })
            await Expect(Figure(page, name)).ToBeVisibleAsync();
        await Figure(page, "红色警报").ClickAsync();
        await Expect(Figure(page, "红色警报")).ToHaveAttributeAsync("aria-pressed", "true");
        await person.Go("/dispatch?item=" + await appeal.OpenItem("dispatch"));
        await person.Picture("dispatch-figures");
        var form = await VerbForm.Dialog(page, "敏感标记与知悉范围");
        await form.Pick("加标记", "涉稳");
        await form.Write("理由", "多户联名，情绪激动");
        await form.Submit();

        await Expect(page.Locator("main").GetByText("涉稳", new() { Exact = true }).First).ToBeVisibleAsync();
        person.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Liaison_HasSixListsEvenWhileTheyAreEmpty()
    {
        await using var person = await portal.SignIn("jiaoti-zg");
        await person.Go("/inbox");

        var tabs = person.Page.GetByRole(AriaRole.Tablist, new() { Name = "待办种类" }).GetByRole(AriaRole.Tab);

        foreach (var (name, place) in new[] { "待签收", "待分派", "即将到期", "异议结果", "回访不满意", "市派" }.Select((name, i) => (name, i + 1)))
            await Expect(tabs.Nth(place)).ToContainTextAsync(name);
        await tabs.Nth(4).ClickAsync();
        await Expect(person.Page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("派单异议");
        await person.Picture("liaison-lists");
        person.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Supervisor_ExportsAListAndPrintsACase_BothJournaledOnce()
    {
        var appeal = await GivenAppeal.Opened(portal, Messages.Lift, "13805310085");
        await using var person = await portal.SignIn("ducha");
        await person.Go("/supervision?bucket=open");
        var file = await person.Page.RunAndWaitForDownloadAsync(() => person.Page.GetByRole(AriaRole.Button, new() { Name = "导出" }).ClickAsync());
        await person.Go($"/cases/{appeal.CaseNo}");

        await person.Page.EvaluateAsync("() => { window.dispatchEvent(new Event('beforeprint')) }");

        file.SuggestedFilename.ShouldBe("监管台_在办.csv");
        await using var auditor = await portal.SignIn("shenji");
        await auditor.Go("/audit?tab=export&person=ducha");
        var lines = auditor.Page.GetByRole(AriaRole.List, new() { Name = "流水" }).GetByRole(AriaRole.Listitem);
        await Expect(lines.Filter(new() { HasText = $"{appeal.CaseNo}《办件详情页》" })).ToHaveCountAsync(1);
        await Expect(lines.Filter(new() { HasText = "监管台清单" })).ToHaveCountAsync(1);
        await Expect(lines.First.GetByRole(AriaRole.Link, new() { Name = "冻结账号：孙维国" })).ToBeVisibleAsync();
        person.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Assessor_SeesTheMonthsDatesAndAppeals()
    {
        await using var person = await portal.SignIn("kaohe");
        var page = person.Page;
        await person.Settled();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "申诉待复核" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();

        await Expect(page.GetByText("还没有冻结，数据仍会变")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "公示" })).ToBeVisibleAsync();
        await person.Picture("evaluation-month");
        person.Faults.ShouldBeEmpty();
    }

    private static ILocator Figure(IPage page, string name) => page.GetByRole(AriaRole.List, new() { Name = "分拨台待处理" }).GetByRole(AriaRole.Button, new() { Name = name });
}
