using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Governance.Execution;

namespace Governance.Tests.BadInput;

/// <summary>Time and memory are measured: nothing else runs meanwhile.</summary>
[CollectionDefinition(MeasuredAlone.Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}

/// <summary>Whatever comes in: a refusal or a fault, never a crash, a hang or a flood. Ten thousand inputs, the same ones every time.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class BadInputTests
{
    private const long MaxBytes = 64L * 1024 * 1024;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(2);

    [Fact]
    public void Read_DamagedDefinition_IsRefusedOrRuns()
    {
        var seeds = Seeds.Definitions();

        var problems = Try(6_000, seed =>
        {
            var random = new Random(seed);
            var bytes = new JsonMutation(random).Mutate(seeds[random.Next(seeds.Count)]);
            return () => Trial.Run(bytes, Mode(seed));
        });

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Run_GeneratedDefinition_EndsWaitsOrFaults()
    {
        var problems = Try(2_000, seed =>
        {
            var random = new Random(seed);
            var json = new GeneratedFlow(random).Definition("self").ToJsonString();
            var bytes = seed % 3 == 0 ? new JsonMutation(random).Mutate(json) : Encoding.UTF8.GetBytes(json);
            return () => Trial.Run(bytes, Mode(seed));
        });

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Read_DamagedState_IsRefusedOrGoesOn()
    {
        var waiting = WaitingStates();

        var problems = Try(2_000, seed =>
        {
            var random = new Random(seed);
            var (library, key, bookmark, state) = waiting[random.Next(waiting.Count)];
            var bytes = new JsonMutation(random).Mutate(Encoding.UTF8.GetString(state));
            return () => Resume(library, key, bookmark, bytes, Mode(seed));
        });

        waiting.Count.ShouldBeGreaterThan(20);
        problems.ShouldBeEmpty();
    }

    private static void Resume(GraphLibrary library, AggregateKey key, string bookmark, byte[] bytes, FlowchartMode mode)
    {
        if (Trial.Read(key, bytes) is not { } aggregate)
            return;

        foreach (var (kind, data) in new (string, object)[]
        {
            (StimulusKinds.Resume, new { bookmarkId = bookmark }), (StimulusKinds.Timer, new { bookmarkId = bookmark }), (StimulusKinds.Retry, new { bookmarkId = bookmark }),
            (StimulusKinds.Event, new { name = "Go" }), (StimulusKinds.Cancel, new { instanceId = "main" }),
        })
        {
            Trial.Burst(library, aggregate, new Stimulus(StimulusIds.From(kind, "bad"), key, kind, System.Text.Json.JsonSerializer.SerializeToElement(data), Actor.System), mode);
        }
    }

    private static List<(GraphLibrary Library, AggregateKey Key, string Bookmark, byte[] State)> WaitingStates()
    {
        var states = new List<(GraphLibrary, AggregateKey, string, byte[])>();
        for (var seed = 0; states.Count < 60 && seed < 600; seed++)
        {
            var library = new GraphLibrary(ActivityCatalog.Standard);
            var json = Encoding.UTF8.GetBytes(new GeneratedFlow(new Random(seed)).Definition("self").ToJsonString());
            if (library.Add(json, publish: true).IsRefused)
                continue;

            var key = AggregateKey.Instance("main");
            var data = System.Text.Json.JsonSerializer.SerializeToElement(new { definitionId = "self", instanceId = "main" });
            var aggregate = Trial.Burst(library, Aggregate.Empty(key), new Stimulus(StimulusIds.From("s", "bad"), key, StimulusKinds.Start, data, Actor.System), Mode(seed));
            if (aggregate?.Instances.SelectMany(i => i.Bookmarks).FirstOrDefault() is { } bookmark && Trial.Stored(aggregate) is { Length: < 60_000 } state)
                states.Add((library, key, bookmark.Id, state));
        }

        return states;
    }

    private static FlowchartMode Mode(int seed) => seed % 2 == 0 ? FlowchartMode.Counter : FlowchartMode.Token;

    /// <returns>Inputs, by seed, that crashed, took too long or held too much.</returns>
    private static List<string> Try(int count, Func<int, Action> prepare)
    {
        var problems = new ConcurrentBag<string>();
        var suspects = new ConcurrentBag<int>();
        System.Threading.Tasks.Parallel.For(0, count, seed =>
        {
            var run = prepare(seed);
            var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            if (Record.Exception(run) is { } crash)
                problems.Add($"{seed}: {crash.GetType().Name} {crash.Message} {crash.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
            else if (watch.Elapsed > MaxTime || GC.GetAllocatedBytesForCurrentThread() - before > MaxBytes)
                suspects.Add(seed);
        });

        // What looked slow or large beside others is measured alone: time by its own processor, memory by what stays alive.
        foreach (var seed in suspects.Order())
        {
            var (took, held) = Measure(prepare(seed));
            if (took > MaxTime || held > MaxBytes)
                problems.Add($"{seed}: took {took.TotalSeconds:0.0} s and held {held / 1024 / 1024} MB");
        }

        return [.. problems.Order(StringComparer.Ordinal).Take(20)];
    }

    private static TimeSpan Processor(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static (TimeSpan Took, long Held) Measure(Action run)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var work = Task.Factory.StartNew(run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var looking = TimeSpan.Zero;
        while (!((IAsyncResult)work).AsyncWaitHandle.WaitOne(TimeSpan.FromMilliseconds(100)))
        {
            var from = Processor(process);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            looking += Processor(process) - from;
        }

        return (Processor(process) - start - looking, most);
    }
}
