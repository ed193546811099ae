using Microsoft.Data.SqlClient;

namespace Governance.Data;

/// <summary>Creates or migrates the database; EF lets nodes that start together wait for each other.</summary>
internal sealed class SqlServerStartup(SqlServerDialect dialect) : IDatabaseStartup
{
    public async Task EnsureCreated(CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        try
        {
            await SchemaVersion.Bring(db, cancellationToken);
        }
        catch (SqlException failure)
        {
            throw new InvalidOperationException(
                "SQL Server cannot be reached or refuses to make the schema: check server, login and rights in ConnectionStrings__Governance.", failure);
        }
    }
}
