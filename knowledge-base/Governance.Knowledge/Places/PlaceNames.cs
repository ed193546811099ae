using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>A way to say a street or community.</summary>
/// <param name="Strength">0 to 1: how surely the words mean the unit.</param>
/// <param name="NeedsTail">Counts only before 小区, 社区, 村 or 居: the bare name is an everyday word.</param>
internal sealed record PlaceName(string Words, UnitCode Unit, double Strength, bool NeedsTail);

/// <summary>The names under which the district's streets and communities are known.</summary>
internal static class PlaceNames
{
    private const double Full = 0.95;
    private const double Bare = 0.85;
    private const double Road = 0.5;
    private const string RoadEndings = "路街巷桥";

    public static ImmutableArray<PlaceName> Of(Organisation organisation) =>
    [
        .. organisation.Streets.SelectMany(OfStreet)
            .Concat(organisation.Communities.SelectMany(OfCommunity))
            .OrderByDescending(name => name.Words.Length),
    ];

    private static IEnumerable<PlaceName> OfStreet(OrgUnit street)
    {
        yield return new PlaceName(street.Name, street.Code, Full, false);
        var bare = street.Name.Replace("街道", "", StringComparison.Ordinal);
        yield return new PlaceName(bare + "办事处", street.Code, Full, false);
        yield return new PlaceName(bare + "街办", street.Code, Full, false);
        yield return new PlaceName(bare, street.Code, RoadEndings.Contains(bare[^1], StringComparison.Ordinal) ? Road : 0.6, false);
    }

    private static IEnumerable<PlaceName> OfCommunity(OrgUnit community)
    {
        yield return new PlaceName(community.ShortName, community.Code, Full, false);
        var bare = community.ShortName[..^2];
        var isRoad = RoadEndings.Contains(bare[^1], StringComparison.Ordinal);
        yield return new PlaceName(bare, community.Code, isRoad ? Road : Bare, bare.Length < 3);
    }
}
