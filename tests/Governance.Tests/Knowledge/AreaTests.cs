using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

public sealed class AreaTests
{
    private static readonly AreaMap Map = ShippedKnowledge.Base.Areas;

    [Fact]
    public void Below_EveryStreetAndCommunity_LiesInsideWhatItBelongsTo()
    {
        var streets = Map.Below(Map.Whole);
        var communities = streets.SelectMany(street => Map.Below(street).Select(community => (street, community))).ToList();

        streets.Length.ShouldBe(13);
        communities.Count.ShouldBe(ShippedKnowledge.Base.Organisation.Communities.Length);
        streets.ShouldAllBe(street => street.IsGenerated && Map.Whole.Holds(street.Centre));
        communities.ShouldAllBe(one => one.street.Holds(one.community.Centre));
    }

    [Fact]
    public void Below_Grids_HoldTheirOwnCentresAndNoOthers()
    {
        var grids = Map.Below(Map.Of(Code("名士豪庭社区")));

        grids.Length.ShouldBe(8);
        foreach (var grid in grids)
            grids.Where(other => other.Holds(grid.Centre)).Select(other => other.Code).ShouldBe([grid.Code]);
    }

    [Fact]
    public void Of_OfficeOfAStreet_IsItsStreet() =>
        Map.Of(Code("姚家街道社区管理办")).Name.ShouldBe(Map.Of(Code("姚家街道")).Name);

    [Fact]
    public void Of_Department_IsTheDistrict() => Map.Of(new UnitCode("370102-ZJ")).ShouldBe(Map.Whole);

    [Fact]
    public void Of_AskedTwiceOverTheSameOrganisation_AnswersTheSame()
    {
        var again = ShippedKnowledge.Base.With(ShippedKnowledge.Base.Organisation).Areas;

        var (one, other) = (Map.Of(Code("名士豪庭社区")), again.Of(Code("名士豪庭社区")));

        other.Ring.ShouldBe(one.Ring);
        other.Centre.ShouldBe(one.Centre);
    }

    [Fact]
    public void Below_EveryGridOfTheDistrict_LiesInOneStreetOnly()
    {
        var streets = Map.Below(Map.Whole);
        var points = streets.SelectMany(street => Map.Below(street)).SelectMany(community => Map.Below(community)).Select(grid => grid.Centre).ToList();

        points.Count.ShouldBeGreaterThan(1000);
        points.ShouldAllBe(point => Map.Whole.Holds(point) && streets.Count(street => street.Holds(point)) == 1);
    }

    private static UnitCode Code(string shortName) =>
        ShippedKnowledge.Base.Organisation.All.First(unit => string.Equals(unit.ShortName, shortName, StringComparison.Ordinal)).Code;
}
