using System.Text.Json.Nodes;
using Governance.Execution;

namespace Governance.Tests.Execution.Triggers;

public sealed class ActivationTests
{
    private readonly TriggerWorld _world = new();

    [Theory]
    [InlineData("SingletonStrategy", null, null, false)]
    [InlineData("SingletonStrategy", "a", "b", false)]
    [InlineData("CorrelatedSingletonStrategy", "a", "b", true)]
    [InlineData("CorrelatedSingletonStrategy", "a", "a", false)]
    [InlineData("CorrelatedSingletonStrategy", null, null, false)]
    [InlineData("CorrelationStrategy", "a", "a", false)]
    [InlineData("CorrelationStrategy", "a", "b", true)]
    [InlineData("CorrelationStrategy", null, null, true)]
    [InlineData("AllowAlwaysStrategy", "a", "a", true)]
    public async Task Start_WhileAnotherRuns_FollowsTheStrategy(string strategy, string? first, string? second, bool isLetIn)
    {
        await _world.Publish(Waiting("f", strategy));
        await Start("f", "i1", first);

        var refusal = await Start("f", "i2", second);

        refusal?.Code.ShouldBe("RUN-013");
        (refusal is null).ShouldBe(isLetIn);
        (await _world.Instances()).Length.ShouldBe(isLetIn ? 2 : 1);
    }

    [Fact]
    public async Task Start_Correlation_LooksAtOtherDefinitionsToo()
    {
        await _world.Publish(Waiting("g", strategy: null));
        await _world.Publish(Waiting("f", "CorrelationStrategy"));
        await Start("g", "i1", "a");

        var refusal = await Start("f", "i2", "a");

        refusal.ShouldNotBeNull().Code.ShouldBe("RUN-013");
    }

    [Fact]
    public async Task Start_AfterTheOtherEnded_IsLetIn()
    {
        await _world.Publish(Waiting("f", "SingletonStrategy"));
        await Start("f", "i1", null);
        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Event, new { name = "Go" });

        var refusal = await Start("f", "i2", null);

        refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Start_ManyAtOnce_LetsOneIn()
    {
        await _world.Publish(Waiting("f", "SingletonStrategy"));

        var refusals = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Start("f", $"i{i}", null))));

        refusals.Count(r => r is null).ShouldBe(1);
        refusals.OfType<Governance.Definitions.Refusal>().ShouldAllBe(r => string.Equals(r.Code, "RUN-013", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fire_SingletonStillRunning_SkipsTheTurnAndGoesOn()
    {
        var flow = new Flow("f").Activity("t", "Elsa.Timer", ("interval", "00:10:00"), ("customProperties", new JsonObject { ["canStartWorkflow"] = true }))
            .Event("e", "Go").Then("t", "e");
        flow.Options["activationStrategyType"] = "SingletonStrategy";
        await _world.Publish(flow);
        await _world.Pass(TimeSpan.FromMinutes(10));
        await _world.Pass(TimeSpan.FromMinutes(10));
        var whileWaiting = (await _world.Instances()).Length;
        await _world.Run(AggregateKey.Instance((await _world.Instances()).Single().Id), StimulusKinds.Event, new { name = "Go" });

        await _world.Pass(TimeSpan.FromMinutes(10));

        whileWaiting.ShouldBe(1);
        (await _world.Instances()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Publish_EventTrigger_StartsOneInstanceOfASingleton()
    {
        var flow = new Flow("f").Event("s", "Begin", starts: true).Event("e", "Go").Then("s", "e");
        flow.Options["activationStrategyType"] = "Elsa.Workflows.Runtime.ActivationValidators.SingletonStrategy, Elsa.Workflows.Runtime";
        await _world.Publish(flow);

        for (var i = 0; i < 3; i++)
        {
            await _world.Run(AggregateKey.Events, StimulusKinds.Publish, new { name = "Begin" });
            await _world.Deliver();
        }

        (await _world.Instances()).Length.ShouldBe(1);
    }

    private static Flow Waiting(string id, string? strategy)
    {
        var flow = new Flow(id).Event("e", "Go");
        if (strategy is not null)
            flow.Options["activationStrategyType"] = strategy;
        return flow;
    }

    private async Task<Governance.Definitions.Refusal?> Start(string definitionId, string instanceId, string? correlationId) =>
        (await _world.Run(AggregateKey.Instance(instanceId), StimulusKinds.Start, new { definitionId, instanceId, correlationId })).Refusal;
}
