using Governance.Definitions;
using Governance.Execution.Time;

namespace Governance.Execution;

/// <summary>What triggers must fulfil before they may be armed. Refusals <c>DEF-105</c>, <c>DEF-106</c>.</summary>
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

    private static Refusal? Check(Graph graph, GraphNode node)
    {
        var trigger = graph.Triggers.FirstOrDefault(t => string.Equals(t.ActivityId, node.Id, StringComparison.Ordinal));
        if (trigger is null || !TimedTriggers.IsTimed(trigger))
            return null;

        var armed = TimedTriggers.Arm(graph, trigger, before: null, nowMicros: 0, EngineSettings.Default);
        if (armed.Problem is { } problem)
            return armed is { Cron: null, IntervalMicros: null } && !IsCron(node) ? DefinitionRefusals.TriggerWithoutTime(node.NodeId) : DefinitionRefusals.TriggerNotReadable(node.NodeId, problem);

        return null;
    }
}
