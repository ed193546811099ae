using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Tests.Execution;

/// <summary>A domain beside the engine: its stimuli, its state, its faults.</summary>
public sealed class DomainTests
{
    private static readonly AggregateKey Key = AggregateKey.Case("C1");
    private static readonly ActivityCatalog Catalog = new([new Counts(), new Asks(), new Refuses()]);

    [Fact]
    public void Run_DomainStimulus_StartsTheFlowAndSettles()
    {
        var library = Given(new Flow("f").Activity("a", "Test.Counts").Event("b", "Go").Then("a", "b"));

        var done = Run(library, Aggregate.Empty(Key), "test.open").ShouldBeOfType<Step.Done>();

        done.Next.Domain.ShouldBe(new Tally(11));
        done.Next.Instances.Single().SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        done.Happenings.Select(h => h.Kind).ShouldBe(["test.opened", "test.counted", "test.settled"]);
    }

    [Fact]
    public void Run_FaultInACase_KeepsWhatCameBeforeAndWaitsForAPerson()
    {
        var library = Given(new Flow("f").Activity("a", "Test.Counts").Fault("b", "boom").Line("c").Then("a", "b").Then("b", "c"));

        var done = Run(library, Aggregate.Empty(Key), "test.open").ShouldBeOfType<Step.Done>();

        done.Next.Domain.ShouldBe(new Tally(11));
        var instance = done.Next.Instances.Single();
        instance.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        instance.Incidents.Single().ActivityId.ShouldBe("b");
    }

    [Fact]
    public void Run_TwoBranchesFault_BothWaitAndTheThirdGoesOn()
    {
        var library = Given(new Flow("f").Fork("s", "X", "Y", "Z").Fault("x", "one").Fault("y", "two").Activity("z", "Test.Counts")
            .Then("s", "x", "X").Then("s", "y", "Y").Then("s", "z", "Z"));

        var done = Run(library, Aggregate.Empty(Key), "test.open").ShouldBeOfType<Step.Done>();

        done.Next.Instances.Single().Incidents.Select(i => i.Message).ShouldBe(["one", "two"]);
        done.Next.Domain.ShouldBe(new Tally(11));
    }

    [Fact]
    public void Run_TwoActivitiesNeedFacts_AsksForAllAtOnce()
    {
        var library = Given(new Flow("f").Fork("s", "X", "Y").Activity("x", "Test.Asks", ("what", "one")).Activity("y", "Test.Asks", ("what", "two"))
            .Then("s", "x", "X").Then("s", "y", "Y"));

        var needs = Run(library, Aggregate.Empty(Key), "test.open").ShouldBeOfType<Step.Needs>();

        needs.Requests.Select(r => r.Argument).ShouldBe(["one", "two"]);
    }

    [Fact]
    public void Run_ActivityRefuses_TheWholeBurstIsRefused()
    {
        var library = Given(new Flow("f").Activity("a", "Test.Counts").Activity("b", "Test.Refuses").Then("a", "b"));

        var step = Run(library, Aggregate.Empty(Key), "test.open");

        step.ShouldBeOfType<Step.Refused>().Why.Code.ShouldBe("TST-001");
    }

    [Fact]
    public void Run_DispatchInACase_RunsTheChildInTheSameBurst()
    {
        var library = Given(
            new Flow("child").Line("c"),
            new Flow("f").Activity("d", "Elsa.DispatchWorkflow", ("workflowDefinitionId", "child"), ("waitForCompletion", true)).Line("end").Then("d", "end"));

        var done = Run(library, Aggregate.Empty(Key), "test.open").ShouldBeOfType<Step.Done>();

        done.Log.Lines.ShouldBe(["c", "end"]);
        done.Next.Instances.ShouldAllBe(i => i.SubStatus == InstanceSubStatus.Finished);
        done.Effects.OfType<Tell>().ShouldBeEmpty();
    }

    [Fact]
    public void Codec_AggregateWithDomain_ComesBackTheSame()
    {
        var library = Given(new Flow("f").Activity("a", "Test.Counts").Event("b", "Go").Then("a", "b"));
        var codec = new AggregateCodec(new TallyDomain());
        var next = Run(library, Aggregate.Empty(Key), "test.open").ShouldBeOfType<Step.Done>().Next;

        var read = codec.Read(new StoredAggregate(Key, 1, default, codec.Write(next)));

        read.Domain.ShouldBe(next.Domain);
        codec.Hash(read).ShouldBe(codec.Hash(next));
    }

    private static GraphLibrary Given(params ReadOnlySpan<Flow> flows)
    {
        var library = new GraphLibrary(Catalog);
        foreach (var flow in flows)
            library.Add(flow.Bytes(), publish: true).IsRefused.ShouldBeFalse();
        return library;
    }

    private static Step Run(GraphLibrary library, Aggregate before, string kind)
    {
        var stimulus = new Stimulus(Guid.Empty, Key, kind, default, new Actor("u1", "测试员"));
        return Runner.Run(library, Catalog, new TallyDomain(), before, new BurstInput(stimulus, 0, 7, 1, FactSet.None));
    }

    private sealed record Tally(int Count) : DomainState;

    private sealed class TallyDomain : IDomain
    {
        public bool Handles(string stimulusKind) => stimulusKind.StartsWith("test.", StringComparison.Ordinal);

        public DomainStep Handle(Aggregate before, BurstInput input) => new DomainStep.Go(
            new Tally(10), [new EngineCommand.Start("f", null, default, null)], [new Happening("test.opened", "已受理")]);

        public Settled Settle(Aggregate before, Aggregate after, BurstInput input) => new(after.Domain, [], [new Happening("test.settled", "已落定")]);

        public void Write(Utf8JsonWriter json, DomainState state) => JsonSerializer.Serialize(json, (Tally)state);

        public DomainState Read(ReadOnlySpan<byte> stored) => JsonSerializer.Deserialize<Tally>(stored)!;
    }

    private sealed class Counts : IActivity
    {
        public ActivityDescriptor Descriptor { get; } = new("Test.Counts", 1, "测试", "计数", "加一。");

        public ActivityResult Execute(IActivityContext context) =>
            ActivityResult.Done().With(new Tally(((Tally)context.Domain!).Count + 1)).With(new Happening("test.counted", "已计数"));
    }

    private sealed class Asks : IActivity
    {
        public ActivityDescriptor Descriptor { get; } =
            new("Test.Asks", 1, "测试", "询问", "查询事实。") { Inputs = [new InputDescriptor("What", "String", "内容")] };

        public ActivityResult Execute(IActivityContext context) => ActivityResult.Needs(new FactRequest("test", context.Input<string>("what")!));
    }

    private sealed class Refuses : IActivity
    {
        public ActivityDescriptor Descriptor { get; } = new("Test.Refuses", 1, "测试", "拒绝", "拒绝。");

        public ActivityResult Execute(IActivityContext context) => ActivityResult.Refused(new Refusal("TST-001", RefusalKind.Conflict, "不行。"));
    }
}
