namespace Governance.DurabilityTests;

public sealed class PostgresUnitStoreTests(PostgresCluster cluster) : RowStoreContract
{
    private protected override async Task<StoreFixture> StartFixture() => await PostgresFixture.Start(cluster);
}
