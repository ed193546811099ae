using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Tests.Execution;

public sealed class BurstHostTests
{
    private static readonly AggregateKey Key = AggregateKey.Instance("i1");
    private readonly FixedClock _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly MemoryUnitStore _store = new();

    [Fact]
    public async Task Run_Start_CommitsStateAndEntry()
    {
        var host = Given(_store, new Flow("f").Event("a", "Go").Line("b").Then("a", "b"));

        var outcome = (await host.Run(Start("f"), BurstOptions.None, Cancel)).Value;

        outcome.Aggregate.Version.ShouldBe(1);
        var unit = _store.Units(Key).Single();
        unit.IsOpen.ShouldBeTrue();
        unit.EntryHash.ToArray().ShouldBe(Chain.Next([], unit.Entry.Span));
        JsonDocument.Parse(unit.Entry).RootElement.GetProperty("sequence").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task Run_SameStimulusTwice_IsConsumedOnce()
    {
        var host = Given(_store, new Flow("f").Event("a", "Go"));
        var stimulus = Start("f");
        await host.Run(stimulus, BurstOptions.None, Cancel);

        var again = (await host.Run(stimulus, BurstOptions.None, Cancel)).Value;

        again.Repeated.ShouldBeTrue();
        _store.Units(Key).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Run_SameIdempotencyKey_GetsTheFirstAnswer()
    {
        var host = Given(_store, new Flow("f").Event("a", "Go"));
        var options = BurstOptions.None with
        {
            IdempotencyScope = "caller",
            IdempotencyKey = "k",
            BodyHash = new byte[] { 1 },
            Answer = after => (201, Encoding.UTF8.GetBytes($"version {after.Version}")),
        };
        await host.Run(Start("f"), options, Cancel);

        var again = (await host.Run(Start("f"), options, Cancel)).Value;
        var other = await host.Run(Start("f"), options with { BodyHash = new byte[] { 2 } }, Cancel);

        Encoding.UTF8.GetString(again.FirstAnswer.Span).ShouldBe("version 1");
        again.FirstStatus.ShouldBe(201);
        other.Refusal.ShouldNotBeNull().Code.ShouldBe("RUN-009");
    }

    [Fact]
    public async Task Run_StaleCommit_RunsAgainOnTheNewState()
    {
        var flow = new Flow("f").Fork("s", "X", "Y").Event("x", "X").Event("y", "Y").Line("ex").Line("ey")
            .Then("s", "x", "X").Then("s", "y", "Y").Then("x", "ex").Then("y", "ey");
        var first = Given(_store, flow);
        await first.Run(Start("f"), BurstOptions.None, Cancel);
        var racing = Given(new RacingStore(_store, () => first.Run(Event("X"), BurstOptions.None, Cancel)), flow);

        var outcome = (await racing.Run(Event("Y"), BurstOptions.None, Cancel)).Value;

        outcome.Aggregate.Version.ShouldBe(3);
        outcome.Aggregate.Instances.Single().SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task Run_TwoAtOnce_BothTakeEffect()
    {
        var host = Given(_store, new Flow("f").Fork("s", "X", "Y").Event("x", "X").Event("y", "Y").Then("s", "x", "X").Then("s", "y", "Y"));
        await host.Run(Start("f"), BurstOptions.None, Cancel);

        await Task.WhenAll(Task.Run(() => host.Run(Event("X"), BurstOptions.None, Cancel), Cancel), Task.Run(() => host.Run(Event("Y"), BurstOptions.None, Cancel), Cancel));

        (await host.Load(Key, Cancel)).Instances.Single().SubStatus.ShouldBe(InstanceSubStatus.Finished);
        _store.Units(Key).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Run_ReRunWithRecordedInput_GivesTheSameStateHash()
    {
        var library = Library(new Flow("f").Event("a", "Go").Delay("b", "00:10:00").Line("c").Then("a", "b").Then("b", "c"));
        var host = Host(_store, library);
        await host.Run(Start("f"), BurstOptions.None, Cancel);
        await host.Run(Event("Go"), BurstOptions.None, Cancel);
        var codec = new AggregateCodec(domain: null);

        var before = Aggregate.Empty(Key);
        foreach (var unit in _store.Units(Key))
        {
            var step = Runner.Run(library, ActivityCatalog.Standard, domain: null, before, JournalEntry.ReadInput(unit.Entry));
            var next = step.ShouldBeOfType<Step.Done>().Next;

            Convert.ToHexStringLower(codec.Hash(next)).ShouldBe(JournalEntry.ReadStateHash(unit.Entry));
            before = codec.Read(new StoredAggregate(Key, unit.ExpectedVersion + 1, unit.EntryHash, codec.Write(next)));
        }
    }

    [Fact]
    public async Task Run_ActivityThatBreaks_KeepsTheStimulusForAPerson()
    {
        var host = Given(_store, new Flow("f").Activity("a", "Test.Broken"));

        var answer = await host.Run(Start("f"), BurstOptions.None, Cancel);

        answer.Refusal.ShouldNotBeNull().Code.ShouldBe("RUN-011");
        var aggregate = await host.Load(Key, Cancel);
        aggregate.Instances.ShouldBeEmpty();
        aggregate.Halts.Single().Stimulus.Kind.ShouldBe(StimulusKinds.Start);
    }

    [Fact]
    public async Task Run_RetryOfABrokenBurst_RunsItsStimulusAgain()
    {
        await Given(_store, new Flow("f").Activity("a", "Test.Broken")).Run(Start("f"), BurstOptions.None, Cancel);
        var mended = Given(_store, new Flow("f").Line("a"));
        var halt = (await mended.Load(Key, Cancel)).Halts.Single();

        await mended.Run(New(StimulusKinds.Retry, new { bookmarkId = halt.Id }), BurstOptions.None, Cancel);

        var aggregate = await mended.Load(Key, Cancel);
        aggregate.Halts.ShouldBeEmpty();
        aggregate.Instances.Single().SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task Run_ActivityThatNeedsFacts_ReadsThemAndRecordsThem()
    {
        var host = Given(_store, new Flow("f").Activity("a", "Test.Asks"));

        await host.Run(Start("f"), BurstOptions.None, Cancel);

        var input = JournalEntry.ReadInput(_store.Units(Key).Single().Entry);
        input.Facts.TryGet(new FactRequest("colour", "sky"), out var fact).ShouldBeTrue();
        fact.GetString().ShouldBe("blue");
    }

    [Fact]
    public async Task Commit_DispatchedChild_IsToldAndWakesItsParent()
    {
        var child = new Flow("child").Line("c");
        var parent = new Flow("f").Activity("d", "Elsa.DispatchWorkflow", ("workflowDefinitionId", "child"), ("waitForCompletion", true)).Line("end").Then("d", "end");
        var host = Given(_store, child, parent);
        await host.Run(Start("f"), BurstOptions.None, Cancel);

        for (var told = await _store.Waiting(10, Cancel); told.Length > 0; told = await _store.Waiting(10, Cancel))
        {
            foreach (var stimulus in told)
                await host.Run(stimulus, BurstOptions.None, Cancel);
        }

        (await host.Load(Key, Cancel)).Instances.Single().SubStatus.ShouldBe(InstanceSubStatus.Finished);
        _store.Keys().Length.ShouldBe(2);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Stimulus Start(string definitionId) => New(StimulusKinds.Start, new { definitionId, instanceId = "i1" });

    private static Stimulus Event(string name) => New(StimulusKinds.Event, new { name });

    private static Stimulus New(string kind, object data) =>
        new(Guid.NewGuid(), Key, kind, JsonSerializer.SerializeToElement(data), new Actor("u1", "测试员"));

    private static GraphLibrary Library(params ReadOnlySpan<Flow> flows)
    {
        var library = new GraphLibrary(new ActivityCatalog([new Broken(), new Asks()]));
        foreach (var flow in flows)
            library.Add(flow.Bytes(), publish: true).IsRefused.ShouldBeFalse();
        return library;
    }

    private BurstHost Given(IUnitStore store, params ReadOnlySpan<Flow> flows) => Host(store, Library(flows));

    private BurstHost Host(IUnitStore store, GraphLibrary library) =>
        new(store, new Colours(), library, ActivityCatalog.Standard, domain: null, _clock, EngineSettings.Default);

    private sealed class Broken : IActivity
    {
        public ActivityDescriptor Descriptor { get; } = new("Test.Broken", 1, "测试", "坏", "抛出异常。");

        public ActivityResult Execute(IActivityContext context) => throw new InvalidOperationException("a defect");
    }

    private sealed class Asks : IActivity
    {
        private static readonly FactRequest Sky = new("colour", "sky");

        public ActivityDescriptor Descriptor { get; } = new("Test.Asks", 1, "测试", "问", "查询事实。");

        public ActivityResult Execute(IActivityContext context) => context.Facts.TryGet(Sky, out _) ? ActivityResult.Done() : ActivityResult.Needs(Sky);
    }

    private sealed class Colours : IFactSource
    {
        public ValueTask<FactSet> Read(ImmutableArray<FactRequest> requests, CancellationToken cancellationToken) =>
            ValueTask.FromResult(FactSet.None.With(requests.Select(r => KeyValuePair.Create(r.Key, JsonSerializer.SerializeToElement("blue")))));
    }
}
