using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

public sealed class PlaceResolverTests
{
    private static readonly Organisation Organisation = ShippedKnowledge.Base.Organisation;
    private static readonly PlaceResolver Places = ShippedKnowledge.Base.Places;

    [Fact]
    public void Resolve_StreetAndCommunity_FindsEveryCommunity()
    {
        var missed = Organisation.Communities.Where(community =>
            Places.Resolve("", $"{Organisation.StreetOf(community.Code)!.Name}{community.ShortName}5号楼电梯坏了。").Community != community.Code);

        missed.Select(community => community.ShortName).ShouldBeEmpty();
        Organisation.Communities.Length.ShouldBe(139);
    }

    [Fact]
    public void Resolve_CommunityAlone_FindsEveryCommunityOrItsNamesake()
    {
        var missed = Organisation.Communities.Where(community =>
            !Places.Resolve("", $"我住在{community.ShortName}，楼道灯坏了。").Candidates.Any(candidate => candidate.Community == community.Code));

        missed.Select(community => community.ShortName).ShouldBeEmpty();
    }

    [Fact]
    public void Resolve_NameWithoutSuffix_HasTheCommunityAmongItsCandidates()
    {
        var missed = Organisation.Communities.Where(community =>
            !Places.Resolve("", $"我住在{community.ShortName[..^2]}小区2号楼，楼道灯坏了。").Candidates.Any(candidate => candidate.Community == community.Code));

        missed.Select(community => community.ShortName).ShouldBeEmpty();
    }

    [Fact]
    public void Resolve_FullStatisticalName_FindsEveryCommunity()
    {
        var missed = Organisation.Communities.Where(community => Places.Resolve("", $"{community.Name}反映").Community != community.Code);

        missed.Select(community => community.Name).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("姚家街道有人摆摊", "370102011000")]
    [InlineData("姚家街道办事处门口", "370102011000")]
    [InlineData("龙洞这边的工地太吵", "370102012000")]
    [InlineData("户口在燕山街道", "370102010000")]
    public void Resolve_StreetName_FindsTheStreet(string text, string street)
    {
        var place = Places.Resolve("", text);

        place.Street!.Value.Value.ShouldBe(street);
        place.Community.ShouldBeNull();
    }

    [Fact]
    public void Resolve_RoadThatNamesTwoPlaces_OffersBoth()
    {
        var place = Places.Resolve("", "解放路上有个井盖坏了");

        place.IsAmbiguous.ShouldBeTrue();
        place.Candidates.Select(candidate => candidate.Street.Value).ShouldBe(["370102001000", "370102008000"], ignoreOrder: true);
        place.Confidence.ShouldBeLessThan(0.6);
    }

    [Fact]
    public void Resolve_LongerName_WinsOverTheNameInside()
    {
        var place = Places.Resolve("", "名士豪庭第二社区的电梯坏了");

        place.Community!.Value.Value.ShouldBe("370102011011");
        place.Candidates.Length.ShouldBe(1);
    }

    [Fact]
    public void Resolve_GridNamed_GivesTheGrid()
    {
        var place = Places.Resolve("", "姚家街道名士豪庭社区第3网格");

        place.Grid!.Value.Value.ShouldBe("370102011006003");
    }

    [Fact]
    public void Resolve_AddressAndText_PrefersTheAddress()
    {
        var place = Places.Resolve("", "我在泉城路街道芙蓉街社区上班", "智远街道盛福花园社区2号楼");

        place.Candidates[0].Community!.Value.Value.ShouldBe("370102013002");
    }

    [Fact]
    public void Resolve_Matches_PointAtTheWords()
    {
        const string text = "请到姚家街道名士豪庭社区来看看";

        var matches = Places.Resolve("", text).Matches;

        matches.Select(match => text.Substring(match.Start, match.Length)).ShouldBe(["姚家街道", "名士豪庭社区"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("公交车到站不停")]
    [InlineData("他的成绩很卓越")]
    public void Resolve_NoPlace_IsUnknown(string text) => Places.Resolve("", text).ShouldBe(Place.Unknown);
}
