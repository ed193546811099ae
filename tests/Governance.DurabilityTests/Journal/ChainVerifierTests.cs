using Governance.Data;
using Governance.Execution;
using Microsoft.Data.Sqlite;

namespace Governance.DurabilityTests;

public sealed class ChainVerifierTests : IAsyncLifetime
{
    private SqliteFixture _fixture = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _fixture = await SqliteFixture.Start();
        foreach (var key in new[] { "A", "B", "C" }.Select(AggregateKey.Case))
        {
            for (var i = 0; i < 4; i++)
                await _fixture.Store.Commit(Units.After(await _fixture.Store.Load(key, Stop), key), Stop);
        }
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Verify_UntouchedDatabase_HoldsAndCounts()
    {
        var report = await Verify();

        report.ShouldBe(new ChainReport(3, 12, 0, null));
    }

    [Theory]
    [InlineData("UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), '登记', '办结') AS BLOB) WHERE aggregate = 'case/B' AND sequence = 2", 2, ChainFault.Hash)]
    [InlineData("UPDATE entries SET hash = zeroblob(32) WHERE aggregate = 'case/B' AND sequence = 3", 3, ChainFault.Hash)]
    [InlineData("DELETE FROM entries WHERE aggregate = 'case/B' AND sequence = 2", 3, ChainFault.Gap)]
    [InlineData("DELETE FROM entries WHERE aggregate = 'case/B' AND sequence = 1", 2, ChainFault.Gap)]
    [InlineData("DELETE FROM entries WHERE aggregate = 'case/B' AND sequence = 4", 3, ChainFault.Version)]
    [InlineData("UPDATE aggregates SET head = zeroblob(32) WHERE \"key\" = 'case/B'", 4, ChainFault.Head)]
    [InlineData("UPDATE aggregates SET state = CAST('{\"count\":9}' AS BLOB) WHERE \"key\" = 'case/B'", 4, ChainFault.State)]
    [InlineData("DELETE FROM aggregates WHERE \"key\" = 'case/B'", 4, ChainFault.Orphan)]
    [InlineData("DELETE FROM entries WHERE aggregate = 'case/B'", 0, ChainFault.Orphan)]
    public async Task Verify_DatabaseChangedByHand_NamesTheFirstBreak(string tampering, long sequence, ChainFault fault)
    {
        await Execute(tampering);

        var report = await Verify();

        report.First.ShouldBe(new ChainBreak("case/B", sequence, fault));
        report.Breaks.ShouldBe(1);
        report.Holds.ShouldBeFalse();
    }

    private async Task<ChainReport> Verify()
    {
        await using var db = _fixture.Read.Open();
        return await ChainVerifier.Verify(db, Stop);
    }

    private async Task Execute(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_fixture.File.Path}");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        (await command.ExecuteNonQueryAsync(Stop)).ShouldBeGreaterThan(0);
    }
}
