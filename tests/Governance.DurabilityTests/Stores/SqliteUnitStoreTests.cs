using Governance.Data;
using Governance.Execution;

namespace Governance.DurabilityTests;

public sealed class SqliteUnitStoreTests : RowStoreContract
{
    [Fact]
    public async Task EnsureCreated_AfterACrash_FreesWhatWasInHand()
    {
        await Store.Commit(Units.First(new ArmTimer("t", 1, Units.Stimulus(Units.Key)), new Tell(Units.Stimulus(Units.Key))), Stop);
        await Fixture.Timers.Due(1, 10, Stop);
        await Fixture.Told.Waiting(10, Stop);

        await new SqliteStartup(((SqliteFixture)Fixture).File).EnsureCreated(Stop);

        (await Fixture.Timers.Due(1, 10, Stop)).ShouldHaveSingleItem();
        (await Fixture.Told.Waiting(10, Stop)).ShouldHaveSingleItem();
    }

    private protected override async Task<StoreFixture> StartFixture() => await SqliteFixture.Start();
}
