using System.Text.Json;
using Governance.Execution;

namespace Governance.Tests.Execution;

public sealed class RunnerTests
{
    private static readonly AggregateKey Key = AggregateKey.Instance("i1");

    [Fact]
    public void Run_Start_RunsToRest()
    {
        var library = Given(new Flow("f").Line("a").Event("b", "Go").Line("c").Then("a", "b").Then("b", "c"));

        var done = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" });

        done.Log.Lines.ShouldBe(["a"]);
        var instance = done.Next.Instances.Single();
        instance.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        instance.Bookmarks.Single().Name.ShouldBe("Go");
    }

    [Fact]
    public void Run_SameInput_GivesSameBytes()
    {
        var library = Given(new Flow("f").Line("a").Fork("b", "X", "Y").Event("c", "Go").Delay("d", "01:00:00").Then("a", "b").Then("b", "c", "X").Then("b", "d", "Y"));
        var codec = new AggregateCodec(domain: null);

        var first = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" });
        var second = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" });

        codec.Write(first.Next).ShouldBe(codec.Write(second.Next));
        JsonSerializer.Serialize(first.Effects.OfType<ArmTimer>()).ShouldBe(JsonSerializer.Serialize(second.Effects.OfType<ArmTimer>()));
    }

    [Fact]
    public void Codec_WrittenAndRead_WritesTheSameBytes()
    {
        var library = Given(new Flow("f").Variable("n", "Int32", "3").Fork("a", "X", "Y").Event("b", "Go").Event("c", "On").Then("a", "b", "X").Then("a", "c", "Y"));
        var codec = new AggregateCodec(domain: null);
        var aggregate = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" }).Next;

        var bytes = codec.Write(aggregate);
        var again = codec.Write(codec.Read(new StoredAggregate(Key, 1, default, bytes)));

        again.ShouldBe(bytes);
    }

    [Fact]
    public void Run_Delay_ArmsATimerForItsBookmarkAndGoesOnWhenDue()
    {
        var library = Given(new Flow("f").Delay("a", "01:00:00").Line("b").Then("a", "b"));
        var started = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" });

        var timer = started.Effects.OfType<ArmTimer>().Single();
        var fired = Run(library, started.Next, timer.Then.Kind, timer.Then.Data);

        timer.DueMicros.ShouldBe(3_600_000_000);
        fired.Log.Lines.ShouldBe(["b"]);
        fired.Effects.OfType<DisarmTimer>().Single().Id.ShouldBe(timer.Id);
    }

    [Fact]
    public void Run_TimerOfAnEndedWait_ChangesNothing()
    {
        var library = Given(new Flow("f").Delay("a", "01:00:00").Line("b").Then("a", "b"));
        var started = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" });
        var timer = started.Effects.OfType<ArmTimer>().Single();
        var fired = Run(library, started.Next, timer.Then.Kind, timer.Then.Data);

        var again = Run(library, fired.Next, timer.Then.Kind, timer.Then.Data);

        again.Next.ShouldBe(fired.Next with { Instances = again.Next.Instances });
        again.Log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Run_JoinOfAny_CancelsTheOtherBranch()
    {
        var library = Given(new Flow("f").Fork("s", "X", "Y").Event("x", "X").Event("y", "Y").Join("j", "WaitAny").Line("end")
            .Then("s", "x", "X").Then("s", "y", "Y").Then("x", "j").Then("y", "j").Then("j", "end"));
        var started = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" });

        var done = Run(library, started.Next, StimulusKinds.Event, new { name = "X" });

        done.Log.Lines.ShouldBe(["end"]);
        done.Next.Instances.Single().Bookmarks.ShouldBeEmpty();
        done.Next.Instances.Single().SubStatus.ShouldBe(InstanceSubStatus.Finished);
        done.Log.Records.Single(r => r.ActivityId is "y").Status.ShouldBe(ActivityStatus.Canceled);
    }

    [Fact]
    public void Run_FaultInPlainDefinition_FaultsTheInstance()
    {
        var library = Given(new Flow("f").Line("a").Fault("b", "boom").Line("c").Then("a", "b").Then("b", "c"));

        var instance = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" }).Next.Instances.Single();

        instance.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        instance.Incidents.Single().Message.ShouldBe("boom");
    }

    [Fact]
    public void Run_FaultThatWaitsForPerson_IsRolledBackToBeforeTheStep()
    {
        var flow = new Flow("f").Line("a").Fault("b", "boom").Line("c").Then("a", "b").Then("b", "c");
        flow.Options["incidentStrategyType"] = "Governance.WaitForPerson";
        var library = Given(flow);

        var done = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" });

        var instance = done.Next.Instances.Single();
        instance.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        instance.Incidents.Single().ActivityId.ShouldBe("b");
        instance.Parked.Single().BookmarkId.ShouldBe(instance.Incidents.Single().BookmarkId);
        done.Log.Records.Select(r => r.ActivityId).ShouldNotContain("b");
    }

    [Fact]
    public void Run_RetryAfterTheCauseIsGone_GoesOnWhereItStopped()
    {
        var broken = new Flow("f").Variable("v", "String", null).Line("a").Activity("b", "Elsa.ForEach", ("items", Flow.Expression("Variable", """{"id":"gone"}""")))
            .Line("c").Then("a", "b").Then("b", "c");
        broken.Options["incidentStrategyType"] = "WaitForPerson";
        var parked = Run(Given(broken), Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" }).Next;
        var mended = new Flow("f").Line("a").Line("b", "mended").Line("c").Then("a", "b").Then("b", "c");

        var done = Run(Given(mended), parked, StimulusKinds.Retry, new { bookmarkId = parked.Instances.Single().Parked.Single().BookmarkId });

        done.Log.Lines.ShouldBe(["mended", "c"]);
        done.Next.Instances.Single().SubStatus.ShouldBe(InstanceSubStatus.Finished);
        done.Next.Instances.Single().Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Run_ResumeOfUnknownBookmark_IsRefused()
    {
        var library = Given(new Flow("f").Line("a"));

        var step = Step(library, Aggregate.Empty(Key), StimulusKinds.Resume, new { bookmarkId = "none" });

        step.ShouldBeOfType<Step.Refused>().Why.Code.ShouldBe("RUN-002");
    }

    [Fact]
    public void Run_EndlessFlow_EndsAsAnIncident()
    {
        var library = Given(new Flow("f").Line("a", "x").Line("b", "y").Then("a", "b").Then("b", "a"));

        var instance = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f" }).Next.Instances.Single();

        instance.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        instance.Incidents.ShouldHaveSingleItem();
    }

    [Fact]
    public void Run_Cancel_EndsEverythingInside()
    {
        var library = Given(new Flow("f").Fork("a", "X", "Y").Event("b", "Go").Delay("c", "01:00:00").Then("a", "b", "X").Then("a", "c", "Y"));
        var started = Run(library, Aggregate.Empty(Key), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });

        var done = Run(library, started.Next, StimulusKinds.Cancel, new { instanceId = "i1" });

        done.Next.Instances.Single().SubStatus.ShouldBe(InstanceSubStatus.Cancelled);
        done.Next.Instances.Single().Bookmarks.ShouldBeEmpty();
        done.Effects.OfType<DisarmTimer>().ShouldHaveSingleItem();
    }

    private static GraphLibrary Given(params ReadOnlySpan<Flow> flows)
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        foreach (var flow in flows)
            library.Add(flow.Bytes(), publish: true).Value.ShouldNotBeNull();
        return library;
    }

    private static Step.Done Run(GraphLibrary library, Aggregate before, string kind, object data) => Step(library, before, kind, data).ShouldBeOfType<Step.Done>();

    private static Step Step(GraphLibrary library, Aggregate before, string kind, object data)
    {
        var stimulus = new Stimulus(Guid.Empty, before.Key, kind, JsonSerializer.SerializeToElement(data), Actor.System);
        return Runner.Run(library, ActivityCatalog.Standard, domain: null, before, new BurstInput(stimulus, 0, 42, 1, FactSet.None));
    }
}
