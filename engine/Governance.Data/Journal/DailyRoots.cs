using System.Globalization;
using Governance.Execution;
using Governance.Execution.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Seals the journal day by day: who removes an aggregate with all its entries breaks the root of a day it was changed on.</summary>
/// <remarks>May run at any time, on any number of nodes: a day that is sealed is left alone.</remarks>
public sealed class DailyRoots(IReadDb read, IRowWriter rows, TimeProvider time)
{
    /// <summary>Seals every day of the city that is over and has entries.</summary>
    /// <returns>How many roots were written.</returns>
    public async Task<int> Seal(CityZone zone, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var closed = await db.ClosedPosition(cancellationToken);
        var today = zone.Local(time.NowMicros()).Date;
        for (var written = 0; ; written++)
        {
            if (await Next(db, zone, today, closed, cancellationToken) is not { } row)
                return written;
            // Another node was quicker: its root stands.
            if (await rows.Write([new DailyRootAdded(row)], cancellationToken) is not Committed.Ok)
                return written;
        }
    }

    private async Task<DailyRootRow?> Next(GovernanceDb db, CityZone zone, DateTime today, long closed, CancellationToken cancellationToken)
    {
        var last = await db.DailyRoots.OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        var after = last?.To ?? 0;
        var open = db.Entries.Where(e => e.Position > after && e.Position <= closed);
        var first = await open.OrderBy(e => e.Position).Select(e => (long?)e.AtMicros).FirstOrDefaultAsync(cancellationToken);
        if (first is not { } at || zone.Local(at).Date is var day && day >= today)
            return null;

        var end = zone.Micros(DateOnly.FromDateTime(day.AddDays(1)));
        // Up to the first of a later day: nothing behind it is read. What was committed late is in the next seal.
        var later = await open.Where(e => e.AtMicros >= end).OrderBy(e => e.Position).Select(e => (long?)e.Position).FirstOrDefaultAsync(cancellationToken);
        var to = await open.Where(e => later == null || e.Position < later).MaxAsync(e => e.Position, cancellationToken);
        var (aggregates, root) = await DailySeal.Of(db, after, to, cancellationToken);
        var row = new DailyRootRow
        {
            Number = (last?.Number ?? 0) + 1,
            Day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            After = after,
            To = to,
            Aggregates = aggregates,
            Root = root,
            Previous = last?.Hash ?? [],
            Hash = [],
            AtMicros = time.NowMicros(),
        };
        row.Hash = DailySeal.Hash(row);
        return row;
    }
}

/// <summary>A day was sealed.</summary>
internal sealed record DailyRootAdded(DailyRootRow Row) : RowEffect
{
    public override string Name => "journal.sealed";

    public override void Apply(GovernanceDb db) => db.DailyRoots.Add(Row);
}
