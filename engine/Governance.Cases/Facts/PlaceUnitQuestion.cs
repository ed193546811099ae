using Governance.Execution;

namespace Governance.Cases;

/// <summary>Looks up a unit said relative to a place: <c>community</c>, <c>street</c>, <c>office:PA</c> or <c>line:GA</c>; JSON null where the place has none.</summary>
public static class PlaceUnitQuestion
{
    public const string Kind = "place-unit";

    public static FactRequest Request(string reference, Place place) => new(Kind, $"{reference}@{place.StreetCode}/{place.CommunityCode}");

    internal static UnitRef? Answer(UnitBook units, string argument)
    {
        var (reference, at) = argument.Split('@', 2) is [var asked, var where] ? (asked, where.Split('/', 2)) : (argument, ["", ""]);
        return reference switch
        {
            "community" => units.Find(at[1].Length > 0 ? at[1] : null),
            "street" => units.Find(at[0].Length > 0 ? at[0] : null),
            _ => units.Within(at[0], reference),
        };
    }
}
