using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Governance.Data;

/// <summary>Contexts for reading; nothing is tracked.</summary>
public sealed class PostgresReadDb(NpgsqlDataSource source) : IReadDb
{
    private readonly DbContextOptions<PostgresGovernanceDb> _options = new DbContextOptionsBuilder<PostgresGovernanceDb>()
        .UseNpgsql(source).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        // Counting stops somewhere, it does not matter where.
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)).Options;

    public GovernanceDb Open() => new PostgresGovernanceDb(_options);
}
