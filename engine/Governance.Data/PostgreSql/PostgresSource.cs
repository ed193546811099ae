using Npgsql;

namespace Governance.Data;

/// <summary>Pooled connections that keep frequent statements prepared.</summary>
public static class PostgresSource
{
    public static NpgsqlDataSource Of(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = 100;
        return NpgsqlDataSource.Create(settings);
    }
}
