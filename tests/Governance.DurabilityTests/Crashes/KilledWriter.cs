using System.Collections.Immutable;
using Governance.Data;
using Governance.Execution;

namespace Governance.DurabilityTests;

/// <summary>The child process of <see cref="KillTests"/>: writes as fast as it can and says what was acknowledged, until it is killed.</summary>
public sealed class KilledWriter
{
    public const string FileVariable = "GOVERNANCE_KILLED_WRITER_FILE";

    [Fact(Explicit = true)]
    public async Task Write_UntilKilled()
    {
        var path = Environment.GetEnvironmentVariable(FileVariable);
        path.ShouldNotBeNull();
        var file = new SqliteFile(path) { LogLimit = 256 * 1024 };
        await new SqliteStartup(file).EnsureCreated(TestContext.Current.CancellationToken);
        await using var store = new SqliteUnitStore(file, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Write(store, AggregateKey.Case($"K{i % 4}")), CancellationToken.None)));
    }

    private static async Task Write(SqliteUnitStore store, AggregateKey key)
    {
        while (true)
        {
            var before = await store.Load(key, CancellationToken.None);
            ImmutableArray<Effect> rows = [new AddCase(Guid.CreateVersion7().ToString())];
            var unit = Units.After(before, key) with { Effects = rows };
            if (await store.Commit(unit, CancellationToken.None) is Committed.Ok ok)
                Say($"ACK {key.Value} {ok.Version} {Convert.ToHexStringLower(unit.EntryHash.Span)}");
        }
    }

    // Written at once and whole: what the parent reads was acknowledged.
    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
