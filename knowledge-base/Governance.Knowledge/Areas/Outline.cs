using System.Collections.Frozen;
using System.Collections.Immutable;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>What is known of the district's shape: its boundary, and roughly where its streets lie.</summary>
internal sealed record Outline(string Source, ImmutableArray<GeoPoint> Ring, FrozenDictionary<UnitCode, GeoPoint> Centres)
{
    private const int FewestCorners = 3;

    public static Outline Load(string directory, Organisation organisation)
    {
        var file = DataFile.Open(directory, "catalogue/areas.json");
        ImmutableArray<GeoPoint> ring = [.. file.Items("outline").Select(Point)];
        if (ring.Length < FewestCorners)
            throw file["outline"].Broken("a boundary has three corners at least");
        var centres = new Dictionary<UnitCode, GeoPoint>();
        foreach (var item in file.Items("centres"))
        {
            var code = new UnitCode(item.Text("code"));
            if (!organisation.TryGet(code, out _))
                throw item["code"].Broken($"there is no unit {code}");
            var at = Point(item["at"]);
            if (!Cells.Holds(ring, at))
                throw item["at"].Broken("the centre lies outside the boundary");
            if (!centres.TryAdd(code, at))
                throw item["code"].Broken($"{code} has a centre already");
        }

        return new Outline(file.Text("source"), ring, centres.ToFrozenDictionary());
    }

    private static GeoPoint Point(JsonCursor item) => item.Items() is [var longitude, var latitude] && longitude.Number() is >= -180 and <= 180 && latitude.Number() is >= -90 and <= 90
        ? new GeoPoint(longitude.Number(), latitude.Number())
        : throw item.Broken("longitude and latitude are expected");
}
