using Governance.Execution;

namespace Governance.Portal.Commands.Engine;

/// <summary>Measures how fast instances of a definition run.</summary>
internal static class BenchCommand
{
    public const string Usage = "FILE -n N [-c C] --store none|memory|sqlite|postgres [--resume EVENT] [--mode counter|token]   measure instances per second";

    /// <returns>0: measured; 1: the definition is refused; 2: wrong call.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        var options = Options.Read(args, "-n", "-c", "--store", "--resume", "--mode");
        if (options is not { Alone: [var file] } || !File.Exists(file) || !RunCommand.TryMode(options.Last("--mode"), out var mode)
            || options.Count("-n", 1000) is not { } count || options.Count("-c", 1) is not { } parallel)
            return 2;

        var library = new GraphLibrary(ActivityCatalog.Standard);
        var added = library.Add(await File.ReadAllBytesAsync(file, cancellationToken), publish: true);
        if (added.Refusal is { } refusal)
            return await CommandJson.Print(stdout, new { refused = new { refusal.Code, refusal.Where, refusal.Message } }, 1);

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
