using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>The hotline centre: 受理员, 分拨员, 审核员, 回访员 and 督查员.</summary>
internal sealed class Centre(LivePortal portal) : People(portal)
{
    private readonly LivePortal _portal = portal;

    /// <param name="word">Has to be in the title the desk proposes.</param>
    /// <param name="unit">Has to be the unit the desk proposes.</param>
    public async Task<Appeal> FilesByKeyboard(string text, string phone, string word, string unit)
    {
        var person = await Come("shouli");
        var desk = new IntakeDesk(person);
        await desk.Open();
        await desk.Listen(text, phone, "王女士");
        await Expect(desk.Title).ToHaveValueAsync(new Regex(word, RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(desk.Suggested("拟派主办")).ToContainTextAsync(unit);
        var title = await desk.Title.InputValueAsync();
        await person.Picture($"journey-01-intake-{word}");
        var caseNo = await desk.SubmitByKeyboard();
        await person.Picture($"journey-02-filed-{word}");
        return new Appeal(caseNo, title);
    }

    public async Task AdoptsByKeyboard(Appeal appeal)
    {
        var person = await Come("fenbo");
        var desk = new Desk(person);
        await desk.Choose("/dispatch", appeal.Title, appeal.CaseNo);
        await person.Picture("journey-03-dispatch");
        await desk.AdoptByKeyboard(1);
    }

    public async Task AgreesToObjection(Appeal appeal, string unit)
    {
        var person = await Come("fenbo");
        await new Desk(person).Choose("/dispatch?kind=objection-review", appeal.Title, appeal.CaseNo);
        await person.Picture("journey-objection-review");
        var form = VerbForm.First(person.Page, "审核派单异议");
        await form.Choose("同意，改派");
        await form.Pick("主办单位", unit);
        await form.Write("审核意见", "异议成立，改派建设主管部门牵头处置。");
        await form.Submit();
    }

    public async Task Approves(Appeal appeal)
    {
        var person = await Come("shenhe");
        await new Desk(person).Choose("/review", appeal.Title, appeal.CaseNo);
        await person.Picture("journey-11-review");
        await VerbForm.First(person.Page, "审核通过").Submit();
        await CheckIfDrawn(appeal);
    }

    /// <summary>One case in ten is drawn for a look on the spot before anybody is called.</summary>
    private async Task CheckIfDrawn(Appeal appeal)
    {
        if (string.Equals(await (await Stage(appeal)).InnerTextAsync(), "回访", StringComparison.Ordinal))
            return;
        if (await CheckedBeforeTheHour(appeal))
            return;
        var person = await Come(await _portal.CheckerOf(appeal.CaseNo));
        await new Inbox(person).OpenItem(appeal.CaseNo);
        var form = VerbForm.First(person.Page, "提交核查结果");
        await form.Choose("合格");
        await form.Write("现场情况", "到场查看，问题已经解决。");
        await form.Submit();
    }

    /// <summary>What shows itself at certain hours is checked then; a test waits for no night, so whoever supervises says why it is sooner.</summary>
    private async Task<bool> CheckedBeforeTheHour(Appeal appeal)
    {
        var supervisor = await _portal.As("ducha");
        var items = await supervisor.Get($"/api/cases/{appeal.CaseNo}/work-items");
        var check = items["items"]!.AsArray().Last(item => item!.Get("kind") is "check")!;
        if (check["clock"]?.Get("kind") is not "appointment")
            return false;
        var data = new { result = "passed", remark = "到场查看，烟道已经改造。", early = "店铺已停业整改" };
        await supervisor.Post($"/api/work-items/{check.Get("id")}/complete", new { data });
        return true;
    }

    public async Task SendsBack(Appeal appeal)
    {
        var person = await Come("shenhe");
        await new Desk(person).Choose("/review", appeal.Title, appeal.CaseNo);
        var form = await VerbForm.Dialog(person.Page, "退回重办");
        await form.Write("理由", "请补充与诉求人联系的时间和餐饮单位整改后的现场照片。");
        await person.Picture("journey-send-back");
        await form.Submit();
    }

    public async Task HearsSatisfied(Appeal appeal)
    {
        var person = await Come("huifang");
        await new Desk(person).Choose("/follow-up", appeal.Title, appeal.CaseNo);
        await person.Picture("journey-12-follow-up");
        var form = VerbForm.First(person.Page, "记录回访");
        await form.Choose("满意");
        await form.Write("诉求人意见", "修得很快，谢谢。");
        await form.Submit();
    }

    public async Task SeesArchivedAndAppraised(Appeal appeal)
    {
        var person = await Come("ducha");
        await person.Go($"/cases/{appeal.CaseNo}");
        await Expect(person.Page.GetByText("已归档").First).ToBeVisibleAsync();
        await Expect(person.Page.GetByRole(AriaRole.Region, new() { Name = "办件评价表" })).ToContainTextAsync("合计");
        await Expect(person.Page.GetByText("现场照片.jpg").Or(person.Page.GetByRole(AriaRole.Tab, new() { Name = "附件 1" })).First).ToBeVisibleAsync();
        await person.Picture("journey-13-archived");
    }

    public async Task SeesTotals()
    {
        var person = await Come("ducha");
        await person.Go("/supervision");
        await Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "在办总数" })).ToBeVisibleAsync();
        await person.Picture("journey-14-supervision");
    }

    public async Task<ILocator> Stage(Appeal appeal) => await Fact(appeal, "当前环节");

    public async Task<ILocator> Holder(Appeal appeal) => await Fact(appeal, "现在由谁负责");

    private async Task<ILocator> Fact(Appeal appeal, string name)
    {
        var person = await Come("ducha");
        await person.Go($"/cases/{appeal.CaseNo}");
        return person.Page.Locator("header dl > div").Filter(new() { HasText = name }).Locator("dd");
    }
}
