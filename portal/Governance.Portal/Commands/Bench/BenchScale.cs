using System.Diagnostics;
using Governance.Data;
using Governance.Execution;
using Microsoft.Data.Sqlite;

namespace Governance.Portal.Commands.Bench;

/// <param name="Count">Instances in the store; each waits for an event and for a timer.</param>
/// <param name="Rate">Timers due a second while lateness is measured.</param>
/// <param name="Resumed">Instances resumed one after the other, anywhere in the store.</param>
internal sealed record ScalePlan(int Count, bool WithTimers, bool WithResumes, int Rate, int Seconds, int Resumed)
{
    public bool Fits => Count < int.MaxValue && (!WithTimers || (long)Rate * Seconds <= Count) && Resumed <= Count;
}

internal sealed record ScaleResult(int Instances, double SeedSeconds, long FileMb, double ReadySeconds)
{
    public TimerResult? Timers { get; init; }

    public ResumeResult? Resumes { get; init; }
}

/// <summary>A store with very many waiting instances: seeded by the engine itself through a bulk writer, then used as the product uses it.</summary>
internal static class BenchScale
{
    public static async Task<ScaleResult> Measure(ScalePlan plan, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("governance-scale-").FullName;
        try
        {
            var (library, id) = ScaleFlow.Library();
            var options = new DataOptions(DatabaseKind.Sqlite, directory, null);
            var started = Stopwatch.GetTimestamp();
            var seeded = await ScaleSeed.Fill(options, library, id, plan, cancellationToken);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

            // From here on as after a restart of the product.
            started = Stopwatch.GetTimestamp();
            var time = new ShiftedTime(seeded.Start - TimeProvider.System.GetUtcNow());
            await using var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddGovernanceData(options).BuildServiceProvider();
            await services.GetRequiredService<IDatabaseStartup>().EnsureCreated(cancellationToken);
            var host = new BurstHost(
                services.GetRequiredService<IUnitStore>(), new NoFacts(), library, ActivityCatalog.Standard, domain: null, time, EngineSettings.Default);
            var ready = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var size = new FileInfo(Path.Combine(directory, "governance.db")).Length >> 20;
            return new ScaleResult(plan.Count, seconds, size, ready)
            {
                Timers = plan.WithTimers ? await TimerMeasure.Take(services, host, time, plan, started, cancellationToken) : null,
                Resumes = plan.WithResumes ? await ResumeMeasure.Take(host, seeded.Ids, plan, cancellationToken) : null,
            };
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(directory, recursive: true);
        }
    }
}
