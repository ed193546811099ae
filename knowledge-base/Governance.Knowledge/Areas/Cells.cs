using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Divides a boundary among centres, each corner to the nearest (Voronoi). The same input gives the same cells on every machine.</summary>
internal static class Cells
{
    private const int Rounds = 12;
    private const int MostTries = 20_000;

    /// <summary>As many centres as asked for, spread evenly inside a boundary.</summary>
    public static ImmutableArray<GeoPoint> Scatter(ImmutableArray<GeoPoint> ring, int count)
    {
        var centres = Within(ring, count);
        for (var round = 0; round < Rounds; round++)
        {
            var cells = Divide(ring, centres);
            centres = [.. centres.Select((old, i) => Middle(cells[i]) is { } middle && Holds(ring, middle) ? middle : old)];
        }

        return centres;
    }

    public static ImmutableArray<ImmutableArray<GeoPoint>> Divide(ImmutableArray<GeoPoint> ring, ImmutableArray<GeoPoint> centres)
    {
        // A degree of longitude is shorter than one of latitude.
        var shrink = Math.Cos(ring[0].Latitude * Math.PI / 180);
        double Distance(GeoPoint one, GeoPoint other)
        {
            var (east, north) = ((one.Longitude - other.Longitude) * shrink, one.Latitude - other.Latitude);
            return (east * east) + (north * north);
        }

        return
        [
            .. centres.Select((own, i) => centres.Where((_, j) => j != i)
                .Aggregate(ring, (left, other) => Clip(left, point => Distance(point, other) - Distance(point, own)))),
        ];
    }

    public static bool Holds(ImmutableArray<GeoPoint> ring, GeoPoint point)
    {
        var isInside = false;
        for (var (i, j) = (0, ring.Length - 1); i < ring.Length; j = i++)
        {
            var (one, other) = (ring[i], ring[j]);
            if (one.Latitude > point.Latitude != other.Latitude > point.Latitude
                && point.Longitude < ((other.Longitude - one.Longitude) * (point.Latitude - one.Latitude) / (other.Latitude - one.Latitude)) + one.Longitude)
                isInside = !isInside;
        }

        return isInside;
    }

    /// <summary>Centre of gravity; null for what has no area.</summary>
    public static GeoPoint? Middle(ImmutableArray<GeoPoint> ring)
    {
        var (area, east, north) = (0.0, 0.0, 0.0);
        for (var i = 0; i < ring.Length; i++)
        {
            // Measured from the first corner: degrees are large numbers, cells are small.
            var (a, b) = (From(ring[0], ring[i]), From(ring[0], ring[(i + 1) % ring.Length]));
            var cross = (a.Longitude * b.Latitude) - (b.Longitude * a.Latitude);
            area += cross;
            east += (a.Longitude + b.Longitude) * cross;
            north += (a.Latitude + b.Latitude) * cross;
        }

        return Math.Abs(area) < 1e-14 ? null : new GeoPoint(ring[0].Longitude + (east / (3 * area)), ring[0].Latitude + (north / (3 * area)));
    }

    private static GeoPoint From(GeoPoint origin, GeoPoint point) => new(point.Longitude - origin.Longitude, point.Latitude - origin.Latitude);

    // Halton's sequence: spread out, and no chance in it.
    private static ImmutableArray<GeoPoint> Within(ImmutableArray<GeoPoint> ring, int count)
    {
        var (west, east) = (ring.Min(p => p.Longitude), ring.Max(p => p.Longitude));
        var (south, north) = (ring.Min(p => p.Latitude), ring.Max(p => p.Latitude));
        return
        [
            .. Enumerable.Range(1, MostTries)
                .Select(n => new GeoPoint(west + ((east - west) * Halton(n, 2)), south + ((north - south) * Halton(n, 3))))
                .Where(point => Holds(ring, point)).Take(count),
        ];
    }

    private static double Halton(int n, int radix)
    {
        var (value, share) = (0.0, 1.0);
        for (; n > 0; n /= radix)
        {
            share /= radix;
            value += share * (n % radix);
        }

        return value;
    }

    /// <param name="side">Not negative for what stays; linear.</param>
    private static ImmutableArray<GeoPoint> Clip(ImmutableArray<GeoPoint> ring, Func<GeoPoint, double> side)
    {
        var kept = ImmutableArray.CreateBuilder<GeoPoint>(ring.Length + 2);
        for (var i = 0; i < ring.Length; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Length]);
            var (a, b) = (side(from), side(to));
            if (a >= 0)
                kept.Add(from);
            if (a >= 0 != b >= 0)
                kept.Add(new GeoPoint(from.Longitude + ((to.Longitude - from.Longitude) * a / (a - b)), from.Latitude + ((to.Latitude - from.Latitude) * a / (a - b))));
        }

        return kept.ToImmutable();
    }
}
