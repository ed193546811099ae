using System.Diagnostics;
using Governance.Data;

namespace Governance.Portal.Commands.Chaos;

/// <summary>Round after round: start children, kill them in the middle of their work, start again; at the end let one finish, and check.</summary>
/// <param name="Restart">A shell command that restarts the database server, run once a round; null for none.</param>
internal sealed record ChaosRun(DataOptions Options, int Rounds, int Nodes, int Seed, string? Restart)
{
    private readonly ChaosLedger _ledger = new();
    private int _kills;
    private int _restarts;

    public async Task<ChaosReport> Run(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var random = new Random(Seed);

        // What is told to a counter that is not there yet is dropped, as it should be: they are opened before anybody is disturbed.
        using (var first = await ChaosNode.Start(Options, _ledger, [.. ChaosWorker.First], "SETTLE"))
            await first.End(cancellationToken);
        for (var round = 0; round < Rounds; round++)
            await Round(random, cancellationToken);
        using (var last = await ChaosNode.Start(Options, _ledger, _ledger.Outstanding(), "SETTLE"))
            await last.End(cancellationToken);

        await using var services = new ServiceCollection().AddGovernanceData(Options).BuildServiceProvider();
        await using var db = services.GetRequiredService<IReadDb>().Open();
        var found = await ChaosCheck.Of(db, _ledger.Acknowledged, cancellationToken);
        return new(
            Options.Kind.ToString(), Seed, Rounds, _kills, _restarts, _ledger.Acknowledged.Count, _ledger.Retried, Stopwatch.GetElapsedTime(started).TotalSeconds, found);
    }

    private async Task Round(Random random, CancellationToken cancellationToken)
    {
        var again = _ledger.Outstanding();
        var nodes = new List<ChaosNode>();
        try
        {
            // What one left open the first takes up; the others bring work of their own.
            for (var i = 0; i < Nodes; i++)
                nodes.Add(await ChaosNode.Start(Options, _ledger, i == 0 ? again : [], "BEGIN"));
            var kills = nodes.ConvertAll(n => n.KillAfter(random.Next(1, 150), TimeSpan.FromMilliseconds(random.Next(400)), cancellationToken));
            if (Restart is { } command)
                await Disturb(command, TimeSpan.FromMilliseconds(random.Next(1500)), cancellationToken);
            await Task.WhenAll(kills);
            _kills += nodes.Count;
        }
        finally
        {
            nodes.ForEach(n => n.Dispose());
        }
    }

    private async Task Disturb(string command, TimeSpan after, CancellationToken cancellationToken)
    {
        await Task.Delay(after, TimeProvider.System, cancellationToken);
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { UseShellExecute = false, RedirectStandardOutput = true });
        var said = await shell!.StandardOutput.ReadToEndAsync(cancellationToken);
        await shell.WaitForExitAsync(cancellationToken);
        if (shell.ExitCode != 0)
            throw new InvalidOperationException($"The restart command failed: {said}");
        _restarts++;
    }
}
