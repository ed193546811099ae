using Governance.Cases;
using Governance.Knowledge;

namespace Governance.Tests.Cases.Slices;

/// <summary>Maps, the grid worker's day, the street's and community's day.</summary>
public sealed class AreaDayTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Street = "370102011000";

    private static readonly (double Longitude, double Latitude) Lift = (117.101, 36.671);

    [Fact]
    public async Task GetMap_OfADepartment_IsTheDistrictWithItsStreets()
    {
        var map = await world.Get(new GetMap.Query(world.As(RoleNames.Liaison, "370102-ZJ"), null));

        map.IsGenerated.ShouldBeFalse();
        map.Above.ShouldBeNull();
        map.Areas.Count.ShouldBe(13);
        map.Areas.ShouldAllBe(area => string.Equals(area.Kind, "street", StringComparison.Ordinal) && area.Ring.Count > 2);
    }

    [Fact]
    public async Task GetMap_OfAGrid_IsItsCommunityWithTheGridInFocus()
    {
        var grid = world.Part<UnitBook>().Organisation.All.First(unit => unit.Kind == UnitKind.Grid);

        var map = await world.Get(new GetMap.Query(world.As(RoleNames.Liaison), grid.Code.Value));

        map.Unit.Code.ShouldBe(grid.AdminParent!.Value.Value);
        map.Focus!.Code.ShouldBe(grid.Code.Value);
        map.IsGenerated.ShouldBeTrue();
    }

    [Fact]
    public async Task GetMap_UnknownUnit_IsRefused() =>
        (await world.Send(new GetMap.Query(world.As(RoleNames.Liaison), "nowhere"))).Refusal.ShouldNotBeNull();

    [Fact]
    public async Task GetGridDay_CaseWithoutCoordinates_StandsInTheMiddleOfItsCommunity()
    {
        var opened = await world.Open();

        var day = await world.Get(new GetGridDay.Query(world.As(RoleNames.Liaison, opened.Holder!.Code)));

        var spot = day.Items.Single(one => Is(one.Item.CaseNo, opened)).Spot!;
        spot.IsExact.ShouldBeFalse();
        var units = world.Part<UnitBook>();
        var community = units.Organisation.Communities.First(unit => string.Equals(unit.ShortName, opened.Place.Community, StringComparison.Ordinal));
        units.Knowledge.Areas.Of(community.Code).Holds(new GeoPoint(spot.Longitude, spot.Latitude)).ShouldBeTrue();
    }

    [Fact]
    public async Task GetGridDay_CaseWithCoordinates_StandsThere()
    {
        var opened = await Placed();

        var day = await world.Get(new GetGridDay.Query(world.As(RoleNames.Liaison, opened.Holder!.Code)));

        day.Items.Single(one => Is(one.Item.CaseNo, opened)).Spot.ShouldBe(new SpotDto(Lift.Longitude, Lift.Latitude, IsExact: true));
    }

    [Fact]
    public async Task CheckIn_NearThePlace_NotesMetresAndNothingElse()
    {
        var (opened, item, liaison) = await Signed();

        var told = await world.Get(new CheckIn.Command(liaison, item, Lift.Longitude + 0.001, Lift.Latitude, 20, null));

        told.Metres!.Value.ShouldBeInRange(80, 95);
        var note = (await world.Get(new GetCase.Query(liaison, opened.CaseNo))).Notes[^1];
        note.Text.ShouldBe(told.Text);
        note.Text.ShouldContain("定位误差约 20 米");
        note.Text.ShouldNotContain("117");
    }

    [Fact]
    public async Task CheckIn_WithoutAPosition_SaysSo()
    {
        var (_, item, liaison) = await Signed();

        var told = await world.Get(new CheckIn.Command(liaison, item, null, null, null, null));

        told.Metres.ShouldBeNull();
        told.Text.ShouldContain("没有提供有效定位");
    }

    [Theory]
    [InlineData(200.0, 36.0)]
    [InlineData(117.0, null)]
    public async Task CheckIn_NoPlaceOnEarth_IsRefused(double? longitude, double? latitude)
    {
        var (_, item, liaison) = await Signed();

        (await world.Send(new CheckIn.Command(liaison, item, longitude, latitude, null, null))).Refusal!.Code.ShouldBe("ARE-001");
    }

    [Fact]
    public async Task CheckIn_SomebodyElsesWork_IsRefused()
    {
        var (_, item, _) = await Signed();

        (await world.Send(new CheckIn.Command(world.As(RoleNames.Handler, "370102-JT"), item, null, null, null, null))).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public async Task GetAreaDay_Street_ShowsItsOwnOpenCasesAndWhatNobodyHasYet()
    {
        var opened = await Placed();
        var street = world.As(RoleNames.Liaison, Street);

        var day = await world.Get(new GetAreaDay.Query(street));

        day.Area.Code.ShouldBe(Street);
        day.Counts.Open.ShouldBe(day.Open.Count);
        day.Open.Single(one => Is(one.Case.CaseNo, opened)).Spot!.IsExact.ShouldBeTrue();
        day.ToAssign.ShouldContain(item => Is(item.CaseNo, opened) && item.Assignee == null);
        day.Share.Goal.ShouldBe(0.85);
    }

    [Fact]
    public async Task GetAreaDay_AnotherStreet_ShowsNothingOfIt()
    {
        var opened = await Placed();

        var day = await world.Get(new GetAreaDay.Query(world.As(RoleNames.Liaison, "370102001000")));

        day.Open.ShouldNotContain(one => Is(one.Case.CaseNo, opened));
        day.ToAssign.ShouldNotContain(item => Is(item.CaseNo, opened));
    }

    [Fact]
    public async Task GetAreaDay_Department_IsRefused() =>
        (await world.Send(new GetAreaDay.Query(world.As(RoleNames.Liaison, "370102-ZJ")))).Refusal!.Code.ShouldBe("ARE-002");

    [Fact]
    public void IsHere_FiveMinutesAfterTheLastRequest_IsOver()
    {
        var time = new MovableTime(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.FromHours(8)));
        var presence = new Presence(time);

        presence.Saw("a");
        presence.Opened("b");
        time.Advance(TimeSpan.FromMinutes(6));

        (presence.IsHere("a"), presence.IsHere("b"), presence.IsHere("c")).ShouldBe((false, true, false));
        presence.Closed("b");
        presence.IsHere("b").ShouldBeFalse();
    }

    private static bool Is(string caseNo, CaseDetail opened) => string.Equals(caseNo, opened.CaseNo, StringComparison.Ordinal);

    private Task<CaseDetail> Placed() => world.Open(request => request with { Longitude = Lift.Longitude, Latitude = Lift.Latitude });

    private async Task<(CaseDetail Case, string Item, Caller Liaison)> Signed()
    {
        var opened = await Placed();
        var liaison = world.As(RoleNames.Liaison, opened.Holder!.Code);
        var item = await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "sign", liaison));
        return (opened, item.Id, liaison);
    }
}
