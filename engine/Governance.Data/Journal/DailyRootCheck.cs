using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Recomputes every daily root from the entries it covers.</summary>
internal static class DailyRootCheck
{
    /// <param name="report">What the chains came to.</param>
    public static async Task<ChainReport> Add(ChainReport report, GovernanceDb db, byte[]? noted, CancellationToken cancellationToken)
    {
        var rows = await db.DailyRoots.OrderBy(r => r.Number).ToListAsync(cancellationToken);
        DailyRootRow? before = null;
        foreach (var row in rows)
        {
            if (!await Holds(db, before, row, cancellationToken))
                report = report.With(new("daily-root/" + row.Day, row.Number, ChainFault.Root));
            before = row;
        }

        if (noted is not null && !rows.Exists(r => r.Hash.AsSpan().SequenceEqual(noted)))
            report = report.With(new("daily-root", 0, ChainFault.Root));
        return report with { Roots = rows.Count, LatestRoot = before is null ? null : Convert.ToHexStringLower(before.Hash) };
    }

    private static async Task<bool> Holds(GovernanceDb db, DailyRootRow? before, DailyRootRow row, CancellationToken cancellationToken)
    {
        if (row.Number != (before?.Number ?? 0) + 1 || row.After != (before?.To ?? 0)
            || !row.Previous.AsSpan().SequenceEqual(before?.Hash ?? []) || !row.Hash.AsSpan().SequenceEqual(DailySeal.Hash(row)))
            return false;

        var (aggregates, root) = await DailySeal.Of(db, row.After, row.To, cancellationToken);
        return aggregates == row.Aggregates && root.AsSpan().SequenceEqual(row.Root);
    }
}
