using Governance.Data;
using Npgsql;

[assembly: AssemblyFixture(typeof(Governance.DurabilityTests.PostgresCluster))]

namespace Governance.DurabilityTests;

/// <summary>A PostgreSQL for this test run: the one GOVERNANCE_TEST_POSTGRES names, or an own cluster on a free port.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private string? _server;
    private OwnPostgres? _own;
    private int _databases;

    /// <summary>A new database with the schema, copied from one template. Skips the test where there is no PostgreSQL.</summary>
    public async Task<string> NewDatabase()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _server ??= await Start();
            var name = $"governance_{Environment.ProcessId}_{++_databases}";
            await Execute(_server, $"CREATE DATABASE {name} TEMPLATE {Template}");
            return new NpgsqlConnectionStringBuilder(_server) { Database = name }.ToString();
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _starting.Dispose();
        if (_own is not null)
            await _own.DisposeAsync();
    }

    private static string Template => $"governance_template_{Environment.ProcessId}";

    private async Task<string> Start()
    {
        var server = Environment.GetEnvironmentVariable("GOVERNANCE_TEST_POSTGRES") ?? await StartOwn();
        await using (var source = PostgresSource.Of(new NpgsqlConnectionStringBuilder(server) { Database = Template, Pooling = false }.ToString()))
            await new PostgresStartup(source).EnsureCreated(TestContext.Current.CancellationToken);
        return server;
    }

    private async Task<string> StartOwn()
    {
        // Durability of the server itself is not what these tests are about.
        _own = await OwnPostgres.Start("-c fsync=off -c max_connections=300");
        return _own.ConnectionString;
    }

    private static async Task Execute(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
