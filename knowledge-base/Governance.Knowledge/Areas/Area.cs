using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Governance.Knowledge;

/// <summary>Degrees, WGS-84.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>A district, street, community or grid on the map.</summary>
/// <param name="IsGenerated">Centre and boundary were made by the program, not surveyed.</param>
public sealed record Area(UnitCode Code, string Name, UnitKind Kind, GeoPoint Centre, ImmutableArray<GeoPoint> Ring, bool IsGenerated)
{
    public bool Holds(GeoPoint point) => Cells.Holds(Ring, point);
}
