using Governance.Cases;
using Governance.Data;

namespace Governance.Tests.Cases.Slices;

/// <summary>代理: what the absent one sees in lists, search, counts and 监管台 is seen by the deputy, no more and no longer.</summary>
public sealed class DeputySightTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Street = "370102011000";
    private const string Community = "370102011006";

    [Fact]
    public async Task Lists_DeputyOfOneWhoSeesTheDistrict_ShowWhatThatOneSees()
    {
        var opened = await world.Open();
        var (supervisor, handler) = (world.As(RoleNames.Supervisor), world.As(RoleNames.Handler));
        (await Numbers(handler)).ShouldNotContain(opened.CaseNo);

        var deputy = await Standing(supervisor, handler, days: 2);

        (await Numbers(deputy)).ShouldBe(await Numbers(supervisor));
        (await Found(deputy, "电梯")).ShouldBe(await Found(supervisor, "电梯"));
        var row = (await world.Get(new ListCases.Query(deputy))).Items.Single(item => string.Equals(item.CaseNo, opened.CaseNo, StringComparison.Ordinal));
        row.StandsFor.ShouldBe(new PersonDto(supervisor.UserName, supervisor.Name));
        (await world.Get(new GetCase.Query(deputy, opened.CaseNo))).CaseNo.ShouldBe(opened.CaseNo);
    }

    [Fact]
    public async Task Supervision_DeputyOfASupervisor_HasTheSameFigures()
    {
        await world.Open();
        var (supervisor, handler) = (world.As(RoleNames.Supervisor, "370102-TJ"), world.As(RoleNames.Handler, "370102-TJ"));
        (await world.Send(new GetSupervision.Query(handler))).Refusal!.Code.ShouldBe("CASE-023");

        var deputy = await Standing(supervisor, handler, days: 2);

        (await Open(deputy)).ShouldBe(await Open(supervisor));
        (await world.Get(new GetSupervision.Query(deputy))).ShouldNotBeNull();
        var listed = await world.Get(new ListSupervised.Query(deputy, "open", null, null, null));
        listed.Items.Select(item => item.CaseNo).ShouldBe((await world.Get(new ListSupervised.Query(supervisor, "open", null, null, null))).Items.Select(item => item.CaseNo));
        (await world.Get(new ListDeadlines.Query(deputy, null, null, null, null, null, null))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Lists_AfterTheEndDate_ShowTheDeputysOwnAlone()
    {
        var opened = await world.Open();
        var (leader, handler) = (world.As(RoleNames.Leader), world.As(RoleNames.Handler));
        var before = await Standing(leader, handler, days: 1);
        (await Numbers(before)).ShouldContain(opened.CaseNo);

        world.Time.Advance(TimeSpan.FromDays(2));

        var after = await Now(handler);
        after.Principals.ShouldBeEmpty();
        (await Numbers(after)).ShouldNotContain(opened.CaseNo);
        (await world.Send(new GetCase.Query(after, opened.CaseNo))).Refusal!.Code.ShouldBe(CaseRefusals.CaseUnknown("").Code);
        (await world.Send(new GetSupervision.Query(after))).Refusal!.Code.ShouldBe("CASE-023");
    }

    [Fact]
    public async Task Lists_DeputyInACommunityOfAStreetsLiaison_ShowTheStreetsCasesAndNoOthers()
    {
        var (ofStreet, elsewhere) = (await Held(Street), await Held("370102-ZJ"));
        var (liaison, deputyToBe) = (world.As(RoleNames.Liaison, Street), world.As(RoleNames.Handler, Community));
        await Held("370102009000");

        var deputy = await Standing(liaison, deputyToBe, days: 3);

        var numbers = await Numbers(deputy);
        numbers.ShouldContain(ofStreet);
        numbers.ShouldNotContain(elsewhere);
        numbers.ShouldBeSubsetOf((await Numbers(liaison)).Union(await Numbers(deputyToBe), StringComparer.Ordinal));
        (await world.Send(new GetCase.Query(deputy, elsewhere))).Refusal!.Code.ShouldBe(CaseRefusals.CaseUnknown("").Code);
        var inbox = await world.Get(new ListWorkItems.Query(deputy) { Mine = true });
        inbox.Items.Single(item => string.Equals(item.CaseNo, ofStreet, StringComparison.Ordinal)).StandsFor!.UserName.ShouldBe(liaison.UserName);
        inbox.Counts.Values.Sum().ShouldBe(inbox.Items.Count);
    }

    [Fact]
    public async Task Lists_CaseThatComplainsOfTheDeputysUnit_StayWithoutIt()
    {
        var opened = await world.Open(request => request with
        {
            Title = "烧烤店油烟",
            Text = "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户,一到晚上屋里全是油烟味,找执法局没人管。",
            Respondent = "区综合行政执法局",
        });
        var (chief, handler) = (world.As(RoleNames.DutyChief, "370102000000"), world.As(RoleNames.Handler, "370102-ZF"));
        (await Numbers(chief)).ShouldContain(opened.CaseNo);

        var deputy = await Standing(chief, handler, days: 2);

        (await Numbers(deputy)).ShouldNotContain(opened.CaseNo);
        (await Found(deputy, "油烟")).ShouldNotContain(opened.CaseNo);
        (await world.Get(new ListSupervised.Query(deputy, "open", null, null, 100))).Items.Select(item => item.CaseNo).ShouldNotContain(opened.CaseNo);
        (await world.Get(new ListWorkItems.Query(deputy) { Take = 100 })).Items.Select(item => item.CaseNo).ShouldNotContain(opened.CaseNo);
        (await Open(deputy)).ShouldBeLessThan(await Open(chief));
    }

    [Fact]
    public async Task Act_DeputyWhoMaySeeTheDistrict_MayNotSuperviseIt()
    {
        var opened = await world.Open();
        var deputy = await Standing(world.As(RoleNames.Supervisor, "370102-SJ"), world.As(RoleNames.Handler, "370102-SJ"), days: 1);

        var bulk = await world.Send(new ActInBulk.Command(deputy, "urge", [opened.CaseNo], default, null));

        deputy.Can(Permissions.SupervisionRead).ShouldBeFalse();
        bulk.Refusal!.Code.ShouldBe("CASE-023");
    }

    [Fact]
    public async Task UnitLedgerAndEvaluation_DeputyInACommunity_ReachAsFarAsTheStreetsLiaison()
    {
        await using var fresh = new SliceWorld();
        await fresh.InitializeAsync();
        var own = new DeputySightTests(fresh);
        var (liaison, handler) = (fresh.As(RoleNames.Liaison, Street), fresh.As(RoleNames.Handler, Community));
        await own.Held(Street);
        fresh.Time.Advance(TimeSpan.FromHours(1));
        var alone = (await fresh.Send(Ledger(handler, Street)), await fresh.Send(Lines(handler)));

        var deputy = await own.Standing(liaison, handler, days: 2);
        var (both, theirs) = (await fresh.Get(Ledger(deputy, null)), await fresh.Get(Ledger(liaison, null)));

        (alone.Item1.Refusal!.Code, alone.Item2.Refusal!.Code).ShouldBe(("CASE-023", "CASE-023"));
        both.StandsFor.ShouldBe([new PersonDto(liaison.UserName, liaison.Name)]);
        theirs.Seconds.ShouldBeGreaterThan(0);
        // What both may see is counted once.
        both.Seconds.ShouldBe(theirs.Seconds);
        (await fresh.Get(Ledger(deputy, Street))).Seconds.ShouldBe(theirs.Seconds);
        (await fresh.Send(Ledger(deputy, "370102-CG"))).Refusal!.Code.ShouldBe("CASE-023");
        (await fresh.Send(Lines(deputy))).Refusal!.Code.ShouldBe(EvaluationRefusals.RunUnknown("").Code);
    }

    [Fact]
    public async Task Evaluation_DeputyOfOneWhoMayLook_LooksAndManagesNothing()
    {
        var (assessor, analyst) = (world.As(RoleNames.Assessor, "370102-SW"), world.As(RoleNames.Analyst, "370102-SW"));
        (await world.Send(new GetRates.Query(analyst, null, null, null, null))).Refusal!.Code.ShouldBe("CASE-023");
        (await world.Send(new ListEvaluations.Query(analyst))).Refusal!.Code.ShouldBe("CASE-023");

        var deputy = await Standing(assessor, analyst, days: 2);

        (await world.Get(new GetRates.Query(deputy, null, null, null, null))).ShouldNotBeNull();
        (await world.Get(new ListEvaluations.Query(deputy))).MayManage.ShouldBeFalse();
    }

    private static GetUnitLedger.Query Ledger(Caller caller, string? unit) => new(caller, unit, null, null, null);

    // Another community of the street.
    private static GetEvaluationLines.Query Lines(Caller caller) => new(caller, "three-rates~2026-02", "370102011001");

    // Read anew: the page's own figures are kept for some seconds.
    private async Task<int> Open(Caller caller)
    {
        using var figures = new SupervisionFigures(world.Part<IReadDb>(), world.Part<CityTime>(), TimeProvider.System);
        var handler = new GetSupervision.Handler(figures, world.Part<UnitBook>(), world.Part<CityTime>());
        return (await handler.Handle(new GetSupervision.Query(caller), SliceWorld.Cancel)).Value.Totals.Open;
    }

    private async Task<string> Held(string unit) => (await world.Open(request => request with { UnitCode = unit })).CaseNo;

    private async Task<Caller> Standing(Caller absent, Caller deputy, int days)
    {
        var from = world.Time.GetUtcNow();
        await world.Get(new SetAbsence.Command(absent, absent.UserName, from, from.AddDays(days), deputy.UserName, "年休假"));
        return await Now(deputy);
    }

    private async Task<Caller> Now(Caller deputy) =>
        deputy with { Principals = await world.Part<Deputies>().Of(deputy.UserName, deputy.Name, SliceWorld.Cancel) };

    private async Task<List<string>> Numbers(Caller caller) =>
        [.. (await world.Get(new ListCases.Query(caller) { Take = 100 })).Items.Select(item => item.CaseNo)];

    private async Task<List<string>> Found(Caller caller, string words) =>
        [.. (await world.Get(new ListCases.Query(caller) { Q = words, Take = 100 })).Items.Select(item => item.CaseNo)];
}
