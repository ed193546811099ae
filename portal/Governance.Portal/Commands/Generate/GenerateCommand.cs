using System.Diagnostics;
using Governance.Cases;
using Governance.Data;
using Governance.Portal.Commands.Engine;
using Governance.Portal.Composition;

namespace Governance.Portal.Commands.Generate;

/// <summary><c>generate --closed N --open M</c>: fills the configured SQLite database with cases, for measuring. The server must not run.</summary>
internal static class GenerateCommand
{
    public const string Usage = "--closed N --open M [--seed S] [--json]   fill the configured SQLite database with made-up cases";

    /// <returns>0: filled; 2: wrong call, or not SQLite.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        var options = Options.Read(args, "--closed", "--open", "--seed");
        var data = DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        if (options is not { Alone: [] } || Count(options, "--closed") is not { } closed || Count(options, "--open") is not { } open
            || options.Count("--seed", 1) is not { } seed || data.Kind != DatabaseKind.Sqlite)
            return 2;

        var clock = Stopwatch.StartNew();
        var files = ProductFiles.Find();
        await using (var services = new ServiceCollection().AddGovernanceData(data).BuildServiceProvider())
            await services.GetRequiredService<IDatabaseStartup>().EnsureCreated(cancellationToken);
        var templates = await TemplateRounds.Make(files, TemplateRounds.Messages, cancellationToken);
        var prepared = clock.Elapsed;
        var file = DataComposition.SqlitePath(data);
        using var bulk = new SqliteFill(new SqliteFile(file));
        var now = CityTime.Micros(TimeProvider.System.GetUtcNow());
        void Tell(string what) => Console.Error.WriteLine($"{clock.Elapsed:hh\\:mm\\:ss} {what}");
        await new CaseGenerator(bulk, now).Fill(new CaseCopies(bulk, templates, now, new Random(seed)), closed, open, Tell);
        var filled = clock.Elapsed;
        await bulk.Finish(Tell, cancellationToken);
        var report = new
        {
            closed,
            open,
            templateSeconds = Math.Round(prepared.TotalSeconds, 1),
            fillSeconds = Math.Round((filled - prepared).TotalSeconds, 1),
            indexSeconds = Math.Round((clock.Elapsed - filled).TotalSeconds, 1),
            bytesPerCase = new FileInfo(file).Length / Math.Max(1, closed + open),
            casesPerSecond = Math.Round((closed + open) / (clock.Elapsed - prepared).TotalSeconds),
        };
        return await CommandJson.Print(stdout, report, 0);
    }

    private static int? Count(Options options, string name) => options.Last(name) is "0" ? 0 : options.Last(name) is null ? null : options.Count(name, 0);
}
