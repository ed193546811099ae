using Governance.Execution;
using Governance.Portal.Commands.Engine;

namespace Governance.Portal.Commands.Bench;

/// <summary>Measures how fast instances of a definition run, and how a large store holds up.</summary>
internal static class BenchCommand
{
    public const string Usage =
        "FILE -n N [-c C] --store none|memory|sqlite|postgres [--resume EVENT] [--mode counter|token] [--definitions D --versions V]   measure instances per second\n"
        + "  bench [--timers N [--rate R --seconds S]] [--suspended N [-n RESUMED]]   measure a SQLite store with N instances in it\n"
        + "  bench --floor -n N   measure bare inserts, for comparison";

    /// <returns>0: measured; 1: the definition is refused; 2: wrong call.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (args is ["--floor", .. var rest])
        {
            return Options.Read(rest, "-n") is { Alone: [] } floor && floor.Count("-n", 5000) is { } commits
                ? await CommandJson.Print(stdout, BenchFloor.Measure(commits), 0)
                : 2;
        }

        return args is ["--timers" or "--suspended", ..]
            ? await Scale(args, stdout, cancellationToken)
            : await One(args, stdout, cancellationToken);
    }

    private static async Task<int> Scale(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        var options = Options.Read(args, "--timers", "--suspended", "--rate", "--seconds", "-n");
        if (options is not { Alone: [] } || options.Count("--timers", int.MaxValue) is not { } timers || options.Count("--suspended", int.MaxValue) is not { } suspended
            || options.Count("--rate", 500) is not { } rate || options.Count("--seconds", 60) is not { } seconds || options.Count("-n", 5000) is not { } resumed)
            return 2;

        var plan = new ScalePlan(Math.Min(timers, suspended), timers != int.MaxValue, suspended != int.MaxValue, rate, seconds, resumed);
        return plan.Fits ? await CommandJson.Print(stdout, await BenchScale.Measure(plan, cancellationToken), 0) : 2;
    }

    private static async Task<int> One(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        var options = Options.Read(args, "-n", "-c", "--store", "--resume", "--mode", "--definitions", "--versions");
        if (options is not { Alone: [var file] } || !File.Exists(file) || !RunCommand.TryMode(options.Last("--mode"), out var mode)
            || options.Count("-n", 1000) is not { } count || options.Count("-c", 1) is not { } parallel
            || options.Count("--definitions", int.MaxValue) is not { } others || options.Count("--versions", 20) is not { } versions)
            return 2;

        var library = new GraphLibrary(ActivityCatalog.Standard);
        var added = library.Add(await File.ReadAllBytesAsync(file, cancellationToken), publish: true);
        if (added.Refusal is { } refusal)
            return await CommandJson.Print(stdout, new { refused = new { refusal.Code, refusal.Where, refusal.Message } }, 1);
        if (others != int.MaxValue)
            Crowd.Add(library, await File.ReadAllTextAsync(file, cancellationToken), others, versions);

        await using var store = await BenchStore.Open(options.Last("--store") ?? "none", cancellationToken);
        if (store is null)
            return 2;

        var settings = new EngineSettings(mode, TimeZoneInfo.Utc);
        IBenchRunner runner = store.Units is { } units
            ? new StoredRunner(library, added.Value.DefinitionId, settings, units, options.Last("--resume"))
            : new BareRunner(library, added.Value.DefinitionId, settings, options.Last("--resume"));
        return await CommandJson.Print(stdout, await BenchMeasure.Take(runner, count, parallel, cancellationToken), 0);
    }
}
