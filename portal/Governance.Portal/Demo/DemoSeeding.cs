using Governance.Data;
using Governance.Execution;
using Governance.Knowledge;
using Governance.Portal.Composition;
using Governance.Studio;

namespace Governance.Portal.Demo;

/// <summary>Fills an empty Development database: the same rooms under a clock that starts some days ago, so that the demo has a past.</summary>
internal sealed class DemoSeeding(ProductFiles files, DataOptions data, KnowledgeBase knowledge, TimeProvider time, ILogger<DemoSeeding> logger)
{
    private const int Batch = 100;

    private static readonly TimeSpan Past = TimeSpan.FromDays(5);
    private static readonly TimeSpan BetweenCases = TimeSpan.FromMinutes(95);

    public async Task Run(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var clock = new DemoClock(now - Past);
        await using var rooms = Rooms(clock);
        await rooms.GetRequiredService<DemoAccounts>().Ensure(cancellationToken);
        await rooms.GetRequiredService<DefinitionFiles>().Load(cancellationToken);
        var cases = await rooms.GetRequiredService<DemoCases>().Open(
            () => Advance(rooms, clock, clock.GetUtcNow() + BetweenCases, cancellationToken), cancellationToken);
        await Advance(rooms, clock, now, cancellationToken);
        Answers.PortalLog.DemoReady(logger, cases);
    }

    // On the way every deadline fires at its own time, as it would have.
    private static async Task Advance(ServiceProvider rooms, DemoClock clock, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var timers = rooms.GetRequiredService<IDueTimers>();
        var bursts = rooms.GetRequiredService<IBursts>();
        while (await timers.NextDue(cancellationToken) is { } next && next <= Micros(until))
        {
            clock.Now = DateTimeOffset.UnixEpoch + TimeSpan.FromMicroseconds(next);
            foreach (var timer in await timers.Due(next, Batch, cancellationToken))
            {
                await bursts.Run(timer.Then, BurstOptions.None, cancellationToken);
            }
        }

        clock.Now = until;
    }

    private static long Micros(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private ServiceProvider Rooms(TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddSingleton(knowledge);
        services.AddGovernance(files, data);
        return services.BuildServiceProvider();
    }

    private sealed class DemoClock(DateTimeOffset start) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
