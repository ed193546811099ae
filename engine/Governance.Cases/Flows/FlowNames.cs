using System.Collections.Concurrent;
using System.Collections.Frozen;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>The step behind a node id of a type's flow: rows know the node only, lists show its name.</summary>
public sealed class FlowNames(IGraphs graphs, CaseTypeBook types)
{
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, GraphNode>> _byVersion = new(StringComparer.Ordinal);

    /// <summary>Null for a node that is no step of disputes, hazards or joint cases, or was drawn away.</summary>
    public GraphNode? StepAt(string type, string? node) =>
        node is not null && types.Find(type) is { } found && graphs.Find(found.DefinitionId, null) is { } graph
            ? _byVersion.GetOrAdd(graph.Definition.Id, _ => Steps(graph)).GetValueOrDefault(node)
            : null;

    private static FrozenDictionary<string, GraphNode> Steps(Graph graph) => graph.Nodes
        .Where(node => StepBook.Find(node.Type) is not null).DistinctBy(node => node.Id, StringComparer.Ordinal).ToFrozenDictionary(node => node.Id, StringComparer.Ordinal);
}
