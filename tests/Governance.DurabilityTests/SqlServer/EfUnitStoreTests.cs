using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Governance.DurabilityTests;

/// <summary>The store SQL Server is written through, on PostgreSQL: its logic is the same, and there is a server to prove it on.</summary>
public sealed class EfUnitStoreTests(PostgresCluster cluster) : RowStoreContract
{
    private protected override async Task<StoreFixture> StartFixture() => await EfFixture.Start(cluster);
}

/// <summary>The same store under crashes.</summary>
public sealed class EfCrashTests(PostgresCluster cluster) : CrashContract
{
    private protected override async Task<StoreFixture> StartFixture() => await EfFixture.Start(cluster);
}

internal sealed class EfFixture : StoreFixture
{
    private readonly NpgsqlDataSource _source;

    private EfFixture(string connectionString)
    {
        _source = PostgresSource.Of(connectionString);
        var dialect = new Dialect(_source);
        Store = new EfUnitStore(dialect, Clock);
        Read = new EfReadDb(dialect);
    }

    public override IUnitStore Store { get; }

    public override IReadDb Read { get; }

    public static async Task<EfFixture> Start(PostgresCluster cluster) => new(await cluster.NewDatabase());

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await base.DisposeAsync();
    }

    private sealed class Dialect(NpgsqlDataSource source) : EfDialect
    {
        private readonly DbContextOptions<PostgresGovernanceDb> _options = new DbContextOptionsBuilder<PostgresGovernanceDb>().UseNpgsql(source).Options;

        public override LeaseSql Leases => LeaseSql.Shared;

        public override GovernanceDb Open() => new PostgresGovernanceDb(_options);

        public override string? BrokenRule(Exception failure) =>
            (failure.InnerException as PostgresException) is { SqlState: PostgresErrorCodes.UniqueViolation } broken ? broken.ConstraintName : null;

        public override Task Lock(GovernanceDb db, string name, CancellationToken cancellationToken) =>
            db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);

        public override bool MayTryAgain(Exception failure) => PostgresFaults.MayTryAgain(failure);

        public override bool IsRolledBack(Exception failure) => PostgresFaults.IsRolledBack(failure);

        public override void ForgetConnections() => source.Clear();
    }
}
