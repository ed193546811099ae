using Governance.Execution;

namespace Governance.Tests.Execution.Modifying;

public sealed class MoveTests
{
    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void MoveBack_InALine_WaitsThereAgainAndTheFlowEnds(FlowchartMode mode)
    {
        var flow = new ModifiedFlow(mode, new Flow("f").Event("a", "A").Event("b", "B").Line("end").Then("a", "b").Then("b", "end")).Start();
        flow.Event("A");

        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();

        flow.Waiting.ShouldBe(["A"]);
        flow.Event("A");
        flow.Event("B");
        flow.Lines.ShouldBe(["end"]);
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        flow.CheckReplay();
    }

    [Theory]
    [InlineData(FlowchartMode.Counter, "WaitAll")]
    [InlineData(FlowchartMode.Counter, "WaitAllActive")]
    [InlineData(FlowchartMode.Token, "WaitAll")]
    public void MoveBack_InOneBranch_LeavesTheOtherAndTheJoinFiresOnce(FlowchartMode mode, string join)
    {
        var flow = new ModifiedFlow(mode, Forked(join)).Start();
        flow.Event("A");
        var other = flow.Marks["b"];

        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();

        flow.Waiting.ShouldBe(["A", "B"]);
        flow.Marks["b"].ShouldBe(other);
        Finish(flow, "B", "A", "A2");
        flow.Lines.ShouldBe(["end"]);
    }

    [Theory]
    [InlineData(FlowchartMode.Counter, "WaitAll")]
    [InlineData(FlowchartMode.Counter, "WaitAllActive")]
    [InlineData(FlowchartMode.Counter, "WaitAny")]
    [InlineData(FlowchartMode.Token, "WaitAll")]
    [InlineData(FlowchartMode.Token, "WaitAny")]
    public void MoveBack_FromBehindTheJoinIntoABranch_DoesNotWaitForTheOtherAgain(FlowchartMode mode, string join)
    {
        var flow = new ModifiedFlow(mode, Forked(join).Event("last", "L").Then("end", "last")).Start();
        foreach (var name in (string[])["B", "A", "A2"])
            flow.Event(name);

        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();

        flow.Waiting.ShouldBe(["A"]);
        Finish(flow, "A", "A2", "L");
        flow.Lines.ShouldBe(["end", "end"]);
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void MoveBack_BeforeTheFork_CancelsEveryBranchOnce(FlowchartMode mode)
    {
        var flow = new ModifiedFlow(mode, Forked("WaitAll")).Start();
        flow.Event("A");
        flow.Executed.Clear();

        flow.Modify(new Modification.MoveBack("s")).ShouldBeNull();

        flow.Executed.Where(e => e.EndsWith(":Canceled", StringComparison.Ordinal)).ShouldBe(["b:Canceled", "a2:Canceled"], ignoreOrder: true);
        flow.Waiting.ShouldBe(["A", "B"]);
        Finish(flow, "A", "B", "A2");
        flow.Lines.ShouldBe(["end"]);
    }

    [Fact]
    public void MoveBack_ToANodeNeverReached_IsRefusedAndChangesNothing()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, Forked("WaitAll")).Start();
        var before = flow.Aggregate;

        var refusal = flow.Modify(new Modification.MoveBack("a2"));

        refusal.ShouldNotBeNull().Code.ShouldBe("RUN-022");
        flow.Aggregate.ShouldBe(before);
    }

    [Fact]
    public void MoveBack_OnAPathNotTaken_IsRefused()
    {
        var flow = new ModifiedFlow(
            FlowchartMode.Counter,
            new Flow("f").Activity("d", "Elsa.FlowDecision", ("condition", "true")).Event("y", "Y").Event("n", "N").Then("d", "y", "True").Then("d", "n", "False")).Start();

        flow.Modify(new Modification.MoveBack("n")).ShouldNotBeNull().Code.ShouldBe("RUN-022");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void MoveBack_AfterALoopWentBack_CancelsTheNewRound(FlowchartMode mode)
    {
        var flow = new ModifiedFlow(mode, Reviewed()).Start();
        flow.Event("Handle");
        Choose(flow, "review", "Back");
        flow.Waiting.ShouldBe(["Handle"]);

        flow.Modify(new Modification.MoveBack("review")).ShouldBeNull();

        flow.Instance.Bookmarks.Single().ActivityId.ShouldBe("review");
        Choose(flow, "review", "Back");
        flow.Event("Handle");
        Choose(flow, "review", "Ok");
        flow.Lines.ShouldBe(["end"]);
        flow.Instance.Bookmarks.ShouldBeEmpty();
        flow.CheckReplay();
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void MoveBack_InTheSecondRoundOfALoop_JoinsStillFire(FlowchartMode mode)
    {
        var definition = new Flow("f").Line("head").Fork("s", "X", "Y").Event("a", "A").Event("b", "B").Join("j", "WaitAll")
            .Activity("again", "Elsa.RunTask", ("taskName", "again")).Line("end")
            .Then("head", "s").Then("s", "a", "X").Then("s", "b", "Y").Then("a", "j").Then("b", "j").Then("j", "again")
            .Then("again", "head", "Again").Then("again", "end");
        var flow = new ModifiedFlow(mode, definition).Start();
        Finish(flow, "A", "B");
        Choose(flow, "again", "Again");
        flow.Event("B");

        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();
        flow.Event("A");
        Choose(flow, "again", "Again");
        Finish(flow, "B", "A");
        Choose(flow, "again", "Done");

        flow.Lines.ShouldBe(["head", "head", "head", "end"]);
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Jump_OverAFork_JoinDoesNotWaitForBranchesNobodyIsOn(FlowchartMode mode)
    {
        var flow = new ModifiedFlow(mode, new Flow("f").Event("first", "F").Then("first", "s").Append(Forked("WaitAll"))).Start();

        flow.Modify(new Modification.Jump("a")).ShouldBeNull();

        flow.Waiting.ShouldBe(["A"]);
        Finish(flow, "A", "A2");
        flow.Lines.ShouldBe(["end"]);
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Jump_BehindTheJoin_TakesEveryBranchAlong(FlowchartMode mode)
    {
        var flow = new ModifiedFlow(mode, Forked("WaitAll").Event("last", "L").Then("end", "last")).Start();

        flow.Modify(new Modification.Jump("last")).ShouldBeNull();

        flow.Waiting.ShouldBe(["L"]);
        Finish(flow, "L");
        flow.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Jump_InsideABranch_LeavesTheOther(FlowchartMode mode)
    {
        var flow = new ModifiedFlow(mode, Forked("WaitAll")).Start();
        var other = flow.Marks["b"];

        flow.Modify(new Modification.Jump("a2")).ShouldBeNull();

        flow.Waiting.ShouldBe(["A2", "B"]);
        flow.Marks["b"].ShouldBe(other);
        Finish(flow, "A2", "B");
        flow.Lines.ShouldBe(["end"]);
    }

    [Fact]
    public void Jump_ToAnIsland_IsRefused()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Event("a", "A").Line("island")).Start();

        flow.Modify(new Modification.Jump("island")).ShouldNotBeNull().Code.ShouldBe("RUN-023");
    }

    [Fact]
    public void MoveBack_Delay_DisarmsTheOldTimerAndArmsANewOne()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Delay("a", "01:00:00").Event("b", "B").Then("a", "b")).Start();
        var first = flow.Timers.Values.Single();
        flow.Take(first.Then);
        flow.Timers.ShouldBeEmpty();

        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();
        var second = flow.Timers.Values.Single();
        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();
        var third = flow.Timers.Values.Single();

        new[] { first.Id, second.Id, third.Id }.Distinct().Count().ShouldBe(3);
        third.DueMicros.ShouldBe(4_000_000 + 3_600_000_000);
    }

    internal static void Choose(ModifiedFlow flow, string node, string outcome) =>
        flow.Modify(new Modification.Complete(node, [outcome])).ShouldBeNull();

    private static Flow Reviewed() => new Flow("f").Event("handle", "Handle").Activity("review", "Elsa.RunTask", ("taskName", "review")).Line("end")
        .Then("handle", "review").Then("review", "handle", "Back").Then("review", "end", "Ok");

    private static Flow Forked(string join) => new Flow("f").Fork("s", "X", "Y").Event("a", "A").Event("a2", "A2").Event("b", "B").Join("j", join).Line("end")
        .Then("s", "a", "X").Then("a", "a2").Then("s", "b", "Y").Then("a2", "j").Then("b", "j").Then("j", "end");

    private static void Finish(ModifiedFlow flow, params string[] events)
    {
        foreach (var name in events)
            flow.Event(name);
        flow.Instance.Bookmarks.Where(b => events.Contains(b.Name)).ShouldBeEmpty();
        flow.CheckReplay();
    }
}
