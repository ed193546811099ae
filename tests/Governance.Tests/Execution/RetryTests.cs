using System.Text.Json.Nodes;
using Governance.Execution;
using Governance.Tests.Execution.Modifying;

namespace Governance.Tests.Execution;

public sealed class RetryTests
{
    [Fact]
    public void Fault_WithPolicy_IsTriedAgainLaterAndLaterThenWaitsForAPerson()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, Waiting(Faulty(new JsonObject { ["attempts"] = 2, ["delay"] = "00:00:10", ["factor"] = 3 }))).Start();

        Due(flow).ShouldBe(11_000_000);
        Fire(flow);
        Due(flow).ShouldBe(2_000_000 + 30_000_000);
        flow.Instance.Incidents.Single().Faults.ShouldBe(2);
        Fire(flow);

        flow.Timers.ShouldBeEmpty();
        flow.Instance.Parked.Single().DueMicros.ShouldBeNull();
        flow.Instance.Incidents.Single().Faults.ShouldBe(3);
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        flow.CheckReplay();
    }

    [Fact]
    public void Fault_InPlainDefinitionWithPolicy_FaultsOnlyAfterTheLastTry()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, Faulty(new JsonObject { ["attempts"] = 1 })).Start();

        flow.Instance.Status.ShouldBe(InstanceStatus.Running);
        Fire(flow);

        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        flow.Instance.Incidents.Single().Message.ShouldBe("boom");
        flow.Timers.ShouldBeEmpty();
    }

    [Fact]
    public void Retry_ByAPerson_BeginsTheCountAnew()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, Waiting(Faulty(new JsonObject { ["attempts"] = 1 }))).Start();
        Fire(flow);
        flow.Timers.ShouldBeEmpty();

        flow.Take(StimulusKinds.Retry, new { bookmarkId = flow.Instance.Parked.Single().BookmarkId }).ShouldBeNull();

        flow.Timers.ShouldHaveSingleItem();
        flow.Instance.Incidents.Single().Faults.ShouldBe(1);
    }

    [Fact]
    public void Fault_PolicyByName_IsThatOfTheTable()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, Faulty("long")).Start();

        Due(flow).ShouldBe(1_000_000 + 60_000_000);
        RetryPolicy.Named("long")!.Next(8, 0).ShouldBe((long)TimeSpan.FromHours(6).TotalMicroseconds);
        RetryPolicy.Named("long")!.Next(9, 0).ShouldBeNull();
    }

    [Theory]
    [InlineData("FaultStrategy", InstanceSubStatus.Faulted, 0)]
    [InlineData("ContinueWithIncidentsStrategy", InstanceSubStatus.Suspended, 0)]
    [InlineData("Governance.WaitForPerson", InstanceSubStatus.Suspended, 1)]
    public void Fault_EachStrategy_LeavesTheInstanceSo(string strategy, InstanceSubStatus status, int parked)
    {
        var definition = new Flow("f").Fork("s", "X", "Y").Fault("bad", "boom").Line("other").Then("s", "bad", "X").Then("s", "other", "Y");
        definition.Options["incidentStrategyType"] = strategy;

        var flow = new ModifiedFlow(FlowchartMode.Counter, definition).Start();

        flow.Instance.SubStatus.ShouldBe(status);
        flow.Instance.Parked.Length.ShouldBe(parked);
        flow.Instance.Incidents.ShouldHaveSingleItem();
        flow.Lines.ShouldBe(["other"]);
    }

    private static Flow Faulty(JsonNode retry) =>
        new Flow("f").Activity("bad", "Elsa.Fault", ("message", "boom"), ("customProperties", new JsonObject { ["retry"] = retry })).Line("end").Then("bad", "end");

    private static Flow Waiting(Flow flow)
    {
        flow.Options["incidentStrategyType"] = "Governance.WaitForPerson";
        return flow;
    }

    private static long Due(ModifiedFlow flow) => flow.Timers.Values.Single().DueMicros;

    private static void Fire(ModifiedFlow flow) => flow.Take(flow.Timers.Values.Single().Then).ShouldBeNull();
}
