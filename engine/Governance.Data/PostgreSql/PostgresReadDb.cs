using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Governance.Data;

/// <summary>Contexts for reading; nothing is tracked.</summary>
public sealed class PostgresReadDb(NpgsqlDataSource source) : IReadDb
{
    private const int Kept = 32;

    // Making a context costs as much as a short query: they are used again.
    private readonly PooledDbContextFactory<PostgresGovernanceDb> _contexts = new(new DbContextOptionsBuilder<PostgresGovernanceDb>()
        .UseNpgsql(source).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        // Counting stops somewhere, it does not matter where.
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)).Options, Kept);

    public GovernanceDb Open() => _contexts.CreateDbContext();
}
