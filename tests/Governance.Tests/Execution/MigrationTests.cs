using System.Text;
using System.Text.Json;
using Governance.Execution;
using Governance.Tests.Execution.Modifying;

namespace Governance.Tests.Execution;

public sealed class MigrationTests
{
    [Fact]
    public void Migrate_NodesThatAreStillThere_GoesOnInTheNewVersion()
    {
        var flow = Started(new Flow("f").Event("a", "A").Line("b", "old").Then("a", "b"));
        var mark = flow.Instance.Bookmarks.Single().Id;
        Publish(flow, new Flow("f").Event("a", "A").Line("new").Line("b", "changed").Then("a", "new").Then("new", "b"));

        Plan(flow).Verdict.ShouldBe(MigrationVerdict.Keeps);
        Migrate(flow).ShouldBeNull();

        flow.Instance.VersionId.ShouldBe("f:2");
        flow.Instance.Bookmarks.Single().Id.ShouldBe(mark);
        flow.Event("A");
        flow.Lines.ShouldBe(["new", "changed"]);
        flow.CheckReplay();
    }

    [Fact]
    public void Migrate_RenamedNode_NeedsTheMap()
    {
        var flow = Started(new Flow("f").Event("a", "A").Event("b", "B").Line("c").Then("a", "b").Then("b", "c"));
        flow.Event("A");
        Publish(flow, new Flow("f").Event("first", "A").Event("second", "B").Line("c", "new").Then("first", "second").Then("second", "c"));

        var plan = Plan(flow);
        plan.Verdict.ShouldBe(MigrationVerdict.Cannot);
        plan.Reasons.Single().Code.ShouldBe("RUN-034");
        Migrate(flow).ShouldNotBeNull().Code.ShouldBe("RUN-034");
        Migrate(flow, new { b = "second", a = "first" }).ShouldBeNull();

        flow.Instance.Bookmarks.Single().ActivityId.ShouldBe("second");
        flow.Event("B");
        flow.Lines.ShouldBe(["new"]);
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Theory]
    [InlineData(FlowchartMode.Counter, "WaitAll")]
    [InlineData(FlowchartMode.Counter, "WaitAllActive")]
    [InlineData(FlowchartMode.Token, "WaitAll")]
    public void Migrate_BetweenForkAndJoin_FinishedBranchIsNotRepeatedAndTheJoinFires(FlowchartMode mode, string join)
    {
        var flow = Started(Forked(join), mode);
        flow.Event("A");
        Publish(flow, Forked(join).Line("more").Then("end", "more"));

        Migrate(flow).ShouldBeNull();
        flow.Event("B");

        flow.Lines.ShouldBe(["end", "more"]);
        flow.Executed.Count(e => e is "a:Completed").ShouldBe(1);
    }

    [Theory]
    [InlineData(FlowchartMode.Counter, "WaitAll")]
    [InlineData(FlowchartMode.Counter, "WaitAllActive")]
    [InlineData(FlowchartMode.Token, "WaitAll")]
    public void Migrate_NewNodeBehindAFinishedBranch_IsPassedOverAndTheJoinFires(FlowchartMode mode, string join)
    {
        var flow = Started(Forked(join), mode);
        flow.Event("A");
        Publish(flow, new Flow("f").Fork("s", "X", "Y").Event("a", "A").Line("late").Event("b", "B").Join("j", join).Line("end")
            .Then("s", "a", "X").Then("s", "b", "Y").Then("a", "late").Then("late", "j").Then("b", "j").Then("j", "end"));

        Migrate(flow).ShouldBeNull();
        flow.Event("B");

        flow.Lines.ShouldBe(["end"]);
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        flow.CheckReplay();
    }

    [Fact]
    public void Migrate_NewBranchIntoAJoinThatWantsAll_IsNotWaitedFor()
    {
        var flow = Started(Forked("WaitAll"));
        flow.Event("A");
        Publish(flow, Forked("WaitAll").Event("late", "Late").Then("s", "late", "X").Then("late", "j"));

        Migrate(flow).ShouldBeNull();
        flow.Event("B");

        flow.Lines.ShouldBe(["end"]);
    }

    [Fact]
    public void Migrate_NewBranchBeforeTheOpenNodes_IsNotWaitedFor()
    {
        var flow = Started(Forked("WaitAllActive"));
        flow.Event("A");
        Publish(flow, Forked("WaitAllActive").Event("late", "Late").Then("s", "late", "X").Then("late", "j"));

        Migrate(flow).ShouldBeNull();
        flow.Event("B");

        flow.Lines.ShouldBe(["end"]);
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public void Migrate_NodeOfAnotherType_IsRefused()
    {
        var flow = Started(new Flow("f").Event("a", "A"));
        Publish(flow, new Flow("f").Delay("a", "01:00:00"));

        Migrate(flow).ShouldNotBeNull().Code.ShouldBe("RUN-035");
        flow.Instance.VersionId.ShouldBe("f:1");
    }

    [Fact]
    public void Migrate_VariableOfAnotherType_IsRefusedUnlessItFits()
    {
        var flow = Started(new Flow("f").Variable("v", "String", "some text").Event("a", "A"));
        Publish(flow, new Flow("f").Variable("v", "Int32", "0").Event("a", "A"));

        Migrate(flow).ShouldNotBeNull().Code.ShouldBe("RUN-037");
        flow.Modify(new Modification.SetVariables(JsonSerializer.SerializeToElement(new { v = "12" }))).ShouldBeNull();
        Migrate(flow).ShouldBeNull();

        flow.Instance.Variables.Single().Value.ShouldBe(12);
    }

    [Fact]
    public void Migrate_Timer_StaysArmed()
    {
        var flow = Started(new Flow("f").Delay("a", "01:00:00").Line("b").Then("a", "b"));
        var timer = flow.Timers.Values.Single();
        Publish(flow, new Flow("f").Delay("a", "02:00:00").Line("b", "new").Then("a", "b"));

        Migrate(flow).ShouldBeNull();

        flow.Timers.Values.Single().ShouldBe(timer);
        flow.Take(timer.Then).ShouldBeNull();
        flow.Lines.ShouldBe(["new"]);
    }

    private static ModifiedFlow Started(Flow flow, FlowchartMode mode = FlowchartMode.Counter) => new ModifiedFlow(mode, flow).Start();

    private static void Publish(ModifiedFlow flow, Flow second)
    {
        var json = second.Json();
        json["id"] = "f:2";
        json["version"] = 2;
        flow.Library.Add(Encoding.UTF8.GetBytes(json.ToJsonString()), publish: true).IsRefused.ShouldBeFalse();
    }

    private static MigrationPlan Plan(ModifiedFlow flow) =>
        Migration.Plan(flow.Library.Find("f", "f:1")!, flow.Library.Find("f", "f:2")!, flow.Instance);

    private static Governance.Definitions.Refusal? Migrate(ModifiedFlow flow, object? nodes = null) =>
        flow.Take(StimulusKinds.Migrate, new { instanceId = "i1", versionId = "f:2", nodes });

    private static Flow Forked(string join) => new Flow("f").Fork("s", "X", "Y").Event("a", "A").Event("b", "B").Join("j", join).Line("end")
        .Then("s", "a", "X").Then("s", "b", "Y").Then("a", "j").Then("b", "j").Then("j", "end");
}
