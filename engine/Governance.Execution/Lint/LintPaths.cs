using System.Collections.Immutable;

namespace Governance.Execution;

/// <summary>Ways through a graph by the names people read.</summary>
public static class LintPaths
{
    /// <summary>A shortest way from where the workflow begins to this node, containers that hold no arrows included.</summary>
    public static ImmutableArray<string> To(GraphNode node)
    {
        if (node.Parent is not { } parent)
            return [];

        var before = To(parent);
        if (parent.Flow is not { } maps)
            return IsNamed(node) ? before.Add(Name(node)) : before;

        return [.. before, .. Shortest(maps, Standard.Flowchart.Starts(maps), node.Ordinal, avoided: null).Select(i => Name(maps.Nodes[i]))];
    }

    /// <summary>The text given in the designer, with the id where that alone says which node it is.</summary>
    public static string Name(GraphNode node) =>
        string.Equals(node.DisplayText, node.Descriptor.DisplayName, StringComparison.Ordinal) ? $"{node.DisplayText}（{node.Id}）" : node.DisplayText;

    /// <summary>Whether the node is of the checked definition itself, not of a workflow it uses.</summary>
    internal static bool IsOwn(GraphNode node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at.Activity is Standard.WorkflowAsActivity)
                return false;
        }

        return true;
    }

    /// <returns>Ordinals from one of the starts to the target; the target alone when no way leads there.</returns>
    internal static IReadOnlyList<int> Shortest(FlowMaps maps, IEnumerable<int> starts, int target, int? avoided)
    {
        var from = new Dictionary<int, int>();
        var open = new Queue<int>();
        foreach (var start in starts)
        {
            if (start != avoided && from.TryAdd(start, -1))
                open.Enqueue(start);
        }

        while (open.TryDequeue(out var current) && !from.ContainsKey(target))
        {
            foreach (var edge in maps.Outbound[current])
            {
                if (edge.Target != avoided && from.TryAdd(edge.Target, current))
                    open.Enqueue(edge.Target);
            }
        }

        var way = new List<int>();
        for (var at = target; at >= 0; at = from.GetValueOrDefault(at, -1))
            way.Insert(0, at);
        return way;
    }

    // The workflow and its root are no places of their own.
    private static bool IsNamed(GraphNode node) => node.Activity is not (Standard.WorkflowActivity or Standard.Flowchart or Standard.Sequence);
}
