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

    [Fact]
    public async Task Sync_TheDiskRefuses_NobodyHearsThatItLasts()
    {
        var directory = Directory.CreateTempSubdirectory("governance-").FullName;
        // What cannot be brought to disk: a device that keeps nothing.
        File.CreateSymbolicLink(Path.Combine(directory, "governance.db-wal"), "/dev/null");
        var written = new WriteJob<int>(_ => 1, true, 1);
        written.Execute(null!);
        await using var sync = new SqliteSync(new SqliteFile(Path.Combine(directory, "governance.db")));

        await sync.Add([written], hasWritten: true);

        (await Should.ThrowAsync<NotOnDiskException>(written.Outcome)).InnerException.ShouldBeOfType<IOException>();
        sync.Broken.ShouldBeOfType<NotOnDiskException>();
        var later = new WriteJob<int>(_ => 1, true, 1);
        later.Execute(null!);
        await sync.Add([later], hasWritten: false);
        await Should.ThrowAsync<NotOnDiskException>(later.Outcome);
        Directory.Delete(directory, true);
    }

    [Fact]
    public async Task Sync_NothingWasWritten_WaitsForNoDisk()
    {
        var asked = new WriteJob<int>(_ => 7, true, 1);
        asked.Execute(null!);
        await using var sync = new SqliteSync(new SqliteFile(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "governance.db")));

        await sync.Add([asked], hasWritten: false);

        (await asked.Outcome).ShouldBe(7);
        sync.Broken.ShouldBeNull();
    }

    private protected override async Task<StoreFixture> StartFixture() => await SqliteFixture.Start();
}
