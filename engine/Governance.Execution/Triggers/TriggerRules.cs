using Governance.Definitions;
using Governance.Execution.Time;

namespace Governance.Execution;

/// <summary>What triggers must fulfil before they may be armed. Refusals <c>DEF-105</c> to <c>DEF-107</c>.</summary>
internal static class TriggerRules
{
    public static Refusal? Check(Graph graph)
    {
        foreach (var node in graph.Nodes.Where(n => n.CanStartWorkflow))
        {
            if (Check(graph, node) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>A cron expression that is written out, wherever it stands; null when it is sound or must be computed.</summary>
    public static Refusal? CheckCron(GraphNode node) =>
        IsCron(node) && node.LiteralText("CronExpression") is { } text ? CronSchedule.Parse(text).Refusal : null;

    public static bool IsCron(GraphNode node) => node.Activity is Standard.Cron;

    private static Refusal? CheckEndpoint(Graph graph, GraphNode node)
    {
        var endpoint = HttpEndpoints.Of(graph, EngineSettings.Default).FirstOrDefault(e => string.Equals(e.ActivityId, node.Id, StringComparison.Ordinal));
        return endpoint is null || endpoint.Options.Path.Length == 0 || PathTemplate.Parse(endpoint.Options.Path) is null ? DefinitionRefusals.EndpointWithoutPath(node.NodeId) : null;
    }

    private static Refusal? Check(Graph graph, GraphNode node)
    {
        var trigger = graph.Triggers.FirstOrDefault(t => string.Equals(t.ActivityId, node.Id, StringComparison.Ordinal));
        if (trigger is null)
            return null;
        if (!TimedTriggers.IsTimed(trigger))
            return node.Activity is Standard.HttpEndpointActivity ? CheckEndpoint(graph, node) : null;

        var armed = TimedTriggers.Arm(graph, trigger, before: null, nowMicros: 0, EngineSettings.Default);
        if (armed.Problem is { } problem)
            return armed is { Cron: null, IntervalMicros: null } && !IsCron(node) ? DefinitionRefusals.TriggerWithoutTime(node.NodeId) : DefinitionRefusals.TriggerNotReadable(node.NodeId, problem);

        return null;
    }
}
