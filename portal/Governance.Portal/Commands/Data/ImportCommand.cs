using Governance.Data;
using Governance.Execution;
using Governance.Portal.Commands.Engine;
using Governance.Portal.Composition;
using Governance.Studio;

namespace Governance.Portal.Commands.Data;

/// <summary><c>governance import DIR [--publish] [--json]</c>: takes the definitions below a directory as drafts, byte for byte. On SQLite the server must not run.</summary>
internal static class ImportCommand
{
    public const string Usage = "DIR [--publish] [--json]   take the definitions below a directory as drafts, or publish them at once";

    private static readonly Actor Operator = new("governance", "命令行", null);

    /// <returns>0: every definition was taken; 1: some were not, each with its reason; 2: wrong call.</returns>
    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken) =>
        Run(args, DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build()), stdout, cancellationToken);

    internal static async Task<int> Run(string[] args, DataOptions data, TextWriter stdout, CancellationToken cancellationToken)
    {
        var publish = args.Contains("--publish", StringComparer.Ordinal);
        var options = Options.Read([.. args.Where(arg => arg is not "--publish")]);
        if (options is not { Alone: [var directory] } || !Directory.Exists(directory))
            return 2;

        await using var rooms = new ServiceCollection().AddLogging().AddGovernance(ProductFiles.Find(), data).BuildServiceProvider();
        await rooms.GetRequiredService<IDatabaseStartup>().EnsureCreated(cancellationToken);
        var report = await rooms.GetRequiredService<DefinitionExchange>().Import(directory, publish, Operator, cancellationToken);
        return await CommandJson.Print(stdout, report, report.Refused.IsEmpty ? 0 : 1);
    }
}
