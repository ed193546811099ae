using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests;

/// <summary>The migrations make the tables the model expects. When this fails: eng/squash-migrations.sh (before the first release).</summary>
public sealed class PendingModelTests
{
    [Fact]
    public void Sqlite_Migrations_MatchTheModel()
    {
        using var db = new SqliteGovernanceDb(new DbContextOptionsBuilder<SqliteGovernanceDb>().UseSqlite("Data Source=:memory:").Options);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void PostgreSql_Migrations_MatchTheModel()
    {
        using var db = new PostgresGovernanceDb(new DbContextOptionsBuilder<PostgresGovernanceDb>().UseNpgsql("Host=localhost").Options);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
