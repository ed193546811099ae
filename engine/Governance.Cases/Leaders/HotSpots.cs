using System.Collections.Immutable;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>What people reported most in a week: the days' cases off their index, kept for a minute.</summary>
public sealed class HotSpots(IReadDb database, CityTime time)
{
    internal const int Days = 7;
    private const long Kept = 60_000_000;
    private volatile Counted? _counted;

    /// <summary>The first few, without what complains of the caller's unit.</summary>
    internal async Task<IReadOnlyList<HotSpotDto>> Of(Caller caller, int take, CancellationToken cancellationToken)
    {
        var lineage = caller.Lineage;
        var counts = _counted is { } known && time.NowMicros - known.AtMicros < Kept ? known : _counted = await Read(cancellationToken);
        return
        [
            .. counts.Spots.Where(one => one.Complained is null || !lineage.Contains(one.Complained, StringComparer.Ordinal)).GroupBy(one => one.Code, StringComparer.Ordinal)
                .Select(group => new HotSpotDto(new CategoryDto(group.Key, group.First().Path), group.Sum(one => one.Count)))
                .OrderByDescending(one => one.Count).ThenBy(one => one.Category.Code, StringComparer.Ordinal).Take(take),
        ];
    }

    private async Task<Counted> Read(CancellationToken cancellationToken)
    {
        var first = time.Calendar.Zone.Micros(time.Today.AddDays(1 - Days));
        await using var db = database.Open();
        var spots = await db.Cases.Where(row => row.CreatedMicros >= first && row.CategoryCode != null).GroupBy(row => new { row.CategoryCode, row.CategoryPath, row.ComplainedPath })
            .Select(group => new Spot(group.Key.CategoryCode!, group.Key.CategoryPath!, group.Key.ComplainedPath, group.Count())).ToListAsync(cancellationToken);
        return new Counted(time.NowMicros, [.. spots]);
    }

    private sealed record Spot(string Code, string Path, string? Complained, int Count);

    private sealed record Counted(long AtMicros, ImmutableArray<Spot> Spots);
}
