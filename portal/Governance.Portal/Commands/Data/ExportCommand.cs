using Governance.Data;
using Governance.Execution;
using Governance.Portal.Commands.Engine;
using Governance.Portal.Composition;
using Governance.Studio;

namespace Governance.Portal.Commands.Data;

/// <summary><c>governance export DIR [--published] [--json]</c>: writes each definition as it was drawn or imported; journaled as an export. The server may run.</summary>
internal static class ExportCommand
{
    public const string Usage = "DIR [--published] [--json]   write each definition's latest version, or its published one, as DIR/{definitionId}.json";

    /// <returns>0: written; 1: refused; 2: wrong call, or no database there.</returns>
    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken) =>
        Run(args, DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build()), stdout, cancellationToken);

    internal static async Task<int> Run(string[] args, DataOptions data, TextWriter stdout, CancellationToken cancellationToken)
    {
        var published = args.Contains("--published", StringComparer.Ordinal);
        var options = Options.Read([.. args.Where(arg => arg is not "--published")]);
        if (options is not { Alone: [var directory] } || File.Exists(directory) || !DataComposition.Exists(data))
            return 2;

        await using var rooms = new ServiceCollection().AddLogging().AddGovernance(ProductFiles.Find(), data).BuildServiceProvider();
        var written = await rooms.GetRequiredService<DefinitionExchange>().Export(directory, published ? "Published" : "Latest", new Actor("governance", "命令行", null), cancellationToken);
        return written.Refusal is { } refusal
            ? await CommandJson.Print(stdout, new { refused = refusal }, 1)
            : await CommandJson.Print(stdout, new { written = written.Value }, 0);
    }
}
