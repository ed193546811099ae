using System.Collections.Immutable;
using Governance.Execution.Running;

namespace Governance.Execution;

/// <summary>Why a node is taken for the same in another version.</summary>
public enum NodeKinship
{
    /// <summary>It lies at the same path and is of the same type: it goes there by itself.</summary>
    Path,

    /// <summary>It is the only one of its id and type: it goes there by itself.</summary>
    Id,

    /// <summary>It is the only one of its type that is called so: it goes there only where the map says so.</summary>
    Name,
}

/// <param name="NodeId">Node path in the other version.</param>
public sealed record NodeSuggestion(string NodeId, NodeKinship By)
{
    /// <returns>Null: nothing corresponds, somebody has to say where what stands there goes.</returns>
    public static NodeSuggestion? Of(Graph from, Graph to, string nodeId)
    {
        if (from.Find(nodeId) is not { } old)
            return null;
        if (new NodeMatch(from, to, ImmutableDictionary<string, string>.Empty).Find(nodeId) is { } found && IsAlike(old, found))
            return new NodeSuggestion(found.NodeId, string.Equals(found.NodeId, nodeId, StringComparison.Ordinal) ? NodeKinship.Path : NodeKinship.Id);

        // What stands where an old one stood is that one's successor already.
        var named = to.Nodes.Where(node => IsAlike(old, node) && node.DisplayText.Length > 0 && string.Equals(node.DisplayText, old.DisplayText, StringComparison.Ordinal)
            && from.Find(node.NodeId) is null).Take(2).ToArray();
        return named is [var one] ? new NodeSuggestion(one.NodeId, NodeKinship.Name) : null;
    }

    /// <summary>The map of the way back: where several nodes went to one, the first of them by name.</summary>
    public static ImmutableSortedDictionary<string, string> Back(Graph from, Graph to, IReadOnlyDictionary<string, string> nodes)
    {
        var back = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (old, next) in nodes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Place.Node(from, old) is { IsRefused: false } source && Place.Node(to, next) is { IsRefused: false } target)
                back.TryAdd(target.Value.NodeId, source.Value.NodeId);
        }

        return back.ToImmutable();
    }

    private static bool IsAlike(GraphNode one, GraphNode other) => string.Equals(one.Type, other.Type, StringComparison.Ordinal);
}
