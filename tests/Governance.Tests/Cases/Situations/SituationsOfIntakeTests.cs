using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Definitions;
using Governance.Tests.Cases.Slices;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Cases.Situations;

/// <summary>Situations that break a flow drawn too simply, and how this one stands: the desk, over a real database.</summary>
public sealed class SituationsOfIntakeTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Smoke = "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户,一到晚上屋里全是油烟味。";

    /// <summary>市派件双时限.</summary>
    [Fact]
    public async Task CityCase_TwoDeadlines_TheEarlierRulesAndBothAreShown()
    {
        var due = new DateTimeOffset(2026, 3, 6, 17, 0, 0, TimeSpan.FromHours(8));

        // On the morning the deadline was thought for, whatever other tests did to the shared clock.
        await using var fresh = new SliceWorld();
        await fresh.InitializeAsync();

        var opened = await fresh.Open(request => request with { Channel = "city-12345", SourceNo = "JN-20260303-7", SourceDueAt = due, ExternalKey = "JN-20260303-7" });
        var own = await fresh.Open();

        var clock = opened.Clocks.Single(found => found.Kind is "handle");
        clock.DueAt.ShouldBeLessThanOrEqualTo(due.AddDays(-1));
        clock.DueAt.ShouldBeLessThan(own.Clocks.Single(found => found.Kind is "handle").DueAt);
        opened.Source.ShouldBe(new SourceDto("JN-20260303-7", due));
    }

    /// <summary>三方通话 / 110, and 误转 110 退回.</summary>
    [Theory]
    [InlineData("connected", "transferred")]
    [InlineData("agreed", "transferred")]
    [InlineData("kept", "open")]
    [InlineData("joint", "open")]
    public async Task EmergencyLine_FourOutcomes_TheLegIsRecordedAndWhatIsKeptIsDispatched(string outcome, string status)
    {
        var opened = await world.Open(request => request with { Title = "烧烤店油烟", Text = Smoke });

        await Act(opened.CaseNo, "transfer-out", RoleNames.Operator, new { line = "110", outcome, text = "三方通话" });
        var after = await Read(opened.CaseNo);

        after.Status.ShouldBe(status);
        after.Notes.ShouldHaveSingleItem().Text.ShouldContain("110 公安");
        if (after.Status is "open")
            await SliceWorld.Must(world.Act(opened.CaseNo, "dispatch", "complete", world.As(RoleNames.Dispatcher), new { unit = "370102-ZF", reason = "先接先理" }));
    }

    [Fact]
    public async Task EmergencyLine_HandedBackAsNoPoliceMatter_TheTimeThereIsKept()
    {
        var opened = await world.Open(request => request with { Title = "烧烤店油烟", Text = Smoke });
        await Act(opened.CaseNo, "transfer-out", RoleNames.Operator, new { line = "110", outcome = "connected", text = "三方通话" });
        world.Time.Advance(TimeSpan.FromMinutes(40));

        await Act(opened.CaseNo, "reopen", RoleNames.DutyChief, new { }, "110 认定非警务");

        (await Read(opened.CaseNo)).Status.ShouldBe("open");
        var ledger = await world.Get(new GetLedger.Query(world.As(RoleNames.DutyChief), opened.CaseNo));
        ledger.Items.ShouldContain(interval => interval.Reason == "已转接");
    }

    /// <summary>重复来电.</summary>
    [Fact]
    public async Task RepeatCall_BeforeItIsAnswered_ShowsTheOpenCaseAndIsAddedToIt()
    {
        var phone = "13655550001";
        var opened = await world.Open(request => request with { Reporter = new ReporterRequest { Name = "王小明", Phone = phone } });

        var shown = (await world.Get(new LookUpCaller.Query(world.As(RoleNames.Operator), phone))).Items.ShouldHaveSingleItem();
        await Act(opened.CaseNo, "supplement", RoleNames.Operator, new { text = "还没修好", urge = true });
        var after = await Read(opened.CaseNo);

        shown.CaseNo.ShouldBe(opened.CaseNo);
        shown.ShouldSatisfyAllConditions(row => row.Holder.ShouldBe(opened.Holder), row => row.NextClock!.Remaining.ShouldNotBeNullOrEmpty());
        new[] { "重复", "催办" }.ShouldBeSubsetOf(after.Marks);
        (await world.Get(new LookUpCaller.Query(world.As(RoleNames.Operator), phone))).Items.Count.ShouldBe(1);
    }

    /// <summary>恶意、骚扰.</summary>
    [Fact]
    public async Task Malicious_OnEvidenceByTwoPeople_IsRecordedAndNotDispatched()
    {
        var opened = await world.Open(request => request with { Title = "烧烤店油烟", Text = Smoke });
        var data = new { kind = "malicious", text = "请依法反映诉求。", evidence = "当日来电 63 次，录音 1 至 63" };

        var bare = await Try(opened.CaseNo, "refuse", RoleNames.Operator, new { kind = "malicious", text = "请依法反映诉求。" }, "反复辱骂");
        await Act(opened.CaseNo, "refuse", RoleNames.Operator, data, "反复辱骂");
        var asked = await Read(opened.CaseNo);
        await SliceWorld.Must(world.Act(opened.CaseNo, "request-review", "complete", world.As(RoleNames.DutyChief), new { decision = "agree" }));
        var after = await Read(opened.CaseNo);

        bare.Refusal!.Where.ShouldBe("evidence");
        asked.Status.ShouldBe("open");
        (after.Status, after.Dispatch?.Unit).ShouldBe(("refused", null));
        after.Marks.ShouldContain("恶意扰乱");
    }

    /// <summary>不合理诉求.</summary>
    [Fact]
    public async Task Unreasonable_ByTwoPeople_IsExplainedAndNotCountedAsDiscontent()
    {
        var opened = await world.Open(request => request with { Title = "公园青蛙叫", Text = "楼下公园里的青蛙晚上叫,吵得我睡不着,你们派人把青蛙都抓走。" });

        await Act(opened.CaseNo, "refuse", RoleNames.Operator, new { kind = "explain", text = "青蛙是有益动物，依法保护。" }, "诉求不合理");
        var own = await world.Act(opened.CaseNo, "request-review", "complete", world.As(RoleNames.Operator), new { decision = "agree" });
        await SliceWorld.Must(world.Act(opened.CaseNo, "request-review", "complete", world.As(RoleNames.DutyChief), new { decision = "agree" }));
        var after = await Read(opened.CaseNo);

        own.Refusal.ShouldNotBeNull();
        (after.Status, after.Closing!.Method, after.FollowUp!.Result).ShouldBe(("archived", "unreasonable", "waived"));
    }

    /// <summary>匿名: a code to ask with, nobody to call back.</summary>
    [Fact]
    public async Task Anonymous_IsToldACodeAndNeverCalledBack()
    {
        var opened = await world.Open(request => request with { Reporter = new ReporterRequest { Anonymous = true } });

        var progress = await world.Get(new AskProgress.Query(opened.CaseNo, opened.QueryCode!));

        progress.Status.ShouldNotBeNullOrEmpty();
        opened.Reporter.ShouldSatisfyAllConditions(who => who.Anonymous.ShouldBeTrue(), who => who.Phone.ShouldBeNull());
    }

    /// <summary>涉密.</summary>
    [Fact]
    public async Task MaybeSecret_IsStoppedBeforeAnythingIsKept()
    {
        var before = await Cases();
        var request = SliceWorld.Elevator with { Title = "捡到一份文件", Text = "我在姚家街道捡到一份标着绝密的文件，内容是……" };

        var typed = await world.Send(new SuggestIntake.Query(world.As(RoleNames.Operator), request.Title, request.Text, null, null));
        var sent = await world.Send(new OpenCase.Command(world.As(RoleNames.Operator), request, null));
        var handedOver = await world.Open(with => with with { Title = "疑似涉密来电", Text = "来电时间 2026-03-03 09:10，已线下移交区保密部门。" });
        await Act(handedOver.CaseNo, "refuse", RoleNames.Operator, new { kind = "not-accepted", road = "secret", text = "已线下移交。" }, "线下移交");

        (typed.Refusal!.Code, sent.Refusal!.Code, sent.Refusal.Where).ShouldBe(("INT-001", "INT-001", "text"));
        sent.Refusal.Message.ShouldContain("停止录入");
        (await Cases()).ShouldBe(before + 1);
    }

    /// <summary>群体诉求.</summary>
    [Fact]
    public async Task Crowd_FiveSign_WarnsAndMergesNothing()
    {
        var opened = await world.Open(request => request with { Title = "拖欠工资", Text = "我们十六个人在龙洞街道一个装修项目干了三个月,老板拖着工资不给。", JointSigners = 16 });

        var suggestion = await world.Get(new SuggestIntake.Query(world.As(RoleNames.Operator), "拖欠工资", opened.Text, null, null));

        opened.Marks.ShouldContain("群体");
        opened.Status.ShouldBe("open");
        suggestion.Advice.ShouldContain(hint => hint.Contains("政法委", StringComparison.Ordinal) && hint.Contains("不自动并单", StringComparison.Ordinal));
    }

    /// <summary>一单多诉: one call, two cases of one reporter; each is shown beside the other at the next call.</summary>
    [Fact]
    public async Task TwoMattersInOneCall_AreTwoCasesOfOneReporter()
    {
        var who = new ReporterRequest { Name = "王小明", Phone = "13655550002" };

        var lift = await world.Open(request => request with { Reporter = who });
        var smoke = await world.Open(request => request with { Title = "烧烤店油烟", Text = Smoke, Reporter = who });
        var shown = await world.Get(new LookUpCaller.Query(world.As(RoleNames.Operator), who.Phone));

        shown.Items.Select(item => item.CaseNo).ShouldBe([lift.CaseNo, smoke.CaseNo], ignoreOrder: true);
        lift.Category.ShouldNotBe(smoke.Category);
    }

    /// <summary>同一事项已在信访/诉讼.</summary>
    [Theory]
    [InlineData("petition", "信访复查结果不服", "我家拆迁的事信访已受理,信访复查意见我不认可,请你们再处理一次。", "信访")]
    [InlineData("litigation", "不服法院判决", "法院已经判了我和前夫房子的事,我觉得判得不公平,请你们让法院重判。", "诉讼")]
    public async Task AlreadyOnALegalRoad_IsToldTheRoadAndOpensNoSecondOne(string road, string title, string text, string word)
    {
        var suggestion = await world.Get(new SuggestIntake.Query(world.As(RoleNames.Operator), title, text, null, null));
        var opened = await world.Open(request => request with { Title = title, Text = text });
        await Act(opened.CaseNo, "refuse", RoleNames.Operator, new { kind = "not-accepted", road, text = "请走法定途径。" }, "已在法定途径");
        await SliceWorld.Must(world.Act(opened.CaseNo, "request-review", "complete", world.As(RoleNames.DutyChief), new { decision = "agree" }));

        var after = await Read(opened.CaseNo);

        suggestion.Advice.ShouldContain(hint => hint.Contains(word, StringComparison.Ordinal));
        (after.Status, after.Dispatch?.Unit).ShouldBe(("refused", null));
    }

    /// <summary>举一反三/同址多次.</summary>
    [Fact]
    public async Task SamePlaceThirdTime_IsHintedToBeElevatedAndMadeTheMonthsTopic()
    {
        OpenCaseRequest Again(OpenCaseRequest request) => request with { Title = "路面塌陷", Text = "甸柳街道吉祥苑社区北门路面塌陷,坑越来越大,电动车摔过人。" };
        await world.Open(Again);
        world.Time.Advance(TimeSpan.FromDays(3));
        var second = await world.Open(Again);

        var twice = await world.Get(new GetDuplicates.Query(world.As(RoleNames.Dispatcher), second.CaseNo));
        var third = await world.Open(Again);
        var thrice = await world.Get(new GetDuplicates.Query(world.As(RoleNames.Dispatcher), third.CaseNo));

        twice.Hints.ShouldNotContain(hint => hint.Contains("提级", StringComparison.Ordinal));
        thrice.Times.ShouldBe(3);
        thrice.Hints.ShouldContain(hint => hint.Contains("提级", StringComparison.Ordinal) && hint.Contains("每月一题", StringComparison.Ordinal));
    }

    /// <summary>老年人/方言/聋哑: taken in by text, answered by text, marked.</summary>
    [Fact]
    public async Task ElderlyOrDeaf_TakenInByText_IsMarkedAndFollowedUpByMessage()
    {
        var opened = await world.Open(request => request with
        {
            Channel = "mini-program",
            Title = "老人上下楼困难",
            Text = "姚家街道名士豪庭社区锦澜苑3号楼,我是聋哑老人,孩子代为登记,电梯坏了老人上下楼很不方便。",
            FollowUpBy = "sms",
        });

        opened.Marks.ShouldContain("涉老");
        var stored = (Casefile)(await world.Part<CaseReader>().Load(opened.CaseNo, SliceWorld.Cancel))!.Domain!;
        (stored.Channel, stored.Reporter.FollowUpBy).ShouldBe(("mini-program", "sms"));
    }

    private async Task<CaseDetail> Read(string number) => await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));

    private async Task<int> Cases()
    {
        await using var db = world.Part<IReadDb>().Open();
        return await db.Cases.CountAsync(SliceWorld.Cancel);
    }

    private async Task Act(string number, string verb, string role, object data, string? reason = null) => (await Try(number, verb, role, data, reason)).Refusal.ShouldBeNull();

    private Task<Result<CaseDetail>> Try(string number, string verb, string role, object data, string? reason = null) =>
        world.Send(new ActOnCase.Command(world.As(role), number, verb, JsonSerializer.SerializeToElement(data), reason, null, null));
}
