using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Governance.Data;

/// <summary>Contexts for reading; nothing is tracked.</summary>
public sealed class PostgresReadDb(NpgsqlDataSource source) : IReadDb
{
    private readonly DbContextOptions<PostgresGovernanceDb> _options = new DbContextOptionsBuilder<PostgresGovernanceDb>()
        .UseNpgsql(source).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;

    public GovernanceDb Open() => new PostgresGovernanceDb(_options);
}
