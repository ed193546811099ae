using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>隐患: what fails re-inspection is put right again, and only then struck off.</summary>
[Collection(PortalCollection.Name)]
public sealed class HazardJourneyTests(LivePortal portal)
{
    private const string Corridor = "东关街道历山吉第社区2号楼一楼楼道停放电动车4辆，飞线充电，已当场劝导，一户不配合。";
    private const string Office = "370102-006-yj";

    [Fact]
    public async Task Hazard_FailsReinspectionOnce_IsPutRightAgainAndStruckOff()
    {
        var matter = await GivenMatter.Opened(portal, "shouli", "hazard", "grid", Corridor, "13805310042");
        await matter.Do(Office + "-zg", "承办", "sign");
        await matter.Do(Office + "-zg", "承办", "assign", new { assignee = Office + "-jb", note = "请今天送达告知单。" });
        await matter.Decide(Office + "-jb", "告知或责令", "notice", new { party = "2号楼一单元住户", days = 3, remark = "清除楼道电动车和飞线。" });
        await matter.Decide(Office + "-jb", "整改", "completed", new { remark = "已清走电动车。" });
        await using var people = new Gathering(portal, matter);

        await Inspects(people, "不合格", "仍有一处飞线没有拆除。");
        await matter.Decide(Office + "-jb", "整改", "completed", new { remark = "飞线已拆除。" });
        await Inspects(people, "合格", "电动车和飞线均已清除。");
        await StrikesOff(people);

        var page = await people.Overlooks();
        var room = Gathering.Room(page, "隐患整改与复查");
        await Expect(room).ToContainTextAsync("1 次（满 2 次移送执法）");
        await Expect(room.GetByRole(AriaRole.List, new() { Name = "复查" }).Locator("img")).ToHaveCountAsync(2);
        await Expect(page.GetByText("已归档").First).ToBeVisibleAsync();
        await people.Looks("ducha", "hazard-re-inspected");
    }

    private static async Task Inspects(Gathering people, string conclusion, string finding)
    {
        var page = await people.Takes(Office + "-jb", "复查");
        var form = VerbForm.First(page, "提交复查");
        await form.Choose(conclusion);
        await form.Write("复查意见", finding);
        await form.Attach("复查现场.jpg", await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }));
        await form.Submit();
    }

    private static async Task StrikesOff(Gathering people)
    {
        var form = VerbForm.First(await people.Takes(Office + "-ld", "销号审批"), "提交销号审批");
        await form.Choose("同意");
        await form.Write("审批意见", "整改到位，同意销号。");
        await form.Submit();
    }
}
