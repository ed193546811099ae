#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>What a unit's own subtree has in hand, read off indexes: a street has a hundred units, few of them hold something.</summary>
public sealed class AreaCases(Sight sight, UnitTree tree, SupervisionFigures figures, CityTime time)
{
    private const long Day = 86_400_000_000;
    private const int WhistleDays = 90;

    /// <summary>Open cases the subtree holds, the most pressing first.</summary>
    internal async Task<List<CaseRow>> Open(GovernanceDb db, Caller caller, int take, CancellationToken cancellationToken)
    {
        var found = new List<CaseRow>();
        var rows = sight.Of(db, caller).Where(row => row.IsOpen);
        foreach (var code in await Holders(caller, cancellationToken))
        {
            var ceiling = found.Count < take ? long.MaxValue : found[take - 1].DueOrder;
            found.AddRange(await rows.Where(row => row.HolderUnit == code && row.DueOrder <= ceiling).OrderBy(row => row.DueOrder).ThenBy(row => row.CaseNo)
                .Take(take).ToListAsync(cancellationToken));
            found = [.. found.OrderBy(row => row.DueOrder).ThenBy(row => row.CaseNo, StringComparer.Ordinal).Take(take)];
        }

        return found;
    }

    internal async Task<AreaCountsDto> Count(Caller caller, CancellationToken cancellationToken)
    {
        var codes = Codes(caller);
        var lineage = caller.Lineage;
        var own = (await figures.Read(cancellationToken)).Open
            .Where(one => codes.Contains(one.Unit) && (one.Complained is null || !lineage.Contains(one.Complained, StringComparer.Ordinal))).ToList();
        return new AreaCountsDto(own.Sum(one => one.Open), own.Sum(one => one.Soon), own.Sum(one => one.Late));
    }

    /// <summary>吹哨 under way: joint matters the caller may know of, and cases of the subtree to which units are called now.</summary>
    internal async Task<List<CaseRow>> Whistles(GovernanceDb db, Caller caller, int take, CancellationToken cancellationToken)
    {
        var since = time.NowMicros - (WhistleDays * Day);
        var seen = sight.Of(db, caller).Where(row => row.IsOpen);
        var joint = await seen.Where(row => row.Type == "joint" && row.CreatedMicros >= since).OrderByDescending(row => row.CreatedMicros).Take(take).ToListAsync(cancellationToken);
        var (from, until) = Sight.Range(caller.Unit.Path);
        var called = await db.WorkItems.Where(item => item.IsOpen && item.Kind == "report-in" && (item.Status == "pending" || item.Status == "signed"))
            .Join(seen, item => item.CaseNo, row => row.CaseNo, (_, row) => row)
            .Where(row => string.Compare(row.HolderPath, from) >= 0 && string.Compare(row.HolderPath, until) < 0)
            .Take(take).ToListAsync(cancellationToken);
        return [.. called.Concat(joint).DistinctBy(row => row.CaseNo, StringComparer.Ordinal).OrderByDescending(row => row.CreatedMicros).Take(take)];
    }

    private HashSet<string> Codes(Caller caller) => tree.Of(caller).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);

    private async Task<IEnumerable<string>> Holders(Caller caller, CancellationToken cancellationToken)
    {
        var codes = Codes(caller);
        return codes.Count <= UnitTree.Few ? codes : (await figures.Read(cancellationToken)).Open.Select(one => one.Unit).Where(codes.Contains).Distinct(StringComparer.Ordinal);
    }
}
