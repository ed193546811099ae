using System.Buffers.Binary;
using System.Text;
using Governance.Execution;

namespace Governance.DurabilityTests;

/// <summary>The write-ahead log starts over while many write: it neither grows without end nor loses what was committed.</summary>
public sealed class LogLengthTests
{
    private const long Limit = 1024 * 1024;
    private const int Writers = 8;
    private const int Each = 250;

    // 64 KB a state, so that the log passes its limit many times.
    private static readonly byte[] Padding = Encoding.UTF8.GetBytes(new string('x', 64 * 1024));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commit_SteadyWriting_StartsTheLogOverAgainAndAgain()
    {
        await using var fixture = await SqliteFixture.Start(f => f with { LogLimit = Limit });

        var seen = await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => Write(fixture, AggregateKey.Case($"W{w}")), Stop)));

        var written = (long)Writers * Each * Padding.Length;
        seen.Max(s => s.Longest).ShouldBeInRange(Limit, written / 2);
        seen.Max(s => s.Starts).ShouldBeGreaterThan(1);
        foreach (var writer in Enumerable.Range(0, Writers))
            (await fixture.Store.Load(AggregateKey.Case($"W{writer}"), Stop))!.Version.ShouldBe(Each);
    }

    /// <returns>How often the log was seen to have started over, and how long it was at most.</returns>
    private static async Task<(int Starts, long Longest)> Write(SqliteFixture fixture, AggregateKey key)
    {
        var (starts, longest, last) = (0, 0L, 0u);
        for (var i = 0; i < Each; i++)
        {
            var unit = Units.After(await fixture.Store.Load(key, Stop), key) with { State = Padding };
            (await fixture.Store.Commit(unit, Stop)).ShouldBeOfType<Committed.Ok>();
            var (turn, length) = Log(fixture.File.LogPath);
            starts += turn != last ? 1 : 0;
            (longest, last) = (Math.Max(longest, length), turn);
        }

        return (starts - 1, longest);
    }

    /// <summary>The log's turn, which SQLite counts in its header (bytes 12 to 15, the first digit first), and its length.</summary>
    private static (uint Turn, long Length) Log(string path)
    {
        using var log = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> header = stackalloc byte[16];
        return log.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length ? (BinaryPrimitives.ReadUInt32BigEndian(header[12..]), log.Length) : (0, 0);
    }
}
