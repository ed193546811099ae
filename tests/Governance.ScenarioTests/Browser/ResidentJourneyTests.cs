using Governance.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>居民: no account, a telephone and a code; what they say brings a case back to whoever handled it.</summary>
[Collection(PortalCollection.Name)]
public sealed class ResidentJourneyTests(LivePortal portal)
{
    private const string Unhappy = "电梯修好两天又停了，老人还是下不了楼。";

    [Fact]
    public async Task FollowUp_ResidentIsDissatisfiedByTheLink_CaseGoesIntoItsSecondRound()
    {
        var appeal = await Answered("13805310045");
        var title = (await appeal.Detail()).Get("title");
        await using var centre = new Callers(portal);

        await ResidentAnswers(appeal.CaseNo);
        await centre.HearsDissatisfied(new Appeal(appeal.CaseNo, title), Unhappy);

        var detail = await appeal.Detail();
        detail["round"]!.GetValue<int>().ShouldBe(2);
        detail["workItems"]!.AsArray().ShouldContain(item => item!.Get("kind") == "sign-and-handle" && item!["round"]!.GetValue<int>() == 2);
    }

    [Fact]
    public async Task Progress_WrongCode_SaysWhatToCheckAndNothingElse()
    {
        await using var resident = await portal.Visitor(Screens.Phone);
        await resident.Go("/my");

        await resident.Page.GetByRole(AriaRole.Textbox, new() { Name = "工单号" }).FillAsync("SQ20261124-000001-1");
        await resident.Page.GetByRole(AriaRole.Textbox, new() { Name = "查询码" }).FillAsync("AAAAAAAAAA");
        await resident.Page.GetByRole(AriaRole.Button, new() { Name = "查询进度" }).ClickAsync();

        await Expect(resident.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("办件编号或查询码不正确");
        (await Axe.Violations(resident.Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task HandlingSheet_Printed_IsOnePageWithoutMenuOrClearNumber()
    {
        var appeal = await Answered("13805310046");
        await using var person = await portal.Visitor();
        await person.BorrowSession(await portal.As("ducha"));
        await person.Go($"/print/{appeal.CaseNo}");
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "12345诉求事项承办单" })).ToBeVisibleAsync();
        (await Axe.Violations(person.Page)).ShouldBeEmpty();

        await person.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "打印" })).ToBeHiddenAsync();
        await Expect(person.Page.GetByRole(AriaRole.Article)).ToContainTextAsync("138****0046");
        await person.Picture("print-handling-sheet");
        await person.Page.PdfAsync(new() { Path = Path.Combine(RepositoryFiles.Screenshots, "handling-sheet.pdf"), PreferCSSPageSize = true });
    }

    private async Task<GivenAppeal> Answered(string phone)
    {
        var appeal = await GivenAppeal.Opened(portal, Messages.Lift, phone);
        await appeal.Signed("yaojia");
        await appeal.Assigned("yaojia");
        await appeal.Handled("yaojia");
        await appeal.SignedOff("yaojia");
        await appeal.Replied("yaojia");
        return await appeal.Reviewed();
    }

    private async Task ResidentAnswers(string caseNo)
    {
        // What the message to the reporter's telephone would hold; nobody but the server can make it.
        var code = portal.Server.Services.GetRequiredService<QueryCodes>().Of($"follow-up/{caseNo}/1");
        await using var resident = await portal.Visitor(Screens.Phone);
        await resident.Go($"/my/{caseNo}#{code}");
        var page = resident.Page;
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "请您评价" })).ToBeVisibleAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();
        await resident.Picture("resident-answers");
        await page.GetByText("没有解决").ClickAsync();
        await page.GetByText("对结果不满意").ClickAsync();
        await page.GetByLabel("哪里不满意").FillAsync(Unhappy);
        await page.GetByRole(AriaRole.Button, new() { Name = "提交评价" }).ClickAsync();
        await Expect(page.GetByText("感谢您的评价")).ToBeVisibleAsync();
        resident.Faults.ShouldBeEmpty();
    }

    private sealed class Callers(LivePortal portal) : People(portal)
    {
        public async Task HearsDissatisfied(Appeal appeal, string words)
        {
            var person = await Come("huifang");
            await new Desk(person).Choose("/follow-up", appeal.Title, appeal.CaseNo);
            await Expect(person.Page.GetByText(words).First).ToBeVisibleAsync();
            await person.Picture("follow-up-dissatisfied");
            var form = VerbForm.First(person.Page, "记录回访");
            await form.Choose("不满意（对结果）");
            await form.Tick("不满意是否有理");
            await form.Write("不满意原因", words);
            await form.Submit();
        }
    }
}
