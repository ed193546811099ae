using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Governance.Data;

/// <summary>Read-only contexts; the driver refuses to write.</summary>
public sealed class SqliteReadDb(SqliteFile file) : IReadDb
{
    private readonly DbContextOptions<SqliteGovernanceDb> _options = new DbContextOptionsBuilder<SqliteGovernanceDb>()
        .UseSqlite(file.ReadOnly).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        // Counting stops somewhere, it does not matter where.
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)).Options;

    public GovernanceDb Open() => new SqliteGovernanceDb(_options);
}
