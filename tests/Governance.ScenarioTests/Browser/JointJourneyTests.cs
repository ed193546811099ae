using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>联办: whoever is whistled for is seen to come or not, and a vote is seen to carry or not.</summary>
[Collection(PortalCollection.Name)]
public sealed class JointJourneyTests(LivePortal portal)
{
    private const string Crossing = "姚家街道名士豪庭社区旁的园区门口路口没有红绿灯也没有非机动车道，员工上下班经常剐蹭，多次反映说要等改造。";
    private const string Street = "370102011000";
    private const string Police = "370102-JJ";
    private const string Housing = "370102-ZJ";
    private static readonly object Here = new { person = "值班员", place = "园区门口路口" };

    [Fact]
    public async Task Whistle_EmergencyWithOneLateDepartment_ShowsWhoCameWhenAndIsGraded()
    {
        var matter = await GivenMatter.Opened(portal, "zhiban", "joint", "grid", Crossing, "13805310043", urgency: "critical");
        foreach (var unit in new[] { Street, "370102-ZY", Housing })
            await matter.Decide(LiaisonOf(unit), "到场报到", "arrived", Here, unit);
        await using var people = new Gathering(portal, matter);

        people.Later(TimeSpan.FromMinutes(31));
        await ReportsIn(people);
        await Confirms(people);

        var page = await people.Overlooks();
        await Expect(Arrivals(page).Filter(new() { HasText = "交警大队" })).ToContainTextAsync("迟到");
        await Expect(Arrivals(page).Filter(new() { HasText = "按时报到" })).ToHaveCountAsync(3);
        await Expect(page.GetByText("督办", new() { Exact = true }).First).ToBeVisibleAsync();
        await people.Looks("ducha", "whistle-one-late");
    }

    [Fact]
    public async Task Consultation_WeightedVote_CarriesOnceTheLeadsWeightDecides()
    {
        var matter = await GivenMatter.Opened(portal, "shouli", "joint", "grid", Crossing, "13805310044");
        await matter.Decide("fenbo", "核哨分哨", "valid", new { kind = "appeal", units = new[] { Police, Housing } });
        await matter.Decide("fenbo", "确定牵头", "assigned", new { unit = Police });
        foreach (var unit in new[] { Police, Housing })
            await matter.Decide(LiaisonOf(unit), "到场报到", "arrived", Here, unit);
        await matter.Decide(LiaisonOf(Street), "报到", "confirmed");
        await matter.Decide(LiaisonOf("370102-BB"), "会商意见", "disagree", unit: "370102-BB");
        await matter.Decide(LiaisonOf(Street), "会商意见", "agree", unit: Street);
        await matter.Decide(LiaisonOf(Housing), "会商意见", "agree", unit: Housing);
        await using var people = new Gathering(portal, matter);

        var sitting = await people.Takes(LiaisonOf(Police), "联席会商");
        await Expect(Gathering.Room(sitting, "联席会商")).ToContainTextAsync("还有 1 家没有提出意见");
        await Disagrees(people);
        await Expect(Gathering.Room(sitting, "联席会商")).ToContainTextAsync("同意 2、不同意 2");
        await people.Looks(LiaisonOf(Police), "consultation-room");
        await Decides(sitting);

        var page = await people.Overlooks();
        await Expect(Gathering.Room(page, "联席会商")).ToContainTextAsync("会商结果：形成一致");
        var paper = await people.Prints("ducha", "minutes");
        await Expect(paper.GetByText("交警设灯，住建划线。").First).ToBeVisibleAsync();
        await people.Looks("ducha", "consultation-minutes");
    }

    private static string LiaisonOf(string unit) => unit is Housing ? "zhujian-zg" : unit.ToLowerInvariant() + "-zg";

    private static ILocator Arrivals(IPage page) => Gathering.Room(page, "吹哨报到").GetByRole(AriaRole.List, new() { Name = "应哨单位" }).GetByRole(AriaRole.Listitem);

    private static async Task ReportsIn(Gathering people)
    {
        var form = VerbForm.First(await people.Takes(LiaisonOf(Police), "到场报到", Police), "提交到场报到");
        await form.Write("到场人员", "值班民警");
        await form.Write("到场地点", "园区门口路口");
        await form.Submit();
    }

    private static async Task Confirms(Gathering people)
    {
        var page = await people.Takes(LiaisonOf(Street), "报到");
        await Expect(Gathering.Room(page, "吹哨报到")).ToContainTextAsync("迟到 1 分钟");
        var form = VerbForm.First(page, "提交报到");
        await form.Write("到场情况", "四家到场，交警迟到。");
        await form.Submit();
    }

    private static async Task Disagrees(Gathering people)
    {
        var form = VerbForm.First(await people.Takes(LiaisonOf("370102-SF"), "会商意见", "370102-SF"), "提交会商意见");
        await form.Choose("不同意");
        await form.Write("理由", "信号灯建设应当先列入规划。");
        await form.Submit();
    }

    private static async Task Decides(IPage page)
    {
        var form = VerbForm.First(page, "提交联席会商");
        await form.Choose("形成一致");
        await form.Write("会商结论（纪要）", "交警设灯，住建划线。");
        await form.Submit();
    }
}
