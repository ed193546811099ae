using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>Papers that leave the house, on A4: each is one page, and is kept as <c>artifacts/papers/{name}.pdf</c> to be looked at.</summary>
[Collection(PortalCollection.Name)]
public sealed class PaperTests(LivePortal portal)
{
    private const string Paint = "有人在趵突泉街道朝山街社区一处平房里存了很多油漆桶和煤气罐，旁边就是幼儿园，请派人看看。";
    private const string Leak = "姚家街道名士豪庭社区6号楼楼上漏水把吊顶泡了，两家已经吵了三次，请帮忙调解。";
    private const string Judged = "法院已经判了我和前夫房子的事，我觉得判得不公平，请你们让法院重判。";

    // A ruling teaches where the next one of its street goes: nobody else reports lifts of this one.
    private const string Elevator = "趵突泉街道朝山街社区9号楼，电梯一个月坏了四回，物业每次只说在等配件，请督促尽快修好。";

    [Fact]
    public async Task Hazard_OrderedAndListed_IsOnPaper()
    {
        var matter = await Major("13805310051", "order");
        await matter.Decide("yingji-jb", "整改", "completed", new { remark = "油漆桶已清走一半，其余待清运公司到场。" });
        await matter.Decide("yingji-jb", "复查", "passed", new { remark = "危险物品已转移，等待评估。" });
        await matter.Decide("zhiban", "重大隐患挂牌", "listed", new
        {
            duty = "区应急局，责任人副局长甲",
            measures = "清运、隔离、专人看守",
            funds = "房屋承租人承担，街道垫付",
            deadline = "2026-12-31",
            plan = "疏散幼儿园师生预案",
            remark = "毗邻幼儿园，挂牌督办。",
        });

        await Prints(matter.CaseNo, "notice-1", "责令限期整改指令书", "行政复议");
        await Prints(matter.CaseNo, "listing-1", "重大隐患挂牌督办通知书", "疏散幼儿园师生预案");
    }

    [Fact]
    public async Task Hazard_Suspended_IsOnPaper() =>
        await Prints((await Major("13805310052", "suspension")).CaseNo, "notice-1", "停产停用决定书", "停止生产、经营或者使用");

    [Fact]
    public async Task Agreement_Spoken_IsOnPaper()
    {
        var matter = await GivenMatter.Opened(portal, "zongzhi", "dispute", "walk-in", Leak, "13805310053");
        await matter.Decide("zongzhi", "风险评估", "medium");
        await matter.Decide("zongzhi", "征询意愿", "mediation", new { will = "both", remark = "双方同意调解。" });
        await matter.Decide("zongzhi", "确定层级", "assigned", new { level = "community" });
        await matter.Decide("shequtj", "调解", "agreed", new { remark = "双方各让一步。" });
        await matter.Decide("shequtj", "签订协议", "oral", new { remark = "楼上三日内修好水管，赔偿楼下吊顶维修费三百元。", performBy = "2026-12-10" });

        await Prints(matter.CaseNo, "agreement-1", "口头协议登记表", "自达成之日起生效");
    }

    [Fact]
    public async Task Refusal_Approved_IsOnPaper()
    {
        var desk = await portal.As("shouli");
        var caseNo = (await desk.Post("/api/cases", new { channel = "phone", title = "不服法院判决", text = Judged, reporter = new { name = "王女士", phone = "13805310054" } })).Get("caseNo");
        await desk.Post($"/api/cases/{caseNo}/verbs/refuse", new
        {
            data = new { kind = "not-accepted", road = "litigation", text = "您反映的事项已由人民法院判决。不服一审判决的，可以自收到判决书之日起十五日内上诉；判决生效的，可以依法申请再审或者检察监督。" },
            reason = "已由法院判决",
        });
        var items = await (await portal.As("ducha")).Get($"/api/cases/{caseNo}/work-items");
        var asked = items["items"]!.AsArray().Last(item => item!.Get("kind") is "request-review")!.Get("id");
        await (await portal.As("zhiban")).Post($"/api/work-items/{asked}/complete", new { data = new { decision = "agree" } });

        await Prints(caseNo, "refused", "不予受理告知书", "十五日内上诉");
    }

    [Fact]
    public async Task Objection_Ruled_IsOnPaper()
    {
        var appeal = await GivenAppeal.Opened(portal, Elevator, "13805310055");
        object ground = new { disputes = "属地依据", basis = "三定规定第七条", unit = "370102-ZJ", signedBy = "分管领导" };
        await appeal.Do("370102003000-zg", "sign-and-handle", "object", ground);
        await appeal.Do("zhiban", "objection-review", "complete", new { decision = "agree", unit = "370102-ZJ", reason = "先转住建" });
        await appeal.Do("zhujian-zg", "sign-and-handle", "object", ground);
        var matter = GivenMatter.Of(portal, appeal.CaseNo);
        foreach (var (user, unit) in new[] { ("370102-bb-zg", "370102-BB"), ("370102-sf-zg", "370102-SF"), ("370102003000-zg", "370102003000") })
            await matter.Decide(user, "会商意见", "agree", new { remark = "电梯维保由住建部门监管。" }, unit);
        await matter.Decide("zhiban", "异议会商", "agreed", new { vote = "agree", remark = "一致同意由区住建局主办。" });
        await appeal.Do("zhiban", "objection-review", "complete", new { decision = "ruling", unit = "370102-ZJ", reason = "经会商，电梯维保监管属住建部门职责。" });

        await Prints(appeal.CaseNo, "ruling-2", "责任单位裁定书", "不得再退");
    }

    private async Task<GivenMatter> Major(string phone, string order)
    {
        var matter = await GivenMatter.Opened(portal, "shouli", "hazard", "web", Paint, phone);
        await matter.Decide("zhiban", "隐患登记", "registered");
        await matter.Decide("370102003000-hc", "现场核实", "real");
        await matter.Decide("zhiban", "定级", "major", new { unit = "370102-YJ", remark = "毗邻幼儿园，重大。" });
        await matter.Do("yingji-zg", "承办", "sign");
        await matter.Do("yingji-zg", "承办", "assign", new { assignee = "yingji-jb" });
        return await matter.Decide("yingji-jb", "告知或责令", order, new { party = "房屋承租人（刘某）", days = 5, remark = "立即清运油漆桶和煤气罐，不得再存放危险物品。", basis = "《安全生产法》第六十五条" });
    }

    private async Task Prints(string caseNo, string sheet, string title, string words)
    {
        await using var person = await portal.SignIn("zhiban");
        var page = person.Page;
        await person.Go($"/print/{caseNo}?sheet={sheet}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText(words).First).ToBeVisibleAsync();

        var pdf = await page.PdfAsync(new() { Path = Path.Combine(RepositoryFiles.Papers, title + ".pdf"), PreferCSSPageSize = true, PrintBackground = true });

        System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length.ShouldBe(2, $"《{title}》不止一页");
        person.Faults.ShouldBeEmpty();
    }
}
