using System.Diagnostics;
using Governance.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests;

/// <summary>kill -9 in the middle of writing, ten times over on one file: what was acknowledged is there, what is there holds.</summary>
public sealed class KillTests : IDisposable
{
    private const int Rounds = 10;
    private readonly string _directory = Directory.CreateTempSubdirectory("governance-kill-").FullName;
    private readonly Dictionary<(string Aggregate, long Sequence), string> _acknowledged = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SqliteFile Database => new(Path.Combine(_directory, "governance.db"));

    [Fact]
    public async Task Commit_KilledAtAnyMoment_KeepsWhatWasAcknowledged()
    {
        var random = new Random(20261121);

        for (var round = 0; round < Rounds; round++)
        {
            await WriteAndKill(random.Next(20, 200));
            await CheckAcknowledged();
        }

        _acknowledged.Count.ShouldBeGreaterThan(Rounds * 20);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, true);
    }

    private async Task WriteAndKill(int afterLines)
    {
        using var child = Process.Start(Child())!;
        while (await child.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            if (!line.StartsWith("ACK ", StringComparison.Ordinal))
                continue;

            var words = line.Split(' ');
            _acknowledged.Add((words[1], long.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture)), words[3]);
            if (--afterLines == 0)
                child.Kill();
        }

        await child.WaitForExitAsync(Stop);
        afterLines.ShouldBeLessThanOrEqualTo(0, "The child ended by itself.");
    }

    private async Task CheckAcknowledged()
    {
        await using var db = new SqliteReadDb(Database).Open();
        var report = await ChainVerifier.Verify(db, Stop);
        report.Holds.ShouldBeTrue(report.ToString());
        var written = await db.Entries.ToDictionaryAsync(e => (e.Aggregate, e.Sequence), e => Convert.ToHexStringLower(e.Hash), Stop);
        _acknowledged.ShouldAllBe(a => written.GetValueOrDefault(a.Key) == a.Value);
        // A unit's rows are there if and only if its entry is.
        (await db.Cases.CountAsync(Stop)).ShouldBe(written.Count);
    }

    private ProcessStartInfo Child()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { [KilledWriter.FileVariable] = Database.Path },
        };
        var method = $"{typeof(KilledWriter).FullName}.{nameof(KilledWriter.Write_UntilKilled)}";
        foreach (var argument in new[] { "exec", typeof(KillTests).Assembly.Location, "-explicit", "only", "-method", method })
            start.ArgumentList.Add(argument);
        return start;
    }
}
