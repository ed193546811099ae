using Governance.Data;
using Governance.Execution;
using Governance.Execution.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests;

/// <summary>Days are sealed once, and who removes a whole aggregate of a sealed day is found out; the same in SQLite and PostgreSQL.</summary>
public abstract class DailyRootsContract : IAsyncLifetime
{
    private const long Day = 86_400_000_000;
    private StoreFixture? _fixture;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StoreFixture Fixture => _fixture ?? throw new InvalidOperationException("Not started.");

    // Midnight of the day the clock stands on, in Shanghai.
    private long Today => CityZone.Shanghai.Micros(DateOnly.FromDateTime(CityZone.Shanghai.Local(Fixture.Clock.NowMicros).DateTime));

    private protected abstract Task<StoreFixture> StartFixture();

    public async ValueTask InitializeAsync()
    {
        _fixture = await StartFixture();
        foreach (var (key, at) in new[] { ("A", Today - (2 * Day)), ("B", Today - (2 * Day) + 5), ("A", Today - 1), ("C", Today - 1), ("A", Today) })
            await Write(key, at);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Fixture.DisposeAsync();
    }

    [Fact]
    public async Task Seal_DaysThatAreOver_HaveOneRootEach()
    {
        var written = await Seal();

        written.ShouldBe(2);
        await using var db = Fixture.Read!.Open();
        var rows = await db.DailyRoots.OrderBy(r => r.Number).ToListAsync(Stop);
        rows.Select(r => (r.Number, r.Day, r.Aggregates)).ShouldBe([(1, "2026-11-19", 2), (2, "2026-11-20", 2)]);
        rows[1].After.ShouldBe(rows[0].To);
        rows[1].Previous.ShouldBe(rows[0].Hash);
    }

    [Fact]
    public async Task Seal_Again_WritesNothingUntilTheDayIsOver()
    {
        await Seal();

        var again = await Seal();
        Fixture.Clock.Move(TimeSpan.FromDays(1));
        var tomorrow = await Seal();

        again.ShouldBe(0);
        tomorrow.ShouldBe(1);
    }

    [Fact]
    public async Task Seal_ManyNodesAtOnce_SealsEachDayOnce()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Seal, Stop)));

        written.Sum().ShouldBe(2);
        (await Verify()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task Verify_SealedDays_HoldAndNameTheLatestSeal()
    {
        await Seal();

        var report = await Verify();

        report.Holds.ShouldBeTrue(report.ToString());
        report.Roots.ShouldBe(2);
        report.LatestRoot.ShouldNotBeNull().Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("DELETE FROM entries WHERE aggregate = 'case/B'", "DELETE FROM aggregates WHERE \"key\" = 'case/B'", "daily-root/2026-11-19")]
    [InlineData("DELETE FROM entries WHERE aggregate = 'case/C'", "DELETE FROM aggregates WHERE \"key\" = 'case/C'", "daily-root/2026-11-20")]
    [InlineData("DELETE FROM daily_roots WHERE number = 1", "SELECT 1", "daily-root/2026-11-20")]
    [InlineData("UPDATE daily_roots SET aggregates = 1 WHERE number = 1", "SELECT 1", "daily-root/2026-11-19")]
    [InlineData("UPDATE daily_roots SET day = '2026-11-18' WHERE number = 2", "SELECT 1", "daily-root/2026-11-18")]
    public async Task Verify_SealedHistoryRemoved_NamesTheDay(string tampering, string more, string named)
    {
        await Seal();

        await Execute(tampering);
        await Execute(more);

        var report = await Verify();
        report.First.ShouldNotBeNull().Fault.ShouldBe(ChainFault.Root);
        report.First.Aggregate.ShouldBe(named);
    }

    [Fact]
    public async Task Verify_SealNotedElsewhere_MustStillBeThere()
    {
        await Seal();
        var noted = Convert.FromHexString((await Verify()).LatestRoot!);
        await using var db = Fixture.Read!.Open();

        var kept = await ChainVerifier.Verify(db, noted, Stop);
        await Execute("DELETE FROM daily_roots WHERE number = 2");
        var cut = await ChainVerifier.Verify(db, noted, Stop);

        kept.Holds.ShouldBeTrue();
        cut.First.ShouldBe(new ChainBreak("daily-root", 0, ChainFault.Root));
    }

    private Task<int> Seal() => new DailyRoots(Fixture.Read!, (IRowWriter)Fixture.Store, Fixture.Clock).Seal(CityZone.Shanghai, Stop);

    private async Task Write(string name, long at)
    {
        var key = AggregateKey.Case(name);
        var unit = Units.After(await Fixture.Store.Load(key, Stop), key) with { AtMicros = at };
        (await Fixture.Store.Commit(unit, Stop)).ShouldBeOfType<Committed.Ok>();
    }

    private async Task<ChainReport> Verify()
    {
        await using var db = Fixture.Read!.Open();
        return await ChainVerifier.Verify(db, Stop);
    }

    private protected abstract Task Execute(string sql);
}

public sealed class SqliteDailyRootsTests : DailyRootsContract
{
    private SqliteFixture? _sqlite;

    private protected override async Task<StoreFixture> StartFixture() => _sqlite = await SqliteFixture.Start();

    private protected override async Task Execute(string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_sqlite!.File.Path};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}

public sealed class PostgresDailyRootsTests(PostgresCluster cluster) : DailyRootsContract
{
    private PostgresFixture? _postgres;

    private protected override async Task<StoreFixture> StartFixture() => _postgres = await PostgresFixture.Start(cluster);

    private protected override async Task Execute(string sql)
    {
        await using var command = _postgres!.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
