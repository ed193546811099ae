using System.Text.Json;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.Commands.Engine;
using Governance.Portal.Composition;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.Commands.Data;

/// <summary>
/// <c>governance replay [DATABASE] [KEY]</c>: runs recorded bursts again and compares what comes of each with the state that was recorded. Reads
/// only; the server may run.
/// </summary>
internal static class ReplayCommand
{
    public const string Usage = "[DATABASE] [KEY] [--json]   run recorded bursts again and compare the states; KEY is an instance or an aggregate, else all of them";

    /// <returns>0: everything comes out as recorded; 1: something does not; 2: wrong call, no database there, or nothing of that name.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var data = DataOptions.From(configuration);
        if (Options.Read(args) is not { Alone: { Count: <= 2 } alone })
            return 2;

        var directory = alone is [var first, ..] ? Folder(first) : null;
        if (directory is not null)
            data = new DataOptions(DatabaseKind.Sqlite, directory, null);
        if (alone.Count == 2 && directory is null)
            return 2;

        var key = directory is null ? alone.ElementAtOrDefault(0) : alone.ElementAtOrDefault(1);
        return DataComposition.Exists(data) ? await Check(configuration, data, key, stdout, cancellationToken) : 2;
    }

    private static async Task<int> Check(IConfiguration configuration, DataOptions data, string? key, TextWriter stdout, CancellationToken cancellationToken)
    {
        await using var rooms = new ServiceCollection().AddLogging().AddSingleton(configuration).AddGovernance(ProductFiles.Find(), data).BuildServiceProvider();
        await using var db = rooms.GetRequiredService<IReadDb>().Open();
        var aggregate = key is null ? null : await Home(db, key, cancellationToken);
        if (key is not null && aggregate is null)
            return 2;

        var walk = new ReplayWalk(
            rooms.GetRequiredService<IGraphs>(), rooms.GetRequiredService<IActivityCatalog>(), rooms.GetService<IDomain>(), rooms.GetRequiredService<EngineSettings>());
        // One query, hence one snapshot, even while others write.
        var entries = db.Entries.Where(e => aggregate == null || e.Aggregate == aggregate).OrderBy(e => e.Aggregate).ThenBy(e => e.Sequence)
            .Select(e => new { e.Aggregate, e.Bytes });
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
            walk.Add(entry.Aggregate, entry.Bytes);
        walk.Finish();
        return await CommandJson.Print(stdout, walk.Report, walk.Report.Holds ? 0 : 1);
    }

    private static async Task<string?> Home(GovernanceDb db, string key, CancellationToken cancellationToken) =>
        await db.Instances.Where(i => i.Id == key).Select(i => i.Aggregate).FirstOrDefaultAsync(cancellationToken)
        ?? await db.Aggregates.Where(a => a.Key == key).Select(a => a.Key).FirstOrDefaultAsync(cancellationToken);

    // A data directory, or the database file in it.
    private static string? Folder(string path) => Directory.Exists(path) ? path : File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path)) : null;
}

/// <param name="Skipped">Aggregates that are no bursts: definitions, accounts, evaluations.</param>
internal sealed record ReplayReport(int Aggregates, int Bursts, int Skipped, IReadOnlyList<ReplayedDifference> Differences)
{
    public bool Holds => Differences.Count == 0;
}

internal sealed record ReplayedDifference(string Aggregate, long Sequence, string Expected, string Actual);

/// <summary>Gathers the entries of one aggregate after the other and runs each again from its beginning.</summary>
internal sealed class ReplayWalk(IGraphs graphs, IActivityCatalog catalog, IDomain? domain, EngineSettings settings)
{
    private readonly List<ReadOnlyMemory<byte>> _entries = [];
    private readonly List<ReplayedDifference> _differences = [];
    private string? _aggregate;
    private (int Aggregates, int Bursts, int Skipped) _seen;

    public ReplayReport Report => new(_seen.Aggregates, _seen.Bursts, _seen.Skipped, _differences);

    public void Add(string aggregate, byte[] entry)
    {
        if (!string.Equals(aggregate, _aggregate, StringComparison.Ordinal))
            Finish();
        _aggregate = aggregate;
        _entries.Add(entry);
    }

    public void Finish()
    {
        if (_aggregate is not { } key)
            return;

        if (_entries.TrueForAll(IsBurst))
        {
            _seen = (_seen.Aggregates + 1, _seen.Bursts + _entries.Count, _seen.Skipped);
            if (Replay.Check(graphs, catalog, domain, settings, new AggregateKey(key), _entries) is { } difference)
                _differences.Add(new ReplayedDifference(key, difference.Sequence, difference.Expected, difference.Actual));
        }
        else
        {
            _seen.Skipped++;
        }

        _entries.Clear();
        _aggregate = null;
    }

    private static bool IsBurst(ReadOnlyMemory<byte> entry)
    {
        using var json = JsonDocument.Parse(entry);
        return json.RootElement.TryGetProperty("input", out var input) && input.TryGetProperty("stimulus", out _) && json.RootElement.TryGetProperty("state", out _);
    }
}
