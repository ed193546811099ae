using Governance.Data;
using Governance.Execution;
using Npgsql;

namespace Governance.DurabilityTests;

internal sealed class PostgresFixture : StoreFixture
{
    private PostgresFixture(string connectionString)
    {
        ConnectionString = connectionString;
        Source = PostgresSource.Of(connectionString);
        Store = new PostgresUnitStore(Source, Clock);
        Read = new PostgresReadDb(Source);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    public override IUnitStore Store { get; }

    public override IReadDb Read { get; }

    public static async Task<PostgresFixture> Start(PostgresCluster cluster) => new(await cluster.NewDatabase());

    public override async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await base.DisposeAsync();
    }
}
