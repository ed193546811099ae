using System.Text.Json;
using Governance.Execution;
using Governance.Tests.Execution.Modifying;

namespace Governance.Tests.Execution;

public sealed class HoldTests
{
    private static readonly object TheOne = new { instanceId = "i1" };

    [Fact]
    public void Suspend_Waiting_NobodyGoesOnUntilReleased()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Event("a", "A").Line("b").Then("a", "b")).Start();
        var bookmark = flow.Instance.Bookmarks.Single().Id;

        flow.Take(StimulusKinds.Suspend, TheOne).ShouldBeNull();

        flow.Take(StimulusKinds.Resume, new { bookmarkId = bookmark }).ShouldNotBeNull().Code.ShouldBe("RUN-032");
        flow.Modify(new Modification.Cancel("a")).ShouldNotBeNull().Code.ShouldBe("RUN-032");
        flow.Take(StimulusKinds.Suspend, TheOne).ShouldNotBeNull().Code.ShouldBe("RUN-032");
        flow.Take(StimulusKinds.Release, TheOne).ShouldBeNull();
        flow.Take(StimulusKinds.Resume, new { bookmarkId = bookmark }).ShouldBeNull();
        flow.Lines.ShouldBe(["b"]);
        flow.CheckReplay();
    }

    [Fact]
    public void Suspend_EventMeanwhile_IsDeliveredAtTheRelease()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Event("a", "A").Line("b").Then("a", "b")).Start();
        flow.Take(StimulusKinds.Suspend, TheOne);

        flow.Event("A");

        flow.Lines.ShouldBeEmpty();
        flow.Take(StimulusKinds.Release, TheOne).ShouldBeNull();
        flow.Lines.ShouldBe(["b"]);
        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        flow.CheckReplay();
    }

    [Fact]
    public void Suspend_Timer_IsDisarmedAndArmedAgainAtItsInstantUnderAnotherStimulus()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Delay("a", "01:00:00").Line("b").Then("a", "b")).Start();
        var first = flow.Timers.Values.Single();

        flow.Take(StimulusKinds.Suspend, TheOne);
        flow.Timers.ShouldBeEmpty();
        flow.Take(StimulusKinds.Release, TheOne);

        var again = flow.Timers.Values.Single();
        again.DueMicros.ShouldBe(first.DueMicros);
        again.Then.Id.ShouldNotBe(first.Then.Id);
        flow.Take(again.Then).ShouldBeNull();
        flow.Lines.ShouldBe(["b"]);
    }

    [Fact]
    public void Suspend_TimerThatWasAlreadyOnItsWay_IsNotLost()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Delay("a", "01:00:00").Line("b").Then("a", "b")).Start();
        var timer = flow.Timers.Values.Single().Then;
        flow.Take(StimulusKinds.Suspend, TheOne);

        flow.Take(timer).ShouldBeNull();

        flow.Lines.ShouldBeEmpty();
        flow.Take(StimulusKinds.Release, TheOne);
        flow.Lines.ShouldBe(["b"]);
        flow.Timers.ShouldBeEmpty();
    }

    [Fact]
    public void Cancel_Suspended_EndsIt()
    {
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("f").Event("a", "A")).Start();
        flow.Take(StimulusKinds.Suspend, TheOne);

        flow.Take(StimulusKinds.Cancel, TheOne).ShouldBeNull();

        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Cancelled);
        flow.Instance.Hold.ShouldBeNull();
        flow.Take(StimulusKinds.Release, TheOne).ShouldNotBeNull().Code.ShouldBe("RUN-026");
    }

    [Fact]
    public void Cancel_AnInstanceThatWaitsForAChild_CancelsTheChild()
    {
        var parent = new Flow("f").Activity("d", "Elsa.DispatchWorkflow", ("workflowDefinitionId", "child"), ("waitForCompletion", true));
        var flow = new ModifiedFlow(FlowchartMode.Counter, new Flow("child").Event("c", "C"), parent).Start();

        flow.Take(StimulusKinds.Cancel, TheOne).ShouldBeNull();

        flow.Effects.OfType<Tell>().Select(t => t.Internal.Kind).ShouldBe([StimulusKinds.Start, StimulusKinds.Cancel]);
    }

    [Fact]
    public void Log_WhenAsked_HoldsWhatWasGivenAndGivenBackCapped()
    {
        var flow = new ModifiedFlow(
            FlowchartMode.Counter, new Flow("f").Event("a", "A").Line("long", new string('长', 3000)).Then("a", "long")).Start();

        flow.Take(StimulusKinds.Event, new { name = "A", payload = new { n = 1 } }).ShouldBeNull();

        var event1 = flow.Records.Last(r => r.ActivityId is "a").Values!;
        event1.Inputs.GetProperty("EventName").GetString().ShouldBe("A");
        event1.Outputs.GetProperty("Result").GetProperty("n").GetInt32().ShouldBe(1);
        flow.Records.Single(r => r.ActivityId is "long").Values!.Inputs.GetProperty("Text").GetString()!.Length.ShouldBe(2049);
        using var entry = JsonDocument.Parse(flow.Entries[^1].Entry);
        entry.RootElement.GetProperty("log").GetProperty("records").EnumerateArray().Count(r => r.TryGetProperty("values", out _)).ShouldBe(2);
    }
}
