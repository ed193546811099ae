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
    public async Task GetLeaderDay_WhoDoesNotSeeTheDistrict_IsRefused() =>
        (await _world.Send(new GetLeaderDay.Query(_world.As(RoleNames.Handler, "370102-ZJ")))).IsRefused.ShouldBeTrue();
}
