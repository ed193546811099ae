using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

/// <summary>单位撤并、更名、划转: nothing that is open is orphaned, nothing that is past is renamed.</summary>
public sealed class UnitChangeTests : IAsyncLifetime
{
    private const string Heir = "370102-ZJ";
    private readonly SliceWorld _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Merge_OnItsDay_OpenCaseGoesOnWithTheSuccessor()
    {
        var opened = await _world.Open();
        var (old, due) = (opened.Holder!, opened.NextClock!.DueAt);
        var planned = await Plan(new PlanUnitChange.Request("merge", old.Code, Heir, null, null, null, null, _world.Time.GetUtcNow().AddHours(1), "机构改革", false));
        var before = await Read(opened.CaseNo);

        await InForce(TimeSpan.FromHours(2));

        var after = await Read(opened.CaseNo);
        planned.OpenCases.ShouldBe(1);
        before.Holder!.Code.ShouldBe(old.Code);
        after.Holder!.Code.ShouldBe(Heir);
        after.NextClock!.DueAt.ShouldBe(due);
        (await SliceWorld.Must(_world.Act(opened.CaseNo, "sign-and-handle", "sign", _world.As(RoleNames.Liaison, Heir)))).Status.ShouldBe("signed");
        var ledger = await _world.Get(new GetLedger.Query(_world.As(RoleNames.Supervisor), opened.CaseNo));
        ledger.Items.ShouldContain(line => line.Unit.Name == old.Name);
        ledger.Items[^1].Unit.Code.ShouldBe(Heir);
        ledger.TotalSeconds.ShouldBe(ledger.Items.Sum(line => line.Seconds));
    }

    [Fact]
    public async Task Merge_InForce_OldCodeAnswersWithTheSuccessor()
    {
        var archived = await _world.Handle(await _world.Open());
        await SliceWorld.Must(_world.Act(archived, "follow-up", "complete", _world.As(RoleNames.Caller), new { result = "satisfied" }));
        var old = (await Read(archived)).Holder!;
        await Plan(new PlanUnitChange.Request("merge", old.Code, Heir, null, null, null, null, null, "机构改革", false));

        await InForce(TimeSpan.FromMinutes(1));

        (await _world.Get(new GetUnit.Query(_world.As(RoleNames.Operator), old.Code))).Unit.Code.ShouldBe(Heir);
        (await _world.Get(new FindUnits.Query(_world.As(RoleNames.Operator), old.Name, null, null))).Items.ShouldNotContain(unit => unit.Value == old.Code);
        (await _world.Open(request => request with { Title = "电梯又坏了" })).Holder!.Code.ShouldBe(Heir);
        (await Read(archived)).Holder!.Name.ShouldBe(old.Name);
        var book = _world.Part<UnitBook>();
        var heir = _world.As(RoleNames.Liaison, Heir) with { Former = book.FormerWithin(book.Find(Heir)!) };
        (await _world.Get(new GetCase.Query(heir, archived))).CaseNo.ShouldBe(archived);
        (await _world.Get(new ListCases.Query(heir))).Items.ShouldContain(found => found.CaseNo == archived);
    }

    [Fact]
    public async Task Rename_InForce_TheCodeStaysAndThePastKeepsItsName()
    {
        var opened = await _world.Open();
        var old = opened.Holder!;
        await Plan(new PlanUnitChange.Request("rename", old.Code, null, null, "新的全称", "新简称", null, null, "更名批复", false));

        await InForce(TimeSpan.FromMinutes(1));

        var after = await Read(opened.CaseNo);
        (after.Holder!.Code, after.Holder.Name).ShouldBe((old.Code, "新简称"));
        (await _world.Get(new GetLedger.Query(_world.As(RoleNames.Supervisor), opened.CaseNo))).Items[0].Unit.Name.ShouldNotBe("新简称");
        (await _world.Get(new FindUnits.Query(_world.As(RoleNames.Operator), old.Name, null, null))).Items.ShouldContain(unit => unit.Value == old.Code);
    }

    [Fact]
    public async Task Move_OfACommunity_NewMessagesGoToTheOtherStreet()
    {
        var book = _world.Part<UnitBook>();
        var community = book.Organisation.Communities.First(unit => unit.ShortName.Contains("名士豪庭", StringComparison.Ordinal));
        var other = book.Organisation.Streets.First(street => street.Code != community.AdminParent);
        await Plan(new PlanUnitChange.Request("move", community.Code.Value, null, null, null, null, other.Code.Value, null, "网格调整", false));

        await InForce(TimeSpan.FromMinutes(1));

        var opened = await _world.Open(request => request with { Text = "名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。" });
        opened.Place.Street.ShouldBe(other.ShortName);
        book.Find(community.Code.Value)!.Path.ShouldContain(other.Code.Value);
        book.FormerWithin(book.Find(other.Code.Value)!).ShouldContain(old => old.Code == community.Code.Value);
    }

    /// <summary>网格调整: what was registered before keeps its place, what comes after goes by the new border.</summary>
    [Fact]
    public async Task Move_OfACommunity_CaseOpenBeforeKeepsThePlaceOfItsIntake()
    {
        const string Where = "名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。";
        var book = _world.Part<UnitBook>();
        var community = book.Organisation.Communities.First(unit => unit.ShortName.Contains("名士豪庭", StringComparison.Ordinal));
        var other = book.Organisation.Streets.First(street => street.Code != community.AdminParent);
        var before = await _world.Open(request => request with { Text = Where });
        await Plan(new PlanUnitChange.Request("move", community.Code.Value, null, null, null, null, other.Code.Value, null, "网格调整", false));

        await InForce(TimeSpan.FromMinutes(1));
        var kept = await Read(before.CaseNo);
        var after = await _world.Open(request => request with { Text = Where, Title = "电梯又坏了" });

        kept.Place.ShouldBe(before.Place);
        (after.Place.Community, after.Place.Street).ShouldBe((before.Place.Community, other.ShortName));
        after.Dispatch!.Unit!.Code.ShouldNotBe(before.Dispatch!.Unit!.Code);
    }

    [Theory]
    [InlineData("dissolve", "370102-ZJ", null, "UNI-001")]
    [InlineData("merge", "370102-HL", "370102-HL-FB", "UNI-002")]
    [InlineData("rename", "370102-ZJ", null, "UNI-003")]
    [InlineData("move", "370102-HL-FB", "370102-HL", "UNI-004")]
    [InlineData("merge", "370102000000", "370102-ZJ", "UNI-005")]
    [InlineData("split", "370102-ZJ", "370102-CG", "UNI-009")]
    public async Task Plan_WhatCannotBe_IsRefused(string kind, string code, string? to, string refusal)
    {
        var asked = new PlanUnitChange.Request(kind, code, to, null, null, null, to, null, "机构改革", true);

        var result = await _world.Send(new PlanUnitChange.Command(_world.As(RoleNames.Admin), asked));

        result.Refusal!.Code.ShouldBe(refusal);
    }

    [Fact]
    public async Task Plan_TwiceOrRevoked_OnlyOneWaits()
    {
        var day = _world.Time.GetUtcNow().AddDays(3);
        var asked = new PlanUnitChange.Request("merge", "370102-TZ", "370102-SW", null, null, null, null, day, "机构改革", false);
        var first = await Plan(asked);

        var second = await _world.Send(new PlanUnitChange.Command(_world.As(RoleNames.Admin), asked));
        var foreign = await _world.Send(new RevokeUnitChange.Command(_world.As(RoleNames.Liaison, "370102-TZ"), first.Id));
        var revoked = await _world.Get(new RevokeUnitChange.Command(_world.As(RoleNames.Admin), first.Id));
        await InForce(TimeSpan.FromDays(4));

        (second.Refusal!.Code, foreign.Refusal!.Code, revoked.Status).ShouldBe(("UNI-007", "CASE-023", "revoked"));
        _world.Part<UnitBook>().Find("370102-TZ")!.Code.ShouldBe("370102-TZ");
    }

    private Task<UnitChangeDto> Plan(PlanUnitChange.Request asked) => _world.Get(new PlanUnitChange.Command(_world.As(RoleNames.Admin), asked));

    private Task<CaseDetail> Read(string caseNo) => _world.Get(new GetCase.Query(_world.As(RoleNames.DutyChief), caseNo));

    private async Task InForce(TimeSpan after)
    {
        _world.Time.Advance(after);
        await _world.Part<UnitChanges>().CarryOut(SliceWorld.Cancel);
    }
}
