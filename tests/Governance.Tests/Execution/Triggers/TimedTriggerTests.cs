using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution;

namespace Governance.Tests.Execution.Triggers;

public sealed class TimedTriggerTests
{
    private readonly TriggerWorld _world = new();

    [Fact]
    public async Task Publish_Timer_StartsAnInstanceEachInterval()
    {
        await _world.Publish(Timed("Elsa.Timer", ("interval", "00:10:00")));

        await _world.Pass(TimeSpan.FromMinutes(10));
        await _world.Pass(TimeSpan.FromMinutes(9));
        var afterNineteen = (await _world.Instances()).Length;
        await _world.Pass(TimeSpan.FromMinutes(1));

        afterNineteen.ShouldBe(1);
        var instances = await _world.Instances();
        instances.Length.ShouldBe(2);
        instances.ShouldAllBe(i => i.SubStatus == InstanceSubStatus.Finished && i.TriggerActivityId == "t");
    }

    [Fact]
    public async Task Fire_AfterALongPause_CountsTheMissedSpanOnceAndKeepsTheBeat()
    {
        await _world.Publish(Timed("Elsa.Timer", ("interval", "00:10:00")));
        var first = (await _world.Triggers("f")).Armed.Single().DueMicros!.Value;

        await _world.Pass(TimeSpan.FromMinutes(95));

        (await _world.Instances()).Length.ShouldBe(1);
        var armed = (await _world.Triggers("f")).Armed.Single();
        armed.LateMicros.ShouldBe(TimeSpan.FromMinutes(85).Ticks / 10);
        armed.DueMicros.ShouldBe(first + (TimeSpan.FromMinutes(90).Ticks / 10));
    }

    [Fact]
    public async Task Fire_DeliveredTwice_StartsOnce()
    {
        await _world.Publish(Timed("Elsa.Timer", ("interval", "00:10:00")));
        _world.Clock.Now += TimeSpan.FromMinutes(10);
        var due = (await _world.Store.Due(_world.NowMicros, 10, Stop)).Single();

        await _world.Host.Run(due.Then, BurstOptions.None, Stop);
        await _world.Host.Run(due.Then, BurstOptions.None, Stop);
        await _world.Deliver();

        (await _world.Instances()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Fire_JournalsHowLateItWas()
    {
        await _world.Publish(Timed("Elsa.Timer", ("interval", "00:10:00")));

        await _world.Pass(TimeSpan.FromMinutes(12));

        var entry = JsonDocument.Parse(_world.Store.Units(TriggersState.Key("f"))[^1].Entry);
        var happening = entry.RootElement.GetProperty("happenings")[0];
        happening.GetProperty("kind").GetString().ShouldBe("trigger.fired");
        happening.GetProperty("data").GetProperty("lateMicros").GetInt64().ShouldBe(120_000_000);
    }

    [Fact]
    public async Task Publish_NewVersion_DisarmsTheOldAndArmsTheNew()
    {
        await _world.Publish(Timed("Elsa.Timer", ("interval", "00:10:00")));
        await _world.Publish(Timed("Elsa.Timer", ("interval", "01:00:00")), version: 2);

        await _world.Pass(TimeSpan.FromMinutes(30));
        var early = (await _world.Instances()).Length;
        await _world.Pass(TimeSpan.FromMinutes(30));

        early.ShouldBe(0);
        (await _world.Instances()).Single().Version.ShouldBe(2);
    }

    [Fact]
    public async Task Publish_WithoutTheTrigger_DisarmsIt()
    {
        await _world.Publish(Timed("Elsa.Timer", ("interval", "00:10:00")));
        await _world.Publish(new Flow("f").Line("a"), version: 2);

        var due = await _world.Store.NextDue(Stop);

        due.ShouldBeNull();
    }

    [Fact]
    public async Task Retract_DisarmsEverything()
    {
        await _world.Publish(Timed("Elsa.Timer", ("interval", "00:10:00")));

        await _world.Retract("f");
        await _world.Pass(TimeSpan.FromHours(1));

        (await _world.Instances()).ShouldBeEmpty();
        (await _world.Store.NextDue(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Arm_OlderChangeArrivingLate_ChangesNothing()
    {
        await _world.Publish(Timed("Elsa.Timer", ("interval", "00:10:00")));
        await _world.Retract("f");

        await _world.Run(TriggersState.Key("f"), StimulusKinds.Arm, new { definitionId = "f", versionId = "f:1", sequence = 1 });

        (await _world.Triggers("f")).VersionId.ShouldBeNull();
        (await _world.Store.NextDue(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Publish_Cron_StartsByTheCitysClock()
    {
        await _world.Publish(Timed("Elsa.Cron", ("cronExpression", "0 30 9 * * *")));

        await _world.Pass(TimeSpan.FromMinutes(89));
        var before = (await _world.Instances()).Length;
        await _world.Pass(TimeSpan.FromMinutes(1));
        await _world.Pass(TimeSpan.FromDays(3));

        before.ShouldBe(0);
        (await _world.Instances()).Length.ShouldBe(2);
        (await _world.Triggers("f")).Armed.Single().DueMicros.ShouldBe(Micros("2026-01-05T09:30:00+08:00"));
    }

    [Fact]
    public async Task Publish_StartAt_StartsOnceAndNotAgainWhenRepublished()
    {
        await _world.Publish(Timed("Elsa.StartAt", ("dateTime", "2026-01-01T12:00:00+08:00")));

        await _world.Pass(TimeSpan.FromHours(5));
        await _world.Publish(Timed("Elsa.StartAt", ("dateTime", "2026-01-01T12:00:00+08:00")), version: 2);
        await _world.Pass(TimeSpan.FromHours(5));

        (await _world.Instances()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Publish_StartAtOfThePast_CatchesUp()
    {
        await _world.Publish(Timed("Elsa.StartAt", ("dateTime", "2025-12-31T12:00:00+08:00")));

        await _world.FireDue();

        (await _world.Instances()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Publish_IntervalFromAVariable_UsesItsDefault()
    {
        var interval = new JsonObject
        {
            ["typeName"] = "TimeSpan",
            ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "getVariable('every')" },
        };
        await _world.Publish(Timed("Elsa.Timer", ("interval", interval)).Variable("every", "String", "00:05:00"));

        await _world.Pass(TimeSpan.FromMinutes(5));

        (await _world.Instances()).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("Elsa.Cron", "cronExpression", "every day", "DEF-105")]
    [InlineData("Elsa.Cron", "cronExpression", null, "DEF-105")]
    [InlineData("Elsa.Timer", "interval", "00:00:00", "DEF-106")]
    [InlineData("Elsa.StartAt", "dateTime", null, "DEF-106")]
    public void Publish_TriggerWithoutAGoodTime_IsRefused(string type, string input, string? value, string code)
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);

        var added = library.Add(Timed(type, (input, value)).Bytes(), publish: true);

        added.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
        added.Refusal!.Where.ShouldBe("Workflow1:flow:t");
    }

    [Fact]
    public void Lint_BadCronInTheMiddle_IsAnErrorAtItsNode()
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        var flow = new Flow("f").Line("a").Activity("c", "Elsa.Cron", ("cronExpression", "0 0 25 * * *")).Then("a", "c");

        var problems = DefinitionLint.Check(flow.Bytes(), library, ActivityCatalog.Standard);

        problems.Single(p => p.Code is "CRN-002").ShouldSatisfyAllConditions(
            p => p.Level.ShouldBe(LintLevel.Error), p => p.Where.ShouldBe("Workflow1:flow:c"));
    }

    [Theory]
    [InlineData("Elsa.Timer", "interval", "00:30:00", 30)]
    [InlineData("Elsa.Cron", "cronExpression", "0 0 * * * *", 60)]
    [InlineData("Elsa.StartAt", "dateTime", "2026-01-01T08:20:00+08:00", 20)]
    [InlineData("Elsa.Delay", "timeSpan", "00:05:00", 5)]
    public async Task Run_TimeInTheMiddle_WaitsForIt(string type, string input, string value, int minutes)
    {
        await _world.Publish(new Flow("f").Line("a").Activity("t", type, (input, value)).Line("b").Then("a", "t").Then("t", "b"));
        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });

        await _world.Pass(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        var early = (await _world.Instances()).Single().SubStatus;
        await _world.Pass(TimeSpan.FromSeconds(1));

        early.ShouldBe(InstanceSubStatus.Suspended);
        (await _world.Instances()).Single().SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task Run_BadCronFromAScript_Faults()
    {
        var expression = Flow.Expression("JavaScript", "'0 0 ' + 99 + ' * * *'");
        await _world.Publish(new Flow("f").Activity("c", "Elsa.Cron", ("cronExpression", expression)));

        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });

        var instance = (await _world.Instances()).Single();
        instance.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        instance.Incidents.Single().Message.ShouldContain("时");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Flow Timed(string type, params (string Name, JsonNode? Value)[] inputs) => new Flow("f")
        .Activity("t", type, [.. inputs, ("customProperties", new JsonObject { ["canStartWorkflow"] = true })]).Line("a").Then("t", "a");

    private static long Micros(string time) =>
        (DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture) - DateTimeOffset.UnixEpoch).Ticks / 10;
}
