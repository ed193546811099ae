using Governance.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

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
    public void SqlServer_Migrations_MatchTheModel()
    {
        using var db = SqlServer();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    /// <summary>What an administrator runs where the program may not make tables itself.</summary>
    [Fact]
    public void SqlServer_ShippedScript_IsTheOneTheMigrationsGive()
    {
        using var db = SqlServer();
        var shipped = File.ReadAllText(Path.Combine(Repository(), "engine", "Governance.Data", "Migrations", "SqlServer", "governance.sql"));

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        shipped.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim().ShouldBe(script.ReplaceLineEndings("\n").Trim());
    }

    private static SqlServerGovernanceDb SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerGovernanceDb>().UseSqlServer("Server=localhost").Options);

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Governance.Workflow.sln")))
            at = at.Parent;
        return at.FullName;
    }

    [Fact]
    public void PostgreSql_Migrations_MatchTheModel()
    {
        using var db = new PostgresGovernanceDb(new DbContextOptionsBuilder<PostgresGovernanceDb>().UseNpgsql("Host=localhost").Options);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
