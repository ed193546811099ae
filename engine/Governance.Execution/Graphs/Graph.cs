using System.Collections.Frozen;
using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>One version of a definition, compiled for running: immutable, shared by all its instances.</summary>
public sealed class Graph
{
    private readonly FrozenDictionary<string, GraphNode> _byNodeId;

    internal Graph(WorkflowDefinition definition, ImmutableArray<GraphNode> nodes)
    {
        Definition = definition;
        Nodes = nodes;
        _byNodeId = nodes.ToFrozenDictionary(n => n.NodeId, StringComparer.Ordinal);
        Triggers = [.. nodes.Where(n => n.CanStartWorkflow && string.Equals(n.Descriptor.Kind, "Trigger", StringComparison.Ordinal)).Select(GraphTrigger.Of)];
    }

    public WorkflowDefinition Definition { get; }

    /// <summary>The workflow itself first, then every node before what is inside it.</summary>
    public ImmutableArray<GraphNode> Nodes { get; }

    /// <summary>Nodes that may start an instance when something happens.</summary>
    public ImmutableArray<GraphTrigger> Triggers { get; }

    public GraphNode Workflow => Nodes[0];

    public GraphNode? Find(string nodeId) => _byNodeId.GetValueOrDefault(nodeId);
}

/// <summary>A trigger of a definition: starts an instance when its stimulus is seen.</summary>
/// <param name="Name">What it waits for (an event's name), or null when it names nothing.</param>
public sealed record GraphTrigger(string ActivityId, string ActivityType, string? Name)
{
    internal static GraphTrigger Of(GraphNode node) => new(node.Id, node.Type, node.LiteralText(node.Descriptor.Inputs.Select(i => i.Name).FirstOrDefault()));
}

/// <summary>Compiled definitions by id.</summary>
public interface IGraphs
{
    /// <param name="versionId">Null: the published version.</param>
    Graph? Find(string definitionId, string? versionId);

    /// <summary>Published definitions one of whose triggers waits for this event.</summary>
    IEnumerable<(Graph Graph, GraphTrigger Trigger)> TriggeredBy(string activityType, string name) =>
        Triggers(activityType).Where(t => string.Equals(t.Trigger.Name, name, StringComparison.Ordinal));

    /// <summary>All triggers of this type of published definitions, in the order of definition ids.</summary>
    IEnumerable<(Graph Graph, GraphTrigger Trigger)> Triggers(string activityType);
}
