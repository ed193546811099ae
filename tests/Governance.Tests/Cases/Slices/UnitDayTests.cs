using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

/// <summary>单位领导首页, and what lies around a case.</summary>
public sealed class UnitDayTests : IAsyncLifetime
{
    private readonly SliceWorld _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task GetUnitDay_ADayLeft_IsPressing_AndNotBefore()
    {
        var opened = await _world.Open();
        var leader = _world.As(RoleNames.UnitLeader, opened.Holder!.Code);
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        var calm = await _world.Get(new GetUnitDay.Query(leader));
        _world.Time.Advance(TimeSpan.FromDays(20));

        var late = await _world.Get(new GetUnitDay.Query(leader));

        late.Pressing.ShouldHaveSingleItem().CaseNo.ShouldBe(opened.CaseNo);
        (calm.Counts.Overdue, late.Counts.Overdue).ShouldBe((0, 1));
    }

    [Fact]
    public async Task GetUnitDay_ReporterNotContent_IsToldWithTheResult()
    {
        var opened = await _world.Open();
        await Close(opened, new { result = "dissatisfied-policy", reason = "希望上门", comment = "太慢" });

        var day = await _world.Get(new GetUnitDay.Query(_world.As(RoleNames.UnitLeader, opened.Holder!.Code)));

        var unhappy = day.Unhappy.ShouldHaveSingleItem();
        (unhappy.Case.CaseNo, unhappy.Result).ShouldBe((opened.CaseNo, "不满意（对政策）"));
    }

    [Fact]
    public async Task GetUnitDay_ObjectionDecided_IsToldToTheUnitThatObjected_ForAWeek()
    {
        var opened = await _world.Open();
        var unit = opened.Holder!.Code;
        await SliceWorld.Must(_world.Act(opened.CaseNo, "sign-and-handle", "object", _world.As(RoleNames.Liaison, unit), ObjectionTests.Ground));
        await SliceWorld.Must(_world.Act(opened.CaseNo, "objection-review", "complete", _world.As(RoleNames.Dispatcher), new { decision = "refuse", reason = "属地职责明确" }));

        var told = await _world.Get(new GetUnitDay.Query(_world.As(RoleNames.Liaison, unit)));
        var other = await _world.Get(new GetUnitDay.Query(_world.As(RoleNames.Liaison, "370102-JT")));
        _world.Time.Advance(TimeSpan.FromDays(8));
        var later = await _world.Get(new GetUnitDay.Query(_world.As(RoleNames.Liaison, unit)));

        var decided = told.Objected.ShouldHaveSingleItem();
        (decided.Case.CaseNo, decided.Result).ShouldBe((opened.CaseNo, "驳回异议"));
        (other.Objected.Count, later.Objected.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task GetUnitDay_AnotherUnit_SeesNothingOfIt()
    {
        await _world.Open();
        _world.Time.Advance(TimeSpan.FromDays(20));

        var day = await _world.Get(new GetUnitDay.Query(_world.As(RoleNames.UnitLeader, "370102-JT")));

        (day.Pressing.Count, day.Counts.Open, day.ToSign.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task GetSurroundings_LikeMatterClosedBefore_IsShownWithItsAnswer()
    {
        var before = await _world.Open();
        await Close(before, new { result = "satisfied" });
        var now = await _world.Open();

        var around = await _world.Get(new GetSurroundings.Query(_world.As(RoleNames.Handler, now.Holder!.Code), now.CaseNo));

        var alike = around.Alike.ShouldHaveSingleItem();
        (alike.CaseNo, alike.Reply).ShouldBe((before.CaseNo, "电梯已修好。"));
        around.Spot!.IsExact.ShouldBeFalse();
        around.Area.Name.ShouldBe("姚家街道");
    }

    [Fact]
    public async Task GetSurroundings_OutOfSight_IsAsIfItWereNotThere() =>
        (await _world.Send(new GetSurroundings.Query(_world.As(RoleNames.Handler, "370102-JT"), (await _world.Open()).CaseNo))).IsRefused.ShouldBeTrue();

    private async Task Close(CaseDetail opened, object told)
    {
        var number = await _world.Handle(opened);
        await SliceWorld.Must(_world.Act(number, "follow-up", "complete", _world.As(RoleNames.Caller), told));
    }
}
