using Governance.Definitions;
using Governance.Execution.Running;

namespace Governance.Execution;

/// <summary>Finds nodes of one version in another.</summary>
internal sealed class NodeMatch(Graph from, Graph to, IReadOnlyDictionary<string, string> map)
{
    private readonly Dictionary<string, GraphNode?> _found = new(StringComparer.Ordinal);

    public GraphNode? Find(string nodeId)
    {
        if (!_found.TryGetValue(nodeId, out var node))
            _found[nodeId] = node = Look(nodeId);
        return node;
    }

    public GraphNode? Old(string nodeId) => from.Find(nodeId);

    public Refusal? Why(string nodeId)
    {
        var old = from.Find(nodeId);
        if (Find(nodeId) is not { } node)
            return MigrateRefusals.Gone(old?.DisplayText ?? nodeId, nodeId);
        return old is not null && !string.Equals(old.Type, node.Type, StringComparison.Ordinal) ? MigrateRefusals.OtherActivity(node) : null;
    }

    private GraphNode? Look(string nodeId)
    {
        var old = from.Find(nodeId);
        var mapped = map.GetValueOrDefault(nodeId) ?? (old is null ? null : map.GetValueOrDefault(old.Id));
        if (mapped is not null)
            return Place.Node(to, mapped) is { IsRefused: false } named ? named.Value : null;
        if (to.Find(nodeId) is { } same)
            return same;

        var alike = to.Nodes.Where(n => old is not null && string.Equals(n.Id, old.Id, StringComparison.Ordinal)
            && string.Equals(n.Type, old.Type, StringComparison.Ordinal)).Take(2).ToArray();
        return alike is [var one] ? one : null;
    }
}
