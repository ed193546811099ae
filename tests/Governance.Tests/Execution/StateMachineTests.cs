using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution;

namespace Governance.Tests.Execution;

/// <summary>Elsa's state machine: entry, triggers, condition, action, exit, next state.</summary>
public sealed class StateMachineTests
{
    [Fact]
    public void Start_InitialState_RunsEntryThenWaitsAtEveryTrigger()
    {
        var (world, driver) = Given(Order());

        driver.Start(null);

        world.Lines.ShouldBe(["enter new"]);
        driver.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        driver.Instance.Bookmarks.Select(b => b.Name).ShouldBe(["Pay", "Cancel"]);
    }

    [Fact]
    public void Event_OfATransition_RunsActionExitAndTheNextEntryAndCancelsTheOthers()
    {
        var (world, driver) = Given(Order());
        driver.Start(null);

        driver.Take(Event("Pay"));

        world.Lines.ShouldBe(["enter new", "pay action", "exit new", "enter paid"]);
        driver.Instance!.Bookmarks.Select(b => b.Name).ShouldBe(["Close"]);
        world.Records(driver.Main!).Single(r => r.ActivityId is "cancel-trigger").Status.ShouldBe(ActivityStatus.Canceled);
    }

    [Fact]
    public void Event_IntoAStateWithoutAWayOn_EndsTheMachine()
    {
        var (world, driver) = Given(Order());
        driver.Start(null);

        driver.Take(Event("Pay"));
        driver.Take(Event("Close"));

        driver.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        world.Lines[^1].ShouldBe("enter paid");
    }

    [Fact]
    public void Event_ConditionFalse_StaysAndArmsTheTriggerAgain()
    {
        var (world, driver) = Given(Order(condition: "getVariable('ok') === true"));
        driver.Start(null);

        driver.Take(Event("Pay"));

        world.Lines.ShouldBe(["enter new"]);
        driver.Instance!.Bookmarks.Select(b => b.Name).ShouldBe(["Cancel", "Pay"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("nowhere", null)]
    [InlineData(null, null)]
    [InlineData("New", "Done")]
    public void Start_WithoutAStateToBegin_EndsAtOnce(string? initial, string? current)
    {
        var machine = Order();
        machine["initialState"] = initial;
        machine["currentState"] = current;
        var (world, driver) = Given(machine);

        driver.Start(null);

        driver.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        world.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Start_TriggersThatDoNotWait_FirstOneWinsAndTheOtherNeverRuns()
    {
        var machine = Order();
        foreach (var transition in machine["transitions"]!.AsArray())
            transition!["trigger"] = Line($"t-{transition["from"]}-{transition["to"]}");
        var (world, driver) = Given(machine);

        driver.Start(null);

        world.Lines.ShouldBe(["enter new", "t-New-Paid", "pay action", "exit new", "enter paid", "t-Paid-Done"]);
        driver.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public void Start_TransitionToAnUnknownState_IsNotArmed()
    {
        var machine = Order();
        machine["transitions"]!.AsArray()[1]!["to"] = "Nowhere";
        var (_, driver) = Given(machine);

        driver.Start(null);

        driver.Instance!.Bookmarks.Select(b => b.Name).ShouldBe(["Pay"]);
    }

    private static JsonObject Order(string? condition = null) => new()
    {
        ["initialState"] = "New",
        ["states"] = new JsonArray(
            new JsonObject { ["name"] = "New", ["entry"] = Line("enter new"), ["exit"] = Line("exit new") },
            new JsonObject { ["name"] = "Paid", ["entry"] = Line("enter paid") },
            new JsonObject { ["name"] = "Done" }),
        ["transitions"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "Pay",
                ["from"] = "New",
                ["to"] = "Paid",
                ["trigger"] = Trigger("pay-trigger", "Pay"),
                ["condition"] = condition is null ? true : Flow.Expression("JavaScript", condition),
                ["action"] = Line("pay action"),
            },
            new JsonObject { ["from"] = "New", ["to"] = "Done", ["trigger"] = Trigger("cancel-trigger", "Cancel") },
            new JsonObject { ["from"] = "Paid", ["to"] = "Done", ["trigger"] = Trigger("close-trigger", "Close") }),
    };

    private static JsonObject Line(string text) => new() { ["id"] = text.Replace(' ', '-'), ["type"] = "Elsa.WriteLine", ["text"] = text };

    private static JsonObject Trigger(string id, string name) => new() { ["id"] = id, ["type"] = "Elsa.Event", ["eventName"] = name };

    private static JsonElement Event(string name) => JsonSerializer.SerializeToElement(new { @event = name });

    private static (EngineWorld World, WorldDriver Driver) Given(JsonObject machine)
    {
        var flow = new Flow("f").Activity("machine", "Elsa.StateMachine", [.. machine.Select(m => (m.Key, m.Value?.DeepClone()))]);
        var library = new GraphLibrary(ActivityCatalog.Standard);
        library.Add(flow.Bytes(), publish: true).Refusal.ShouldBeNull();
        var world = new EngineWorld(library, EngineSettings.Default);
        return (world, new WorldDriver(world, "f"));
    }
}
