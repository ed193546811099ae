using System.Text.Json.Nodes;
using Governance.Execution;
using Governance.Tests.Execution.Modifying;

namespace Governance.Tests.Execution.Histories;

/// <summary>Runs that are recorded once for every behaviour flag and must come out the same ever after.</summary>
internal sealed record Scenario(string Name, FlowchartMode Mode, int SinceFlag, Flow[] Flows, Action<ModifiedFlow> Drive)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("race-with-merge", FlowchartMode.Token, 1, [RaceWithMerge()], flow => Events(flow, "A", "C")),
        new("cancel-with-child", FlowchartMode.Counter, 1, Parent(), flow => flow.Take(StimulusKinds.Cancel, new { instanceId = "i1" })),
        new("fault-with-policy", FlowchartMode.Counter, 1, [Faulty()], flow => Fire(flow)),
        new("loop-and-join", FlowchartMode.Counter, 1, [Looping()], flow => Events(flow, "A", "B", "Again", "B", "A", "Out")),
        new("loop-and-join-token", FlowchartMode.Token, 1, [Looping()], flow => Events(flow, "A", "B", "Again", "B", "A", "Out")),
        new("moved-and-held", FlowchartMode.Counter, 2, [Looping()], MoveAndHold),
        new("moved-and-held-token", FlowchartMode.Token, 2, [Looping()], MoveAndHold),
        new("kept-event", FlowchartMode.Counter, 1, [TwoEvents()], flow => Addressed(flow, "Second", "First")),
        new("race-late-branch", FlowchartMode.Token, 2, [RaceLateBranch()], flow => Events(flow, "Go")),
        new("unknown-join-mode", FlowchartMode.Counter, 2, [UnknownJoinMode()], flow => Events(flow, "Go")),
        new("odd-values", FlowchartMode.Counter, 2, [OddValues()], flow => Events(flow, "Go")),
    ];

    public ModifiedFlow Run(int flag)
    {
        var flow = new ModifiedFlow(Mode, Flows) { Flags = flag }.Start();
        Drive(flow);
        return flow;
    }

    private static void MoveAndHold(ModifiedFlow flow)
    {
        Events(flow, "A");
        flow.Modify(new Modification.MoveBack("a"), new Modification.SetVariables(System.Text.Json.JsonSerializer.SerializeToElement(new { n = 5 }))).ShouldBeNull();
        flow.Take(StimulusKinds.Suspend, new { instanceId = "i1" }).ShouldBeNull();
        Events(flow, "A");
        flow.Take(StimulusKinds.Release, new { instanceId = "i1" }).ShouldBeNull();
        flow.Modify(new Modification.Jump("out")).ShouldBeNull();
        flow.Modify(new Modification.Schedule("d")).ShouldBeNull();
        flow.Modify(new Modification.Cancel("d"), new Modification.Complete("out", ["Done"])).ShouldBeNull();
    }

    private static void Events(ModifiedFlow flow, params string[] names)
    {
        foreach (var name in names)
            flow.Event(name);
    }

    private static void Fire(ModifiedFlow flow)
    {
        foreach (var timer in flow.Timers.Values.ToArray())
            flow.Take(timer.Then).ShouldBeNull();
    }

    private static Flow RaceWithMerge() => new Flow("f").Fork("s", "X", "Y").Fork("t", "X", "Y").Event("a", "A").Event("b", "B").Join("m", "WaitAll")
        .Event("c", "C").Join("j", "WaitAny").Line("end")
        .Then("s", "t", "X").Then("t", "a", "X").Then("t", "b", "Y").Then("a", "m").Then("b", "m").Then("m", "j").Then("s", "c", "Y").Then("c", "j").Then("j", "end");

    private static Flow[] Parent() =>
        [new Flow("child").Event("c", "C"), new Flow("f").Activity("d", "Elsa.DispatchWorkflow", ("workflowDefinitionId", "child"), ("waitForCompletion", true))];

    private static void Addressed(ModifiedFlow flow, params string[] names)
    {
        foreach (var name in names)
            flow.Take(StimulusKinds.Event, new { name, instanceId = "i1" }).ShouldBeNull();
    }

    private static Flow TwoEvents() => new Flow("f").Event("a", "First").Event("b", "Second").Then("a", "b");

    // The branch through the merge loses the race, yet all it waits for is on its way.
    private static Flow RaceLateBranch() => new Flow("f").Event("go", "Go").Fork("s", "X", "Y", "Z").Line("x").Line("z").Join("m", "WaitAll").Join("j", "WaitAny").Line("late").Line("end")
        .Then("go", "s").Then("s", "m", "Y").Then("s", "x", "X").Then("s", "z", "Z").Then("z", "m").Then("x", "j").Then("m", "j", "Never").Then("m", "late").Then("j", "end");

    private static Flow UnknownJoinMode() => new Flow("f").Event("go", "Go").Line("a").Join("j", "Sometimes").Line("end").Then("go", "a").Then("a", "j").Then("j", "end");

    private static Flow OddValues() => new Flow("f").Variable("n", "Double", "1").Event("go", "Go").Script("zero", "-0")
        .Activity("set", "Elsa.SetVariable", ("variable", new JsonObject { ["id"] = "n", ["name"] = "n", ["typeName"] = "Double" }), ("value", Flow.Expression("JavaScript", "-0")))
        .Then("go", "zero").Then("zero", "set");

    private static Flow Faulty() =>
        new Flow("f").Activity("bad", "Elsa.Fault", ("message", "boom"), ("customProperties", new JsonObject { ["retry"] = new JsonObject { ["attempts"] = 1 } }));

    private static Flow Looping() => new Flow("f").Variable("n", "Int32", "1").Activity("begin", "Elsa.Start").Line("head").Fork("s", "X", "Y").Event("a", "A").Event("b", "B").Join("j", "WaitAll")
        .Fork("more", "Again", "Out").Event("again", "Again").Event("out", "Out").Delay("d", "01:00:00").Line("end")
        .Then("begin", "head").Then("head", "s").Then("s", "a", "X").Then("s", "b", "Y").Then("a", "j").Then("b", "j").Then("j", "more")
        .Then("more", "again", "Again").Then("again", "head").Then("more", "out", "Out").Then("out", "end");
}
