using System.Text.Json;
using Governance.Cases;
using Governance.Tests.Cases.Slices;

namespace Governance.Tests.Cases.Situations;

/// <summary>一单多诉 keeps one 回访: whoever called is asked once, for everything.</summary>
public sealed class SituationsOfOneFollowUpTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Two = "姚家街道名士豪庭社区锦澜苑3号楼电梯坏了一个星期没人修。另外，小区门口的烧烤店每天晚上油烟很大，窗户都不敢开。";

    [Fact]
    public async Task FirstReady_Rests_AndNobodyMayCallYet()
    {
        var (whole, _) = await Divided();

        await Ready(whole);
        var refusal = await world.Act(whole, "follow-up", "complete", Caller, new { result = "satisfied" });

        (await Item(whole)).ShouldSatisfyAllConditions(item => item.Status.ShouldBe("suspended"), item => item.Todo.ShouldContain("一并回访"));
        refusal.Refusal!.Message.ShouldContain("还没有办完");
    }

    [Fact]
    public async Task LastReady_OneCall_AnswersBothAndEachCountsForItsOwnUnit()
    {
        var (whole, part) = await Divided();
        await Ready(part);
        await Ready(whole);

        var (one, other) = (await Rates(await Read(whole)), await Rates(await Read(part)));
        var asked = await Item(whole);
        var detail = await world.Get(new GetWorkItem.Query(Caller, asked.Id));
        var fields = detail.Verbs.Single(verb => verb.Name is "complete").Schema["properties"]!.AsObject().Select(field => field.Key).ToList();
        await Call(whole, new { result = "satisfied", solved = "solved", result801 = "mostly-satisfied", solved801 = "partly" });
        var (first, second) = (await Read(whole), await Read(part));

        (asked.Status, (await Item(part)).Status).ShouldBe(("pending", "done"));
        new[] { "result", "result801", "reason801" }.ShouldBeSubsetOf(fields);
        (first.Status, first.FollowUp!.Result, second.Status, second.FollowUp!.Result).ShouldBe(("archived", "satisfied", "archived", "mostly-satisfied"));
        second.Particulars.ShouldContain(line => line.Label == "回访" && line.Value == $"随 {whole} 一并回访");
        first.Dispatch!.Unit.ShouldNotBe(second.Dispatch!.Unit);
        (await Rates(first)).Solved.Hits.ShouldBe(one.Solved.Hits + 1);
        (await Rates(second)).ShouldSatisfyAllConditions(
            rates => rates.Satisfied.Hits.ShouldBe(other.Satisfied.Hits + 1), rates => (rates.Solved.Hits, rates.Solved.Counted).ShouldBe((other.Solved.Hits, other.Solved.Counted + 1)));
    }

    [Fact]
    public async Task NothingElseSaid_CountsForAll()
    {
        var (whole, part) = await Divided();
        await Ready(whole);
        await Ready(part);

        await Call(whole, new { result = "satisfied" });

        (await Read(part)).FollowUp!.Result.ShouldBe("satisfied");
    }

    [Fact]
    public async Task OneIsDissatisfiedWithGround_OnlyThatOneIsDoneAgainAndThenAskedAlone()
    {
        var (whole, part) = await Divided();
        await Ready(whole);
        await Ready(part);

        var missing = await world.Act(whole, "follow-up", "complete", Caller, new { result = "satisfied", result801 = "dissatisfied-result", ground801 = true });
        await Call(whole, new { result = "satisfied", result801 = "dissatisfied-result", ground801 = true, reason801 = "晚上还是有烟" });
        var again = await Read(part);
        await Ready(part);

        missing.Refusal!.Where.ShouldBe("reason801");
        ((await Read(whole)).Status, again.Round, again.Status).ShouldBe(("archived", 2, "open"));
        (await Item(part)).Status.ShouldBe("pending");
    }

    [Fact]
    public async Task OtherIsVoided_TheOneThatWaitsIsAskedAlone()
    {
        var (whole, part) = await Divided();
        await Ready(part);

        (await world.Send(new ActOnCase.Command(world.As(RoleNames.DutyChief), whole, "void", JsonSerializer.SerializeToElement(new { }), "测试件", null, null))).Refusal.ShouldBeNull();
        await world.Deliver();
        await Call(part, new { result = "satisfied" });

        (await Read(part)).Status.ShouldBe("archived");
    }

    [Fact]
    public async Task AskerIsVoidedBeforeTheCall_AnotherAsks()
    {
        var (whole, part) = await Divided();
        await Ready(whole);
        await Ready(part);

        (await world.Send(new ActOnCase.Command(world.As(RoleNames.DutyChief), whole, "void", JsonSerializer.SerializeToElement(new { }), "测试件", null, null))).Refusal.ShouldBeNull();
        await world.Deliver();

        (await Item(part)).Status.ShouldBe("pending");
    }

    private static int _callers;

    private Caller Caller => world.As(RoleNames.Caller);

    private async Task<(string Whole, string Part)> Divided()
    {
        var opened = await world.Open(request => request with
        {
            Title = "电梯和油烟",
            Text = Two,
            Expectation = null,
            Split = "accept",
            Reporter = new ReporterRequest { Name = "王小明", Phone = FormattableString.Invariant($"136555590{Interlocked.Increment(ref _callers):00}") },
        });
        await world.Deliver();
        return (opened.CaseNo, opened.Split!.Parts[1].CaseNo!);
    }

    private async Task Ready(string number)
    {
        var file = await Read(number);
        if (file.WorkItems.Any(item => item is { Kind: "dispatch", Status: "pending" }))
            await SliceWorld.Must(world.Act(number, "dispatch", "complete", world.As(RoleNames.Dispatcher), new { unit = "370102-ZF", reason = "油烟由执法局查处" }));
        await world.Handle(await Read(number));
        await world.Deliver();
    }

    private async Task Call(string number, object data)
    {
        await SliceWorld.Must(world.Act(number, "follow-up", "complete", Caller, data));
        await world.Deliver();
    }

    private async Task<WorkItemSummary> Item(string number) => (await Read(number)).WorkItems.Last(item => item.Kind is "follow-up");

    private Task<CaseDetail> Read(string number) => world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));

    private async Task<GetRates.UnitRatesDto> Rates(CaseDetail file) =>
        (await world.Get(new GetRates.Query(world.As(RoleNames.Admin), null, world.Part<CityTime>().Local(world.Part<CityTime>().NowMicros).AddDays(1), file.Dispatch!.Unit!.Code, file.Category!.Code))).Whole;
}
