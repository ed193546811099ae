using Governance.Execution;

namespace Governance.Tests.Execution.Triggers;

public sealed class KeptEventTests
{
    private static readonly AggregateKey Key = AggregateKey.Instance("i1");

    private readonly TriggerWorld _world = new();

    [Fact]
    public async Task Event_BeforeTheInstanceWaits_IsTakenByItsNextBookmark()
    {
        await Given();
        await Send("Second", new { n = 7 });
        var kept = (await Instance()).KeptEvents.Length;

        await Send("First", null);

        kept.ShouldBe(1);
        var instance = await Instance();
        instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        instance.KeptEvents.ShouldBeEmpty();
        (await _world.Store.NextDue(TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Event_Kept_LeavesTheStateOfTheFlowAsItWas()
    {
        await Given();
        var before = await Instance();

        await Send("Second", null);

        var after = await Instance();
        (after.SubStatus, after.Executions).ShouldBe((before.SubStatus, before.Executions));
        after.Bookmarks.Select(b => b.Id).ShouldBe(before.Bookmarks.Select(b => b.Id));
    }

    [Fact]
    public async Task Event_KeptForADay_IsForgotten()
    {
        await Given();
        await Send("Second", null);

        await _world.Pass(TimeSpan.FromHours(24));
        var afterADay = (await Instance()).KeptEvents.Length;
        await Send("First", null);

        afterADay.ShouldBe(0);
        (await Instance()).Bookmarks.Single().Name.ShouldBe("Second");
    }

    [Fact]
    public async Task Event_ForEverybody_IsNotKept()
    {
        await Given();

        await _world.Run(AggregateKey.Events, StimulusKinds.Publish, new { name = "Second" });
        await _world.Deliver();
        await Send("First", null);

        (await Instance()).Bookmarks.Single().Name.ShouldBe("Second");
    }

    [Fact]
    public async Task Event_WhereNothingIsKept_IsDropped()
    {
        var world = new TriggerWorld(EngineSettings.Default with { KeepEvents = TimeSpan.Zero });
        await world.Publish(TwoEvents());
        await world.Run(Key, StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });

        await world.Run(Key, StimulusKinds.Event, new { name = "Second", instanceId = "i1" });

        (await world.Instances()).Single().KeptEvents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Event_SentTwice_IsTakenOnceEach()
    {
        await _world.Publish(new Flow("f").Event("a", "First").Event("b", "Second").Event("c", "Second").Then("a", "b").Then("b", "c"));
        await _world.Run(Key, StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });
        await Send("Second", null);
        await Send("Second", null);

        await Send("First", null);

        (await Instance()).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    private static Flow TwoEvents() => new Flow("f").Event("a", "First").Event("b", "Second").Line("c").Then("a", "b").Then("b", "c");

    private async Task Given()
    {
        await _world.Publish(TwoEvents());
        await _world.Run(Key, StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });
    }

    private Task<Governance.Definitions.Result<BurstOutcome>> Send(string name, object? payload) =>
        _world.Run(Key, StimulusKinds.Event, new { name, payload, instanceId = "i1" });

    private async Task<InstanceState> Instance() => (await _world.Instances()).Single();
}
