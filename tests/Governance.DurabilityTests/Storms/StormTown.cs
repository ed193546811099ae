using System.Globalization;
using Governance.Cases;
using Governance.Execution;
using Governance.Tests.Cases;

namespace Governance.DurabilityTests.Storms;

/// <summary>Many cases of all four types in one store under one clock: everybody acts at once, then time passes and what falls due or was told is delivered.</summary>
internal sealed class StormTown
{
    private const int AtOnce = 16;
    private const int Batch = 500;
    private readonly StormScale _scale;
    private readonly StoreFixture _store;
    private readonly CaseWorld _rooms = CaseWorld.OfAllTypes();
    private readonly BurstHost _host;
    private readonly Random _random;
    private readonly List<Townsman> _all;
    private readonly Dictionary<AggregateKey, CaseWorld> _byKey;

    public StormTown(StormScale scale, StoreFixture store)
    {
        (_scale, _store, _random) = (scale, store, new Random(scale.Seed));
        _host = new BurstHost(store.Store, _rooms.Facts, _rooms.Graphs, _rooms.Catalog, _rooms.Domain, _rooms.Time, EngineSettings.Default);
        _all = [.. Enumerable.Range(1, scale.Cases).Select(Settle)];
        _byKey = _all.ToDictionary(one => one.World.Key, one => one.World);
    }

    public CaseWorld Rooms => _rooms;

    public IEnumerable<CaseWorld> Cases => _byKey.Values;

    public int Sent => _all.Sum(one => one.World.Tally.Sent);

    public int Refused => _all.Sum(one => one.World.Tally.Refused);

    public int Delivered { get; private set; }

    public int Rounds { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Until enough was sent.</summary>
    public async Task Blow()
    {
        await Each(one => one.Open());
        while (Sent < _scale.Verbs)
        {
            Rounds++;
            await Each(one => one.Step());
            _rooms.Time.Advance(TimeSpan.FromMinutes(_random.Next(60, 700)));
            await Deliver();
        }
    }

    /// <summary>No dead ends: whatever state a case is in, a person can end it.</summary>
    public async Task EndAll()
    {
        await Each(async one =>
        {
            if (one.World.File is { IsOpen: true, Membership: null })
                await one.World.ActCase("void", RoleNames.DutyChief, CaseWorld.Desk, reason: "风暴结束");
            Invariants.CheckState(one.World);
        });
        await Deliver();
    }

    private Townsman Settle(int number)
    {
        var seed = (_scale.Seed * 100_000) + number;
        if (number % 2 == 0)
        {
            var storm = new Storm(seed) { Others = [.. Enumerable.Range(0, 3).Select(_ => Another())] };
            var appeal = new CaseWorld(_rooms, _store.Store, "appeal", number);
            return new Townsman(appeal, () => storm.Open(appeal), () => storm.Step(appeal), new Random(seed));
        }

        var types = new TypeStorm(seed);
        var world = new CaseWorld(_rooms, _store.Store, types.Type, number);
        return new Townsman(world, () => types.Open(world), () => types.Step(world), new Random(seed));
    }

    // Another appeal of this town: they merge, split and end under each other.
    private string Another() => Governance.Cases.CaseNo.Of("SQ", new DateOnly(2026, 3, 3), 2 * _random.Next(1, Math.Max(2, _scale.Cases / 2))).Value;

    private async Task Deliver()
    {
        for (; ; )
        {
            var due = await _store.Timers.Due(Now, Batch, Stop);
            var told = await _store.Told.Waiting(Batch, Stop);
            if (due.IsEmpty && told.IsEmpty)
                return;
            Delivered += due.Length + told.Length;
            var byCase = due.Select(timer => timer.Then).Concat(told).GroupBy(stimulus => stimulus.To).ToList();
            await Parallel.ForEachAsync(byCase, Options, async (group, _) => await Give(group));
        }
    }

    private long Now => (_rooms.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static ParallelOptions Options => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = Stop };

    private async Task Give(IGrouping<AggregateKey, Stimulus> group)
    {
        var world = _byKey.GetValueOrDefault(group.Key);
        foreach (var stimulus in group)
        {
            if (world is null)
                await _host.Run(stimulus, BurstOptions.None, Stop);
            else
                await world.Deliver(stimulus);
        }

        if (world is not null)
            await Guarded(world, () => Invariants.CheckState(world));
    }

    private Task Each(Func<Townsman, Task> act) => Parallel.ForEachAsync(_all, Options, async (one, _) => await Guarded(one.World, () => act(one)));

    private Task Guarded(CaseWorld world, Action check) => Guarded(world, () =>
    {
        check();
        return Task.CompletedTask;
    });

    private async Task Guarded(CaseWorld world, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception broken) when (broken is ShouldAssertException or InvalidOperationException)
        {
            throw new InvalidOperationException(Where(world), broken);
        }
    }

    private string Where(CaseWorld world) => string.Create(CultureInfo.InvariantCulture,
        $"Storm of seed {_scale.Seed}, {_scale.Cases} cases: {world.Type.Type} {world.Number} in round {Rounds}, version {world.Aggregate.Version}, {world.File.Status}, {world.File.Stage}. {world.Latest} {string.Concat(world.Aggregate.Halts.Select(halt => halt.Message))}");
}
