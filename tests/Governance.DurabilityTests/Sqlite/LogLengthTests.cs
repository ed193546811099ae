using System.Text;
using Governance.Execution;

namespace Governance.DurabilityTests;

/// <summary>The write-ahead log is cut while many write: it neither grows without end nor loses what was committed.</summary>
public sealed class LogLengthTests
{
    private const long Limit = 1024 * 1024;
    private const int Writers = 8;
    private const int Each = 250;

    // 64 KB a state, so that the log passes its limit many times.
    private static readonly byte[] Padding = Encoding.UTF8.GetBytes(new string('x', 64 * 1024));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commit_SteadyWriting_CutsTheLogAgainAndAgain()
    {
        await using var fixture = await SqliteFixture.Start(f => f with { LogLimit = Limit });

        var seen = await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => Write(fixture, AggregateKey.Case($"W{w}")), Stop)));

        var written = (long)Writers * Each * Padding.Length;
        seen.Max(s => s.Longest).ShouldBeInRange(Limit, written / 2);
        seen.Max(s => s.Cuts).ShouldBeGreaterThan(1);
        foreach (var writer in Enumerable.Range(0, Writers))
            (await fixture.Store.Load(AggregateKey.Case($"W{writer}"), Stop))!.Version.ShouldBe(Each);
    }

    /// <returns>How often the log was seen shorter than just before, and how long at most.</returns>
    private static async Task<(int Cuts, long Longest)> Write(SqliteFixture fixture, AggregateKey key)
    {
        var (cuts, longest, last) = (0, 0L, 0L);
        for (var i = 0; i < Each; i++)
        {
            var unit = Units.After(await fixture.Store.Load(key, Stop), key) with { State = Padding };
            (await fixture.Store.Commit(unit, Stop)).ShouldBeOfType<Committed.Ok>();
            var length = new FileInfo(fixture.File.LogPath).Length;
            cuts += length < last ? 1 : 0;
            (longest, last) = (Math.Max(longest, length), length);
        }

        return (cuts, longest);
    }
}
