namespace Governance.DurabilityTests;

public sealed class SqliteUnitStoreTests : RowStoreContract
{
    private protected override async Task<StoreFixture> StartFixture() => await SqliteFixture.Start();
}
