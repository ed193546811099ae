using System.Text.Json;
using Governance.Cases;
using Governance.Tests.Cases.Slices;

namespace Governance.Tests.Cases.Situations;

/// <summary>一单多诉, and who speaks for somebody else.</summary>
public sealed class SituationsOfOneCallTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Two = "姚家街道名士豪庭社区锦澜苑3号楼电梯坏了一个星期没人修。另外，小区门口的烧烤店每天晚上油烟很大，窗户都不敢开。";

    [Fact]
    public async Task TwoMatters_AcceptedInTheCall_AreTwoLinkedCasesOfOneReporter()
    {
        var asked = await world.Get(new SuggestIntake.Query(world.As(RoleNames.Operator), null, Two, null, null));
        var opened = await Open("accept", "13655558001");
        await world.Deliver();

        var other = await Read(opened.Split!.Parts[1].CaseNo!);

        asked.Split!.Parts.Count.ShouldBe(2);
        opened.Text.ShouldNotContain("油烟");
        (other.DividedFrom, other.Status).ShouldBe((opened.CaseNo, "open"));
        other.Text.ShouldContain("油烟");
        other.Category.ShouldNotBe(opened.Category);
        other.Reporter.ShouldBe(opened.Reporter);
        (await world.Get(new LookUpCaller.Query(world.As(RoleNames.Operator), "13655558001"))).Items.Select(item => item.CaseNo).ShouldBe([opened.CaseNo, other.CaseNo], ignoreOrder: true);
    }

    [Fact]
    public async Task TwoMatters_DeclinedInTheCall_IsOneCaseAndTheJournalSaysSo()
    {
        var opened = await Open("decline", "13655558002");

        var journal = await world.Get(new GetJournal.Query(world.As(RoleNames.DutyChief), opened.CaseNo, null, null));

        opened.Split!.Decision.ShouldBe("decline");
        opened.Text.ShouldContain("油烟");
        journal.Items.ShouldContain(entry => entry.Text.Contains("未采纳拆分建议", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoMatters_NobodyAsked_WaitsForTheDeskWhichDivides()
    {
        var opened = await Open(null, "13655558003");

        await Divide(opened.CaseNo, "accept");
        await world.Deliver();
        var after = await Read(opened.CaseNo);
        var other = await Read(after.Split!.Parts[1].CaseNo!);
        var again = await world.Send(Command(opened.CaseNo, "accept"));

        opened.WorkItems.ShouldContain(item => item.Kind == "dispatch" && item.Status == "pending");
        (after.Text.Contains("油烟", StringComparison.Ordinal), other.Text.Contains("油烟", StringComparison.Ordinal)).ShouldBe((false, true));
        after.Category!.Path.ShouldContain("物业服务");
        again.Refusal!.Code.ShouldBe("CASE-005");
    }

    [Fact]
    public async Task TwoMatters_DeclinedAtTheDesk_IsDispatchedAsOne()
    {
        var opened = await Open(null, "13655558004");

        await Divide(opened.CaseNo, "decline");
        await SliceWorld.Must(world.Act(opened.CaseNo, "dispatch", "complete", world.As(RoleNames.Dispatcher), new { unit = "370102-ZF", reason = "油烟为主" }));

        (await Read(opened.CaseNo)).ShouldSatisfyAllConditions(after => after.Split!.Decision.ShouldBe("decline"), after => after.Dispatch!.Unit!.Code.ShouldBe("370102-ZF"));
    }

    [Fact]
    public async Task TwoMatters_ErasedWithTheWhole_NotBeforeBothAreOver()
    {
        var opened = await Open("accept", "13655558005");
        await world.Deliver();
        var part = opened.Split!.Parts[1].CaseNo!;
        await world.Send(new ActOnCase.Command(world.As(RoleNames.DutyChief), opened.CaseNo, "void", JsonSerializer.SerializeToElement(new { }), "测试", null, null));

        var whole = await world.Send(new EraseReporter.Command(world.As(RoleNames.Admin), opened.CaseNo, "依法"));
        var alone = await world.Send(new EraseReporter.Command(world.As(RoleNames.Admin), part, "依法"));

        (whole.Refusal!.Where, alone.Refusal!.Code).ShouldBe((part, "VLT-009"));
    }

    /// <summary>老年人/方言/聋哑: 代录人.</summary>
    [Fact]
    public async Task Recorder_ForADeafPerson_IsSealedWithThemAndShownOnlyWhenAsked()
    {
        var opened = await world.Open(request => request with
        {
            Text = "姚家街道名士豪庭社区锦澜苑3号楼电梯坏了,我母亲上下楼很不方便,代录人赵铁柱。",
            InWriting = true,
            Reporter = new ReporterRequest { Name = "王桂兰", Recorder = new RecorderRequest { Name = "赵铁柱", Phone = "13655558006", Relation = "child" } },
        });

        var stored = (await world.Part<CaseReader>().Load(opened.CaseNo, SliceWorld.Cancel))!;
        var revealed = await world.Get(new RevealReporter.Command(world.As(RoleNames.DutyChief), opened.CaseNo, "核对代录人"));

        new[] { "代录", "文字受理" }.ShouldBeSubsetOf(opened.Marks);
        ((Casefile)stored.Domain!).Reporter.FollowUpBy.ShouldBe("sms");
        CaseJson.Element((Casefile)stored.Domain!).GetRawText().ShouldSatisfyAllConditions(
            state => state.ShouldNotContain("赵铁柱"), state => state.ShouldNotContain("13655558006"), state => state.ShouldNotContain("子女"));
        revealed.Recorder.ShouldBe(new RevealReporter.RecorderDto("赵铁柱", "13655558006", "子女"));
        (await world.Get(new LookUpCaller.Query(world.As(RoleNames.Operator), "13655558006"))).Items.ShouldHaveSingleItem().CaseNo.ShouldBe(opened.CaseNo);
    }

    [Theory]
    [InlineData(null, "child", "reporter.recorder.name")]
    [InlineData("赵铁柱", "boss", "reporter.recorder.relation")]
    [InlineData("赵铁柱", null, "reporter.recorder.relation")]
    public async Task Recorder_WithoutNameOrRelation_IsRefused(string? name, string? relation, string where)
    {
        var request = SliceWorld.Elevator with { Reporter = new ReporterRequest { Name = "王桂兰", Recorder = new RecorderRequest { Name = name, Relation = relation } } };

        (await world.Send(new OpenCase.Command(world.As(RoleNames.Operator), request, null))).Refusal!.Where.ShouldBe(where);
    }

    private Task<CaseDetail> Open(string? split, string phone) =>
        world.Open(request => request with { Title = "电梯和油烟", Text = Two, Expectation = null, Split = split, Reporter = new ReporterRequest { Name = "王小明", Phone = phone } });

    private ActOnCase.Command Command(string number, string decision) =>
        new(world.As(RoleNames.Dispatcher), number, "divide", JsonSerializer.SerializeToElement(new { decision }), null, null, null);

    private async Task Divide(string number, string decision) => (await world.Send(Command(number, decision))).Refusal.ShouldBeNull();

    private async Task<CaseDetail> Read(string number) => await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));
}
