using System.Collections.Concurrent;
using System.Data.Common;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.Workers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Portal.Commands.Chaos;

/// <summary>
/// The process that is killed. Reads what it must try again, one operation a line, then <c>BEGIN</c> (work until killed) or <c>SETTLE</c> (finish everything and
/// end). Says <c>TRY</c> before and <c>ACK</c> after every operation.
/// </summary>
internal sealed class ChaosWorker(DataOptions options, TextReader stdin, TextWriter stdout)
{
    private const int Writers = 8;
    private const int Counters = 4;

    /// <summary>Exit code of a child whose parent went away.</summary>
    public const int OrphanExit = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // Beyond every lease: the one process left may take what the dead had in hand.
    private static readonly TimeSpan AfterLeases = TimeSpan.FromMinutes(5);

    private readonly ConcurrentQueue<ChaosOperation> _again = new();
    private readonly Lock _saying = new();

    public static IEnumerable<ChaosOperation> First => Enumerable.Range(0, Counters).Select(i => ChaosOperation.Open(CounterId(i)));

    public async Task Run(CancellationToken cancellationToken)
    {
        var settles = await ReadOrders(cancellationToken);
        // Whoever gave the orders holds the other end of the pipe: when it closes they are dead, and nobody would ever end this process.
        _ = Task.Run(EndWithParent, CancellationToken.None);
        await using var services = Services(settles);
        await services.GetRequiredService<IDatabaseStartup>().EnsureCreated(cancellationToken);
        var host = new BurstHost(
            services.GetRequiredService<IUnitStore>(), new NoFacts(), ChaosFlows.Library(), ActivityCatalog.Standard, domain: null, TimeProvider.System, EngineSettings.Default);
        using var timers = new TimerPump(services.GetRequiredService<IDueTimers>(), host, TimeProvider.System, NullLogger<TimerPump>.Instance);
        using var told = new ToldPump(services.GetRequiredService<IToldStimuli>(), host, TimeProvider.System, NullLogger<ToldPump>.Instance);
        await timers.StartAsync(cancellationToken);
        await told.StartAsync(cancellationToken);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var posting = Post(services.GetRequiredService<IOutbox>(), settles ? AfterLeases : TimeSpan.Zero, over.Token);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => Write(host, new Random(i), settles, cancellationToken), cancellationToken)));
        await Rest(services.GetRequiredService<IReadDb>(), cancellationToken);
        await over.CancelAsync();
        await posting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await timers.StopAsync(cancellationToken);
        await told.StopAsync(cancellationToken);
        Say("SETTLED");
    }

    private static string CounterId(int number) => $"counter-{number}";

    private async Task<bool> ReadOrders(CancellationToken cancellationToken)
    {
        while (await stdin.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line is "BEGIN" or "SETTLE")
                return line is "SETTLE";
            _again.Enqueue(ChaosOperation.Parse(line));
        }

        return true;
    }

    private async Task EndWithParent()
    {
        while (await stdin.ReadLineAsync(CancellationToken.None) is not null)
        {
        }

        Environment.Exit(OrphanExit);
    }

    private ServiceProvider Services(bool settles)
    {
        var services = new ServiceCollection();
        if (settles)
            services.AddSingleton<TimeProvider>(new ShiftedTime(AfterLeases));
        return services.AddGovernanceData(options).BuildServiceProvider();
    }

    private async Task Write(BurstHost host, Random random, bool settles, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (_again.TryDequeue(out var again))
            {
                await Do(host, again, cancellationToken);
            }
            else if (settles)
            {
                return;
            }
            else if (random.Next(2) == 0)
            {
                await Do(host, ChaosOperation.Add(CounterId(random.Next(Counters))), cancellationToken);
            }
            else
            {
                var life = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
                await Do(host, ChaosOperation.Start(life), cancellationToken);
                await Do(host, ChaosOperation.Go(life), cancellationToken);
            }
        }
    }

    private async Task Do(BurstHost host, ChaosOperation operation, CancellationToken cancellationToken)
    {
        Say("TRY " + operation);
        while (!await TryOnce(host, operation, cancellationToken))
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        Say("ACK " + operation);
    }

    /// <returns>False: the same again, as any caller would.</returns>
    private static async Task<bool> TryOnce(BurstHost host, ChaosOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await host.Run(operation.ToStimulus(), operation.Options(), cancellationToken);
            if (outcome.Refusal is { } refusal && !string.Equals(refusal.Code, RunRefusals.TooBusy().Code, StringComparison.Ordinal))
                throw new InvalidOperationException($"{operation} was refused: {refusal.Code} {refusal.Message}");
            return outcome.Refusal is null;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or IOException)
        {
            return false;
        }
    }

    // The outside world: takes messages and says so.
    private static async Task Post(IOutbox outbox, TimeSpan ahead, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            try
            {
                var now = new ShiftedTime(ahead).NowMicros();
                foreach (var message in await outbox.Take(now, 100, cancellationToken))
                    await outbox.Sent(message.Id, now, cancellationToken);
            }
            catch (Exception fault) when (fault is DbException or TimeoutException or IOException)
            {
                continue;
            }
        }
    }

    private static async Task Rest(IReadDb read, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var db = read.Open();
            if (!await db.Timers.AnyAsync(cancellationToken) && !await db.Told.AnyAsync(cancellationToken)
                && !await db.Outbox.AnyAsync(o => o.Status == OutboxStatus.Waiting, cancellationToken))
                return;
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    // Whole lines at once: what the other side reads was acknowledged.
    private void Say(string line)
    {
        lock (_saying)
        {
            stdout.WriteLine(line);
            stdout.Flush();
        }
    }
}
