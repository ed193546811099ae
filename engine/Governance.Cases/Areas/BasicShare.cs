using System.Collections.Immutable;
using Governance.Data;
using Governance.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>85%: of what was closed in thirty days, how much had a grid or a community as 主办 at that moment. What was answered at once has none and does not count.</summary>
/// <remarks>A dispute has no dispatch: who mediates is its 主办. Counted off indexes by the day they were closed, and kept for a minute.</remarks>
public sealed class BasicShare(IReadDb database, UnitBook units, CityTime time)
{
    internal const double Goal = 0.85;
    internal const int Days = 30;
    private const long Kept = 60_000_000;
    private volatile Counted? _counted;

    internal long First => time.Calendar.Zone.Micros(time.Today.AddDays(1 - Days));

    internal async Task<ShareDto> Of(Area street, CancellationToken cancellationToken)
    {
        var counts = (_counted is { } known && time.NowMicros - known.AtMicros < Kept ? known : _counted = await Read(cancellationToken)).Units;
        var own = counts.Where(one => units.Find(one.Unit)?.Path.Contains(street.Code.Value + "/", StringComparison.Ordinal) == true);
        return new ShareDto(time.Local(First), AreaWire.Unit(street), Sum(own), Sum(counts), Goal);
    }

    private async Task<Counted> Read(CancellationToken cancellationToken)
    {
        var first = First;
        await using var db = database.Open();
        // One question: asked for disputes alone, every dispute there ever was would be read off the index of types.
        var counts = await db.Cases.Where(row => row.ClosedMicros >= first && row.Status != "void" && (row.DispatchUnit != null || row.Type == "dispute")).GroupBy(row => row.DispatchUnit ?? row.HolderUnit!)
            .Select(group => new UnitCount(group.Key, group.Count())).ToListAsync(cancellationToken);
        return new Counted(time.NowMicros, [.. counts]);
    }

    private BasicCountDto Sum(IEnumerable<UnitCount> counts)
    {
        var (hits, counted) = (0, 0);
        foreach (var one in counts)
        {
            counted += one.Count;
            if (units.Organisation.TryGet(new UnitCode(one.Unit), out var unit) && unit.Kind is UnitKind.Grid or UnitKind.Community)
                hits += one.Count;
        }

        return new BasicCountDto(hits, counted);
    }

    private sealed record UnitCount(string Unit, int Count);

    private sealed record Counted(long AtMicros, ImmutableArray<UnitCount> Units);
}
