using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Governance.Data;

/// <summary>For <c>dotnet ef migrations add</c> only; no database is opened.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteGovernanceDb>
{
    public SqliteGovernanceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteGovernanceDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>For <c>dotnet ef migrations add</c> only; no database is opened.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerGovernanceDb>
{
    public SqlServerGovernanceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerGovernanceDb>().UseSqlServer("Server=localhost").Options);
}

/// <summary>For <c>dotnet ef migrations add</c> only; no database is opened.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresGovernanceDb>
{
    public PostgresGovernanceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresGovernanceDb>().UseNpgsql("Host=localhost").Options);
}
