using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Governance.Data;

/// <summary>Read-only contexts; the driver refuses to write.</summary>
public sealed class SqliteReadDb(SqliteFile file) : IReadDb
{
    private const int Kept = 32;

    // Making a context costs as much as a short query: they are used again.
    private readonly PooledDbContextFactory<SqliteGovernanceDb> _contexts = new(new DbContextOptionsBuilder<SqliteGovernanceDb>()
        .UseSqlite(file.ReadOnly).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        // Counting stops somewhere, it does not matter where.
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)).Options, Kept);

    public GovernanceDb Open() => _contexts.CreateDbContext();
}
