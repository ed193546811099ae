using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution;

/// <summary>Inputs of a trigger before there is an instance: variables have their defaults, the workflow has no input.</summary>
internal static class TriggerInputs
{
    /// <param name="fault">Why the input cannot be worked out.</param>
    public static object? Evaluate(Graph graph, string activityId, string input, EngineSettings settings, out string? fault)
    {
        fault = null;
        var node = graph.Nodes.FirstOrDefault(n => n.CanStartWorkflow && string.Equals(n.Id, activityId, StringComparison.Ordinal));
        var binding = node?.Inputs.FirstOrDefault(i => string.Equals(i.Name, input, StringComparison.OrdinalIgnoreCase));
        if (binding is null)
            return null;

        try
        {
            return Scene(graph, settings).Evaluate(Around(node!), binding);
        }
        catch (FaultException e)
        {
            fault = e.Message;
            return null;
        }
    }

    public static string? Text(Graph graph, string activityId, string input, EngineSettings settings, out string? fault) =>
        Value.ToText(Evaluate(graph, activityId, input, settings, out fault));

    private static InstanceRun Scene(Graph graph, EngineSettings settings)
    {
        var nobody = new AggregateKey("nobody");
        var burst = new BurstInput(new Stimulus(Guid.Empty, nobody, StimulusKinds.Arm, default, Actor.System), 0, 0, EngineFlags.Current, FactSet.None);
        var run = new BurstRun(NoGraphs.Instance, Aggregate.Empty(nobody), burst, settings, new Dictionary<int, string>());
        return new InstanceRun(run, graph, "nobody", createdMicros: 0);
    }

    private static Frame Around(GraphNode node)
    {
        var frame = new Frame(node, node.Parent is { } parent ? Around(parent) : null, number: 0);
        if (node.HoldsVariables)
            Memory.Declare(frame);
        return frame;
    }

    private sealed class NoGraphs : IGraphs
    {
        public static readonly NoGraphs Instance = new();

        public Graph? Find(string definitionId, string? versionId) => null;

        public IEnumerable<(Graph Graph, GraphTrigger Trigger)> Triggers(string activityType) => [];
    }
}
