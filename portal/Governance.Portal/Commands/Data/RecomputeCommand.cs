using System.Diagnostics;
using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.Commands.Engine;
using Governance.Portal.Composition;
using Governance.Studio;

namespace Governance.Portal.Commands.Data;

/// <summary>
/// <c>recompute [--token T --reason TEXT]</c>: without a token a preview of what a changed policy or calendar does to the open deadlines; with the
/// preview's token it is carried out. On SQLite the server must not run.
/// </summary>
internal static class RecomputeCommand
{
    public const string Usage = "[--token T --reason TEXT] [--json]   preview, or move open deadlines to the policy and calendar in force";

    /// <returns>0: previewed or done; 1: refused; 2: wrong call, or no database there.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        var options = Options.Read(args, "--token", "--reason");
        var data = DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        if (options is not { Alone: [] } || (options.Last("--token") is null) != (options.Last("--reason") is null) || !DataComposition.Exists(data))
            return 2;

        await using var rooms = new ServiceCollection().AddLogging().AddGovernance(ProductFiles.Find(), data).BuildServiceProvider();
        await rooms.GetRequiredService<DefinitionFiles>().Load(cancellationToken);
        var recomputing = rooms.GetRequiredService<Recomputing>();
        var by = new Actor("command", "命令行");
        var clock = Stopwatch.StartNew();
        if (options.Last("--token") is not { } token)
        {
            var preview = await recomputing.Preview(by, cancellationToken);
            return await CommandJson.Print(stdout, (object?)preview.Refusal ?? new { preview = preview.Value, seconds = clock.Elapsed.TotalSeconds }, preview.Refusal is null ? 0 : 1);
        }

        var order = await recomputing.Order(by, token, options.Last("--reason")!, cancellationToken);
        if (order.Refusal is { } refusal)
            return await CommandJson.Print(stdout, refusal, 1);
        var cases = await recomputing.CarryOut(cancellationToken);
        return await CommandJson.Print(stdout, new { cases, seconds = clock.Elapsed.TotalSeconds, casesPerSecond = cases / clock.Elapsed.TotalSeconds }, 0);
    }
}
