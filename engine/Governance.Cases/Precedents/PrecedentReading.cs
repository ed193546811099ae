using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Keeps the snapshot of precedents as the table is.</summary>
public sealed class PrecedentReading(IReadDb database, PrecedentBook book, CityTime time)
{
    public async Task Refresh(CancellationToken cancellationToken)
    {
        var now = time.NowMicros;
        await using var db = database.Open();
        book.Take(await db.Precedents.Where(row => row.FromMicros <= now && (row.UntilMicros == null || row.UntilMicros > now)).ToListAsync(cancellationToken));
    }
}
