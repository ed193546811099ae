using Governance.Data;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Where a case lies: its own coordinates, else the made-up middle of the smallest area it names.</summary>
public sealed class Spots(UnitBook units)
{
    // Where a sealed matter lies is told as far as its list line tells it.
    internal SpotDto? Of(CaseRow row) => row is { Longitude: { } longitude, Latitude: { } latitude, Visibility: not Reaches.Confidential }
        ? new SpotDto(longitude, latitude, IsExact: true)
        : Named(row.GridCode) ?? Named(row.CommunityCode) ?? Named(row.StreetCode);

    internal SpotDto Home(UnitRef unit)
    {
        var at = AreaWire.Of(units.Knowledge.Areas.Of(new UnitCode(unit.Code)).Centre);
        return new SpotDto(at[0], at[1], IsExact: false);
    }

    private SpotDto? Named(string? code) => code is not null && units.Find(code) is { } unit ? Home(unit) : null;
}
