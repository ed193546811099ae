using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>纠纷: what fails at one level is mediated at the next, and ends in an agreement on paper.</summary>
[Collection(PortalCollection.Name)]
public sealed class DisputeJourneyTests(LivePortal portal)
{
    private const string Leak = "姚家街道名士豪庭社区3号楼楼上漏水把吊顶泡了，两家已经吵了三次，请帮忙调解。";

    [Fact]
    public async Task Dispute_LiftedTwice_IsAgreedInTheDistrictAndPrinted()
    {
        var matter = await GivenMatter.Opened(portal, "zongzhi", "dispute", "walk-in", Leak, "13805310041");
        await matter.Decide("zongzhi", "风险评估", "medium");
        await matter.Decide("zongzhi", "征询意愿", "mediation", new { will = "both", remark = "双方同意调解。" });
        await matter.Decide("zongzhi", "确定层级", "assigned", new { level = "community" });
        await using var people = new Gathering(portal, matter);

        await Fails(people, "shequtj", "社区调解，双方对维修费用分歧较大。");
        await Fails(people, "370102011000-tj", "街道再次调解，仍未谈拢。");
        await Agrees(people);

        var page = await people.Overlooks();
        var room = Gathering.Room(page, "调解");
        await Expect(room.GetByRole(AriaRole.List, new() { Name = "调解场次" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Expect(room).ToContainTextAsync("2 次");
        await Expect(room.Locator("[aria-current=step]")).ToHaveTextAsync("区");
        await people.Looks("ducha", "dispute-lifted-twice");
    }

    private static async Task Fails(Gathering people, string mediator, string record)
    {
        var page = await people.Takes(mediator, "调解");
        var form = VerbForm.First(page, "提交调解");
        await form.Choose("未达成");
        await form.Write("调解笔录", record);
        await form.Submit();
    }

    private static async Task Agrees(Gathering people)
    {
        var page = await people.Takes("tiaojie", "调解");
        await Expect(Gathering.Room(page, "调解")).ToContainTextAsync("街道再次调解");
        var session = VerbForm.First(page, "提交调解");
        await session.Choose("达成协议");
        await session.Write("调解笔录", "区级调解，楼上承担维修，楼下不再追究。");
        await session.Submit();
        var agreement = VerbForm.First(await people.Takes("tiaojie", "签订协议"), "提交签订协议");
        await agreement.Choose("书面");
        await agreement.Write("协议内容", "楼上十日内修好水管并赔偿八百元。");
        await agreement.Submit();
        var paper = await people.Prints("tiaojie", "agreement-1");
        await Expect(paper.GetByRole(AriaRole.Heading, new() { Name = "调解协议书" })).ToBeVisibleAsync();
        await Expect(paper.GetByText("赔偿八百元")).ToBeVisibleAsync();
    }
}
