using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

/// <summary>领导首页.</summary>
public sealed class LeaderDayTests : IAsyncLifetime
{
    private readonly SliceWorld _world = new();

    private Caller Leader => _world.As(RoleNames.Leader, "370102000000");

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task GetLeaderDay_SameDayAYearAgo_IsWhatTodayIsComparedWith()
    {
        await _world.Open();
        _world.Time.Advance(TimeSpan.FromHours(2));
        await _world.Open();
        _world.Time.Advance(TimeSpan.FromDays(365) - TimeSpan.FromHours(1));
        await _world.Open();

        var day = await _world.Get(new GetLeaderDay.Query(Leader));

        day.Today.ShouldBe(new TodayDto(1, 0, 1));
    }

    [Fact]
    public async Task GetLeaderDay_PastItsDeadline_IsRedAndOnTheMap()
    {
        var opened = await _world.Open();
        (await _world.Get(new GetLeaderDay.Query(Leader))).Red.ShouldBeEmpty();
        _world.Time.Advance(TimeSpan.FromDays(30));

        var day = await _world.Get(new GetLeaderDay.Query(Leader));

        var red = day.Red.ShouldHaveSingleItem();
        red.Case.CaseNo.ShouldBe(opened.CaseNo);
        red.Spot.ShouldNotBeNull();
        day.Overdue.ShouldBe(1);
    }

    [Fact]
    public async Task GetLeaderDay_MatterReportedMost_IsTheHotSpot()
    {
        await _world.Open();
        var opened = await _world.Open();

        var day = await _world.Get(new GetLeaderDay.Query(Leader));

        var hot = day.Hot.ShouldHaveSingleItem();
        (hot.Category.Code, hot.Count).ShouldBe((opened.Category!.Code, 2));
    }

    [Fact]
    public async Task GetLeaderDay_ReportedUp_WaitsToBeRead()
    {
        var opened = await _world.Open();
        var chief = _world.As(RoleNames.DutyChief);
        await _world.Get(new ActOnCase.Command(chief, opened.CaseNo, "report-up", System.Text.Json.JsonSerializer.SerializeToElement(new { text = "请阅示" }), null, null, null));

        var day = await _world.Get(new GetLeaderDay.Query(Leader));

        day.ToRead.ShouldHaveSingleItem().CaseNo.ShouldBe(opened.CaseNo);
    }

    [Fact]
    public async Task ListSupervised_OverdueWithoutAnOrder_IsUnsupervisedUntilThereIsOne()
    {
        var opened = await _world.Open();
        _world.Time.Advance(TimeSpan.FromDays(30));
        var supervisor = _world.As(RoleNames.Supervisor);
        var before = await _world.Get(new ListSupervised.Query(supervisor, "unsupervised", null, null, null));

        await _world.Get(new ActOnCase.Command(supervisor, opened.CaseNo, "supervise", System.Text.Json.JsonSerializer.SerializeToElement(new { level = "red", text = "请说明原因" }), null, null, null));

        before.Items.ShouldHaveSingleItem().CaseNo.ShouldBe(opened.CaseNo);
        (await _world.Get(new ListSupervised.Query(supervisor, "unsupervised", null, null, null))).Items.ShouldBeEmpty();
        (await _world.Get(new ListSupervised.Query(supervisor, "overdue", null, null, null))).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task GetLeaderDay_ShelvedAndExtended_ArePromisesEachWithItsDay()
    {
        var (shelved, extended) = (await Handled(), await Handled());
        await SliceWorld.Must(_world.Act(shelved.Number, "sign-and-handle", "shelve", shelved.Handler, new { @class = "legacy", leader = "副区长甲", exit = "改造完工", told = "visit" }, "未立项"));
        await SliceWorld.Must(_world.Act(shelved.Number, "request-review", "complete", Leader, new { decision = "agree" }));
        await SliceWorld.Must(_world.Act(extended.Number, "sign-and-handle", "extend", extended.Handler, new { days = 3, basis = "等待配件", told = "phone" }, "等待配件"));
        await SliceWorld.Must(_world.Act(extended.Number, "request-review", "complete", _world.As(RoleNames.Supervisor), new { decision = "agree" }));
        var far = await _world.Get(new GetLeaderDay.Query(Leader));
        var due = (await _world.Get(new GetCase.Query(Leader, extended.Number))).Clocks.Single(clock => clock.Kind is "handle").DueAt;

        _world.Time.Advance(due - _world.Time.GetUtcNow() - TimeSpan.FromDays(1));
        var near = await _world.Get(new GetLeaderDay.Query(Leader));

        far.Promises.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.KindName.ShouldBe("挂账复核"), one => one.Case.CaseNo.ShouldBe(shelved.Number), one => one.Day.ShouldBeGreaterThan(far.AsOf));
        near.Promises.Select(one => (one.Kind, one.Case.CaseNo)).ShouldBe([("extended", extended.Number), ("shelve-review", shelved.Number)]);
        near.Promises[0].Day.ShouldBe(due);
    }

    private async Task<(string Number, Caller Handler)> Handled()
    {
        var opened = await _world.Open();
        var (liaison, handler) = (_world.As(RoleNames.Liaison, opened.Holder!.Code), _world.As(RoleNames.Handler, opened.Holder.Code));
        await SliceWorld.Must(_world.Act(opened.CaseNo, "sign-and-handle", "sign", liaison));
        await SliceWorld.Must(_world.Act(opened.CaseNo, "sign-and-handle", "assign", liaison, new { assignee = handler.UserName }));
        return (opened.CaseNo, handler);
    }

    [Fact]
    public async Task GetLeaderDay_WhoDoesNotSeeTheDistrict_IsRefused() =>
        (await _world.Send(new GetLeaderDay.Query(_world.As(RoleNames.Handler, "370102-ZJ")))).IsRefused.ShouldBeTrue();
}
