using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>Isotonic regression by pooling adjacent violators, over blocks large enough to mean something.</summary>
internal static class IsotonicFit
{
    private const int SmallestBlock = 60;

    public static ImmutableArray<CalibrationPoint> Of(IEnumerable<Judged> judged)
    {
        var pools = new List<(double Claimed, double Right, int Count)>();
        foreach (var block in judged.OrderBy(one => one.Confidence).Chunk(SmallestBlock))
        {
            var pool = (Claimed: block.Sum(one => one.Confidence), Right: (double)block.Count(one => one.Truth == one.Guess), Count: block.Length);
            while (pools.Count > 0 && pools[^1].Right / pools[^1].Count >= pool.Right / pool.Count)
            {
                pool = (pool.Claimed + pools[^1].Claimed, pool.Right + pools[^1].Right, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        // One message more on each side: no block is ever wholly right.
        return [.. pools.Select(pool => new CalibrationPoint(pool.Claimed / pool.Count, (pool.Right + 1) / (pool.Count + 2)))];
    }

    /// <summary>Between the points a straight line; outside them the nearest point.</summary>
    public static double Read(ImmutableArray<CalibrationPoint> points, double claimed)
    {
        if (claimed <= points[0].Claimed)
            return points[0].Right;
        for (var i = 1; i < points.Length; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (claimed <= to.Claimed)
                return from.Right + ((to.Right - from.Right) * (claimed - from.Claimed) / (to.Claimed - from.Claimed));
        }

        return points[^1].Right;
    }
}
