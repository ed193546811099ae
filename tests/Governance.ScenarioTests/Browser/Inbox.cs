using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>单位待办 and the page of one piece of work, as 专管员, 经办人 and 审签领导 use them.</summary>
internal sealed class Inbox(Person who)
{
    private static readonly Regex OneItem = new("/work-items/.", RegexOptions.None, TimeSpan.FromSeconds(1));

    private readonly IPage _page = who.Page;

    public ILocator Row(string caseNo) => _page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = caseNo });

    public async Task OpenItem(string caseNo)
    {
        await who.Go("/inbox");
        await Row(caseNo).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(_page).ToHaveURLAsync(OneItem);
        await Expect(_page.Locator("main").GetByRole(AriaRole.Link, new() { Name = caseNo })).ToBeVisibleAsync();
        await who.Settled();
    }

    /// <summary>On a phone the verbs wait behind the bar at the thumb, which names the first of them.</summary>
    public async Task OpenActions(string first)
    {
        await _page.GetByRole(AriaRole.Button, new() { Name = first }).ClickAsync();
        await Expect(_page.GetByRole(AriaRole.Dialog, new() { Name = "可以办理的操作" })).ToBeVisibleAsync();
    }

    public async Task Sign()
    {
        await VerbForm.First(_page, "签收").Submit();
        await Expect(_page.GetByRole(AriaRole.Region, new() { Name = "内部分派", Exact = true })).ToBeVisibleAsync();
    }

    public async Task Assign(string name)
    {
        var form = VerbForm.First(_page, "内部分派");
        await form.Pick("经办人", name);
        await form.Write("交办意见", "请今天到现场看一看，先联系诉求人。");
        await form.Submit();
    }

    public async Task Contact()
    {
        var form = VerbForm.First(_page, "联系诉求人");
        await form.Choose("已联系");
        await form.Write("沟通情况", "已说明今天到现场，诉求人表示理解。");
        await form.Submit();
    }

    /// <param name="photo">Null: none is added.</param>
    public async Task Handle(byte[]? photo)
    {
        var form = VerbForm.First(_page, "提交办理结果");
        await form.Pick("办结方式", "已解决");
        await form.Write("办理过程", Report.Process);
        await form.Write("办理结果", Report.Result);
        await form.Write("答复口径", Report.Draft);
        await form.Write("办理依据", Report.Basis);
        if (photo is not null)
            await form.Attach("现场照片.jpg", photo);
        await form.Submit();
    }

    public async Task SignOff()
    {
        var form = VerbForm.First(_page, "审签同意");
        await form.Write("审签意见", "同意，请做好答复。");
        await form.Submit();
    }

    public async Task Reply()
    {
        var form = VerbForm.First(_page, "答复诉求人");
        await form.Choose("电话");
        await form.Submit();
    }
}
