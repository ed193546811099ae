using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution;

namespace Governance.Tests.Execution.Modifying;

public sealed class ModifyTests
{
    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Schedule_AnIsland_RunsBesideTheFlowAndTheFlowWaitsForIt(FlowchartMode mode)
    {
        var flow = new ModifiedFlow(mode, new Flow("f").Event("a", "A").Line("end").Event("side", "S").Then("a", "end")).Start();

        flow.Modify(new Modification.Schedule("side")).ShouldBeNull();

        flow.Waiting.ShouldBe(["A", "S"]);
        flow.Event("A");
        flow.Lines.ShouldBe(["end"]);
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        flow.Event("S");
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        flow.CheckReplay();
    }

    [Fact]
    public void Schedule_WithVariablesAndInputs_TheNodeSeesThem()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Event("a", "A").Script("say", "`${getVariable('who')}`").Line("text", "drawn")).Start();

        flow.Modify(
            new Modification.Schedule("say") { Variables = Json(new { who = "李四" }) },
            new Modification.Schedule("text") { Inputs = Json(new { text = "given" }) }).ShouldBeNull();

        flow.Lines.ShouldBe(["李四", "given"]);
    }

    [Fact]
    public void Cancel_OneBranch_TheJoinGoesOnWithTheOther()
    {
        var flow = new ModifiedFlow(
            FlowchartMode.Counter,
            new Flow("f").Fork("s", "X", "Y").Event("a", "A").Event("b", "B").Join("j", "WaitAllActive").Line("end")
                .Then("s", "a", "X").Then("s", "b", "Y").Then("a", "j").Then("b", "j").Then("j", "end")).Start();

        flow.Modify(new Modification.Cancel("a")).ShouldBeNull();

        flow.Waiting.ShouldBe(["B"]);
        flow.Event("B");
        flow.Lines.ShouldBe(["end"]);
        flow.Modify(new Modification.Cancel("b")).ShouldNotBeNull().Code.ShouldBe("RUN-026");
    }

    [Fact]
    public void Cancel_NodeThatIsNotOn_IsRefused()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Event("a", "A").Line("b").Then("a", "b")).Start();

        flow.Modify(new Modification.Cancel("b")).ShouldNotBeNull().Code.ShouldBe("RUN-025");
        flow.Modify(new Modification.Cancel("nowhere")).ShouldNotBeNull().Code.ShouldBe("RUN-020");
    }

    [Fact]
    public void Complete_WithOutcomeAndOutput_FollowsTheArrowAndWritesTheVariable()
    {
        var task = new JsonObject { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = "v" } };
        var flow = new ModifiedFlow(
            FlowchartMode.Counter,
            new Flow("f").Variable("v", "Object", null).Activity("t", "Elsa.RunTask", ("taskName", "t"), ("result", task)).Script("no", "'no'").Script("yes", "`yes ${getVariable('v')}`")
                .Then("t", "no", "No").Then("t", "yes", "Yes")).Start();

        flow.Modify(new Modification.Complete("t", ["Maybe"])).ShouldNotBeNull().Code.ShouldBe("RUN-029");
        flow.Modify(new Modification.Complete("t", ["Yes"]) { Outputs = Json(new { Result = 7 }) }).ShouldBeNull();

        flow.Lines.ShouldBe(["yes 7"]);
    }

    [Fact]
    public void SetVariables_OneUnknown_ChangesNone()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Variable("n", "Int32", "1").Event("a", "A").Script("b", "`${variables.n}`").Then("a", "b")).Start();

        flow.Modify(new Modification.SetVariables(Json(new { n = 2, gone = 1 }))).ShouldNotBeNull().Code.ShouldBe("RUN-028");
        flow.Instance.Variables.Single().Value.ShouldBe(1);
        flow.Modify(new Modification.SetVariables(Json(new { n = 3 }))).ShouldBeNull();
        flow.Event("A");

        flow.Lines.ShouldBe(["3"]);
    }

    [Fact]
    public void Modify_SecondChangeRefused_FirstIsNotMade()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Event("a", "A").Event("b", "B").Then("a", "b")).Start();

        flow.Modify(new Modification.Jump("b"), new Modification.Cancel("nowhere")).ShouldNotBeNull();

        flow.Waiting.ShouldBe(["A"]);
    }

    [Fact]
    public void Modify_NoListOfChanges_IsRefused()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Event("a", "A")).Start();

        flow.Take(StimulusKinds.Modify, new { instanceId = "i1", changes = new[] { new { kind = "fly" } } }).ShouldNotBeNull().Code.ShouldBe("RUN-007");
        flow.Take(StimulusKinds.Modify, new { instanceId = "i1", changes = new[] { new { node = "a", kind = "move-back" } } }).ShouldBeNull();
    }

    [Fact]
    public void MoveBack_InASequence_RunsFromThere()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, Inside("Elsa.Sequence", Event("a", "A"), Event("b", "B"), Line("c"))).Start();
        flow.Event("A");

        flow.Modify(new Modification.MoveBack("c")).ShouldNotBeNull().Code.ShouldBe("RUN-022");
        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();
        flow.Modify(new Modification.Jump("c")).ShouldBeNull();

        flow.Lines.ShouldBe(["c", "end"]);
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public void MoveBack_InParallel_OtherBranchStaysAndItEndsOnce()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, Inside("Elsa.Parallel", Event("a", "A"), Event("b", "B"))).Start();
        flow.Event("A");
        var other = flow.Marks["b"];

        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();

        flow.Marks["b"].ShouldBe(other);
        flow.Event("B");
        flow.Lines.ShouldBeEmpty();
        flow.Event("A");
        flow.Lines.ShouldBe(["end"]);
    }

    [Fact]
    public void MoveBack_IntoASequenceThatEnded_OpensItThere()
    {
        var flow = new ModifiedFlow(
            FlowchartMode.Counter,
            Inside("Elsa.Sequence", Event("a", "A"), Event("b", "B")).Event("last", "L").Then("end", "last")).Start();
        flow.Event("A");
        flow.Event("B");

        flow.Modify(new Modification.MoveBack("b")).ShouldBeNull();

        flow.Waiting.ShouldBe(["B"]);
        flow.Event("B");
        flow.Event("L");
        flow.Lines.ShouldBe(["end", "end"]);
        flow.CheckReplay();
    }

    [Fact]
    public void MoveBack_IntoALoopThatEnded_IsRefused()
    {
        var body = new JsonObject { ["id"] = "body", ["type"] = "Elsa.Sequence", ["activities"] = new JsonArray(Event("a", "A")) };
        var flow = new ModifiedFlow(
            FlowchartMode.Counter,
            new Flow("f").Activity("loop", "Elsa.For", ("start", 1), ("end", 1), ("body", body)).Event("b", "B").Then("loop", "b")).Start();
        flow.Event("A");

        flow.Modify(new Modification.MoveBack("a")).ShouldNotBeNull().Code.ShouldBe("RUN-024");
    }

    [Fact]
    public void MoveBack_LoopsBody_BeginsTheTurnThatIsOnAgain()
    {
        var body = new JsonObject
        {
            ["id"] = "body",
            ["type"] = "Elsa.Sequence",
            ["activities"] = new JsonArray(
                new JsonObject { ["id"] = "say", ["type"] = "Elsa.WriteLine", ["text"] = Flow.Expression("JavaScript", "`${getVariable('CurrentValue')}`") }, Event("a", "A")),
        };
        var flow = new ModifiedFlow(
            FlowchartMode.Counter,
            new Flow("f").Activity("loop", "Elsa.ForEach", ("items", Flow.Expression("Object", "[\"x\",\"y\"]")), ("body", body)).Line("end").Then("loop", "end")).Start();
        flow.Event("A");

        flow.Modify(new Modification.MoveBack("body")).ShouldBeNull();
        flow.Event("A");

        flow.Lines.ShouldBe(["x", "y", "y", "end"]);
    }

    [Fact]
    public void MoveBack_InOneOfSeveralRuns_NeedsToKnowWhich()
    {
        var body = new JsonObject { ["id"] = "body", ["type"] = "Elsa.Sequence", ["activities"] = new JsonArray(Event("a", "A"), Event("b", "B")) };
        var flow = new ModifiedFlow(
            FlowchartMode.Counter,
            new Flow("f").Activity("all", "Elsa.ParallelForEach", ("items", Flow.Expression("Object", "[1,2]")), ("body", body)).Line("end").Then("all", "end")).Start();
        flow.Event("A");
        var second = flow.Instance.Bookmarks[1];

        flow.Modify(new Modification.MoveBack("a")).ShouldNotBeNull().Code.ShouldBe("RUN-021");
        flow.Modify(new Modification.MoveBack("a", second.Execution)).ShouldBeNull();

        flow.Waiting.ShouldBe(["A", "B"]);
        foreach (var name in (string[])["A", "B", "B"])
            flow.Event(name);
        flow.Lines.ShouldBe(["end"]);
    }

    [Fact]
    public void MoveBack_FromAChildInstance_CancelsTheChild()
    {
        var child = new Flow("child").Event("c", "C");
        var parent = new Flow("f").Event("a", "A").Activity("d", "Elsa.DispatchWorkflow", ("workflowDefinitionId", "child"), ("waitForCompletion", true)).Then("a", "d");
        var flow = new ModifiedFlow(FlowchartMode.Counter, child, parent).Start();
        flow.Event("A");
        var started = flow.Effects.OfType<Tell>().Single().Internal;

        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();

        var told = flow.Effects.OfType<Tell>().Last().Internal;
        told.Kind.ShouldBe(StimulusKinds.Cancel);
        told.To.ShouldBe(started.To);
        flow.Waiting.ShouldBe(["A"]);
    }

    [Fact]
    public void MoveBack_FromAChildInTheSameAggregate_CancelsItInTheSameBurst()
    {
        var child = new Flow("child").Event("c", "C").Delay("later", "01:00:00");
        var parent = new Flow("f").Event("a", "A").Activity("d", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", "child"), ("waitForCompletion", true)).Then("a", "d");
        var flow = new ModifiedFlow(FlowchartMode.Counter, child, parent).Start();
        flow.Event("A");

        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();

        flow.Aggregate.Instances.Single(i => i.Id is not "i1").SubStatus.ShouldBe(InstanceSubStatus.Cancelled);
        flow.Aggregate.Instances.SelectMany(i => i.Bookmarks).Single().ActivityId.ShouldBe("a");
        flow.CheckReplay();
    }

    [Fact]
    public void MoveBack_OverAStepThatWaitsForAPerson_ForgetsIt()
    {
        var definition = new Flow("f").Event("a", "A").Fault("bad", "boom").Then("a", "bad");
        definition.Options["incidentStrategyType"] = "Governance.WaitForPerson";
        var flow = new ModifiedFlow(FlowchartMode.Counter, definition).Start();
        flow.Event("A");
        flow.Instance.Parked.ShouldHaveSingleItem();

        flow.Modify(new Modification.MoveBack("a")).ShouldBeNull();

        flow.Instance.Parked.ShouldBeEmpty();
        flow.Instance.Incidents.ShouldBeEmpty();
        flow.Waiting.ShouldBe(["A"]);
    }

    [Fact]
    public void Cancel_AStepThatWaitsForAPerson_TheFlowEnds()
    {
        var definition = new Flow("f").Fault("bad", "boom");
        definition.Options["incidentStrategyType"] = "Governance.WaitForPerson";
        var flow = new ModifiedFlow(FlowchartMode.Counter, definition).Start();

        flow.Modify(new Modification.Cancel("bad")).ShouldBeNull();

        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        flow.Instance.Incidents.ShouldBeEmpty();
    }

    private static Flow Inside(string type, params JsonObject[] activities) =>
        new Flow("f").Activity("inner", type, ("activities", new JsonArray([.. activities]))).Line("end").Then("inner", "end");

    private static JsonObject Event(string id, string name) => new() { ["id"] = id, ["type"] = "Elsa.Event", ["eventName"] = name };

    private static JsonObject Line(string id) => new() { ["id"] = id, ["type"] = "Elsa.WriteLine", ["text"] = id };

    private static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value);
}
