using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>A unit's three people: 专管员, 经办人 and 审签领导.</summary>
/// <param name="unit">Prefix of their demo accounts.</param>
/// <param name="handler">Name of the 经办人.</param>
internal sealed class UnitOffice(LivePortal portal, string unit, string handler) : People(portal)
{
    private string Liaison => unit + "-zg";

    private string Handler => unit + "-jb";

    public async Task WatchesInbox() => await (await Come(Liaison)).Go("/inbox");

    /// <summary>Nobody reloads: the server tells the page.</summary>
    public async Task SeesArrive(Appeal appeal)
    {
        var liaison = await Come(Liaison);
        await Expect(new Inbox(liaison).Row(appeal.CaseNo)).ToBeVisibleAsync();
        await liaison.Picture("journey-05-inbox");
    }

    public async Task SignsAndAssigns(Appeal appeal)
    {
        var liaison = await Come(Liaison);
        var inbox = new Inbox(liaison);
        await inbox.OpenItem(appeal.CaseNo);
        await liaison.Picture("journey-06-sign");
        await inbox.Sign();
        await inbox.Assign(handler);
    }

    public async Task HandlesOnThePhone(Appeal appeal)
    {
        var person = await Come(Handler, Screens.Phone);
        var inbox = new Inbox(person);
        await inbox.OpenItem(appeal.CaseNo);
        await person.Picture("journey-07-item-phone");
        await inbox.OpenActions("联系诉求人");
        await inbox.Contact();
        await Expect(person.Page.GetByRole(Microsoft.Playwright.AriaRole.Region, new() { Name = "提交办理结果", Exact = true })).ToBeVisibleAsync();
        await person.Picture("journey-08-handle-phone");
        await inbox.Handle(photo: await person.Page.ScreenshotAsync(new() { Type = Microsoft.Playwright.ScreenshotType.Jpeg }));
    }

    public async Task Handles(Appeal appeal)
    {
        var inbox = new Inbox(await Come(Handler));
        await inbox.OpenItem(appeal.CaseNo);
        await inbox.Contact();
        await inbox.Handle(photo: null);
    }

    public async Task HandlesAgain(Appeal appeal)
    {
        var person = await Come(Handler);
        var inbox = new Inbox(person);
        await inbox.OpenItem(appeal.CaseNo);
        await person.Picture("journey-handle-again");
        await inbox.Handle(photo: null);
    }

    public async Task SignsOffAndReplies(Appeal appeal)
    {
        var leader = await Come(unit + "-ld");
        var desk = new Inbox(leader);
        await desk.OpenItem(appeal.CaseNo);
        await leader.Picture("journey-09-sign-off");
        await desk.SignOff();
        var liaison = await Come(Liaison);
        var inbox = new Inbox(liaison);
        await inbox.OpenItem(appeal.CaseNo);
        await liaison.Picture("journey-10-reply");
        await inbox.Reply();
    }

    public async Task Objects(Appeal appeal, string better)
    {
        var liaison = await Come(Liaison);
        await new Inbox(liaison).OpenItem(appeal.CaseNo);
        var form = await VerbForm.Dialog(liaison.Page, "派单异议");
        await form.Write("不认可的派单依据", "井盖不在我局管养台账内");
        await form.Write("理由和文件依据", "该井盖属住宅小区配套管线，按管养台账由建设单位和物业负责。");
        await form.Pick("建议主办单位", better);
        await form.Write("确认的分管领导", "任志远");
        await liaison.Picture("journey-objection-form");
        await form.Submit();
    }
}
