using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Studio;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.DurabilityTests.Moves;

/// <summary>One database, and processes over it that die and come back.</summary>
internal sealed class MovesWorld(StoreFixture fixture, FlowchartMode mode)
{
    private static readonly Actor By = new("fenxi", "何清");
    private readonly AggregateCodec _codec = new(domain: null);
    private readonly Dictionary<string, List<string>> _lives = new(StringComparer.Ordinal);
    private int _stimuli;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A process; what it keeps in memory ends with it.</summary>
    public ServiceProvider Process(IUnitStore? store = null)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(fixture.Clock);
        services.AddSingleton(store ?? fixture.Store).AddSingleton(fixture.Read!).AddSingleton<RowWrites>();
        services.AddSingleton<IActivityCatalog>(ActivityCatalog.Standard);
        services.AddSingleton<IBursts>(provider => new BurstHost(
            provider.GetRequiredService<IUnitStore>(), new NoFacts(), provider.GetRequiredService<IGraphs>(), ActivityCatalog.Standard, domain: null,
            fixture.Clock, EngineSettings.Default with { Mode = mode }));
        services.AddStudio(options => options.MovedTogether = 3);
        return services.BuildServiceProvider();
    }

    public async Task Publish(string definitionId, int version, byte[] drawing)
    {
        await using var process = Process();
        var content = DefinitionContent.Parse(drawing).Value;
        var published = await process.GetRequiredService<DefinitionLibrary>().Change(
            definitionId, By,
            (moment, _) =>
            {
                var state = new VersionState($"{definitionId}-v{version}", version, content.Hash, true, true, true, false, null, moment.NowMicros, By.Id, By.Name)
                {
                    Uses = ImmutableSortedDictionary<string, string>.Empty,
                };
                var next = moment.State with { Versions = [.. moment.State.Versions.Select(v => v with { IsLatest = false, IsPublished = false })] };
                var change = DefinitionChange.Of(next.With(state), "definition.published", "发布") with { Contents = ImmutableDictionary<int, DefinitionContent>.Empty.Add(version, content) };
                return Task.FromResult<Result<DefinitionChange?>>(change);
            },
            Stop);
        published.Refusal.ShouldBeNull();
    }

    public async Task Start(string definitionId, string instanceId)
    {
        await using var process = Process();
        await Run(process, instanceId, StimulusKinds.Start, new { definitionId, instanceId });
    }

    /// <summary>Goes on at one of the places where it waits, the same for every choice of the same number.</summary>
    /// <returns>False when it waits nowhere.</returns>
    public async Task<bool> Step(string instanceId, int choice)
    {
        var waiting = (await State(instanceId)).Bookmarks.OrderBy(mark => mark.CreatedMicros).ThenBy(mark => mark.Execution).ToArray();
        if (waiting.Length == 0)
            return false;
        var mark = waiting[choice % waiting.Length];
        await using var process = Process();
        await Run(process, instanceId, mark.DueMicros is null ? StimulusKinds.Resume : StimulusKinds.Timer, new { bookmarkId = mark.Id });
        return true;
    }

    public async Task Finish(string instanceId)
    {
        while (await Step(instanceId, 0))
        {
        }

        (await State(instanceId)).SubStatus.ShouldBe(InstanceSubStatus.Finished, $"{instanceId} came to its end");
    }

    /// <summary>What it ran, in order.</summary>
    public IReadOnlyList<string> Life(string instanceId) => _lives[instanceId];

    public async Task<InstanceState> State(string instanceId) =>
        _codec.Read((await fixture.Store.Load(AggregateKey.Instance(instanceId), Stop))!).Instance(instanceId)!;

    /// <summary>All that matters of it but the version it is on.</summary>
    /// <param name="withArrows">How often each arrow was taken, too: an arrow that the other version has not is told again only as far as joins ask.</param>
    public async Task<string> Standing(string instanceId, bool withArrows)
    {
        var state = await State(instanceId) with { VersionId = "", Version = 0, UpdatedMicros = 0 };
        if (!withArrows)
            state = state with { Frames = [.. state.Frames.Select(frame => frame with { Flow = frame.Flow is { } flow ? flow with { Edges = [] } : null })] };
        return Encoding.UTF8.GetString(_codec.Write(new Aggregate(AggregateKey.Instance(instanceId), 0, [], null, [state])));
    }

    public async Task<int> Migrations(string instanceId)
    {
        var key = AggregateKey.Instance(instanceId).Value;
        await using var db = fixture.Read!.Open();
        var entries = await db.Entries.Where(entry => entry.Aggregate == key).Select(entry => entry.Bytes).ToListAsync(Stop);
        return entries.Count(bytes => bytes.AsSpan().IndexOf("\"engine.migrate\""u8) >= 0);
    }

    public async Task<MoveOrder> Order(ImmutableDictionary<string, string> nodes)
    {
        await using var process = Process();
        var preview = await process.GetRequiredService<PreviewMoves>().Ask("f", new PreviewMoves.Question(null, null, nodes), By, Stop);
        await process.GetRequiredService<Studio.Moves>().CarryOut(Stop);
        return (await process.GetRequiredService<OrderMoves>().Order("f", preview.Value.Token, "新流程", By, Stop)).Value.Latest!;
    }

    public async Task StopOrder()
    {
        await using var process = Process();
        (await process.GetRequiredService<OrderMoves>().Stop("f", "先等等", By, Stop)).Refusal.ShouldBeNull();
    }

    public async Task RollBack(int order)
    {
        await using var process = Process();
        (await process.GetRequiredService<OrderMoves>().RollBack("f", order, "新版本有误", By, Stop)).Refusal.ShouldBeNull();
    }

    public async Task<MovesState> Moves()
    {
        await using var process = Process();
        return await process.GetRequiredService<MovesBook>().State("f", Stop);
    }

    /// <summary>The process dies at the commit with this number.</summary>
    public async Task DieAt(int commit, bool afterCommit)
    {
        await using var process = Process(new CrashingStore(fixture.Store, commit, afterCommit));
        await Should.ThrowAsync<CrashException>(() => process.GetRequiredService<Studio.Moves>().CarryOut(Stop));
    }

    /// <summary>Dies again and again, until one comes to the end.</summary>
    public async Task CarryOut(Random random)
    {
        for (var deaths = 0; ; deaths++)
        {
            var store = deaths < 6 ? new CrashingStore(fixture.Store, random.Next(12), random.Next(2) == 0) : fixture.Store;
            await using var process = Process(store);
            try
            {
                await process.GetRequiredService<Studio.Moves>().CarryOut(Stop);
                return;
            }
            catch (CrashException)
            {
            }
        }
    }

    private async Task Run(IServiceProvider process, string instanceId, string kind, object data)
    {
        var stimulus = new Stimulus(StimulusIds.From($"{++_stimuli}", kind), AggregateKey.Instance(instanceId), kind, JsonSerializer.SerializeToElement(data), By);
        var outcome = await process.GetRequiredService<IBursts>().Run(stimulus, BurstOptions.None, Stop);
        if (!_lives.TryGetValue(instanceId, out var life))
            _lives[instanceId] = life = [];
        life.AddRange(outcome.Value.Log.Records.Select(record => $"{record.ActivityId}:{record.Status}"));
    }

    private sealed class NoFacts : IFactSource
    {
        public ValueTask<FactSet> Read(ImmutableArray<FactRequest> requests, CancellationToken cancellationToken) => ValueTask.FromResult(FactSet.None);
    }
}
