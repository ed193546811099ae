namespace Governance.Execution;

/// <summary>
/// Which arrows of the old drawing an arrow of the new one stands for. Between the same two nodes it is the same arrow; where nodes were put in or taken
/// out, it is part of a way that led, or leads, between the same nodes.
/// </summary>
internal sealed class FlowArrows
{
    private static readonly FlowEdge[] None = [];
    private readonly FlowMaps _old;
    private readonly FlowMaps _new;
    private readonly int?[] _next;
    private readonly ILookup<int, int> _former;
    private readonly ILookup<(int Source, int Target), FlowEdge> _direct;

    public FlowArrows(NodeMatch match, GraphNode oldFlowchart, GraphNode newFlowchart)
    {
        (_old, _new) = (oldFlowchart.Flow!, newFlowchart.Flow!);
        _next = [.. _old.Nodes.Select(node => match.Find(node.NodeId) is { } found && ReferenceEquals(found.Parent, newFlowchart) ? found.Ordinal : (int?)null)];
        _former = Enumerable.Range(0, _next.Length).Where(old => _next[old] is not null).ToLookup(old => _next[old]!.Value);
        _direct = _old.Edges.Where(e => _next[e.Source] is not null && _next[e.Target] is not null).ToLookup(e => (_next[e.Source]!.Value, _next[e.Target]!.Value));
    }

    /// <summary>Whether the old drawing has nothing like this node.</summary>
    public bool IsNew(int node) => !_former.Contains(node);

    public int? Next(int oldNode) => _next[oldNode];

    /// <returns>The first arrows of the old ways it stands for, and the last; none where it is altogether new.</returns>
    public (IReadOnlyCollection<FlowEdge> First, IReadOnlyCollection<FlowEdge> Last) Old(FlowEdge edge)
    {
        var same = _direct[(edge.Source, edge.Target)].Where(e => string.Equals(e.Port, edge.Port, StringComparison.Ordinal)).ToArray();
        if (same.Length > 0)
            return (same, same);

        var sources = Known(edge.Source, node => _new.Inbound[node].Select(e => e.Source));
        var targets = Known(edge.Target, node => _new.Outbound[node].Select(e => e.Target));
        var gone = Gone(sources, node => _old.Outbound[node].Select(e => e.Target));
        gone.IntersectWith(Gone(targets, node => _old.Inbound[node].Select(e => e.Source)));
        var first = _old.Edges.Where(e => sources.Contains(e.Source) && (targets.Contains(e.Target) || gone.Contains(e.Target))).ToArray();
        var last = _old.Edges.Where(e => targets.Contains(e.Target) && (sources.Contains(e.Source) || gone.Contains(e.Source))).ToArray();
        var named = IsNew(edge.Source) ? None : [.. first.Where(e => string.Equals(e.Port, edge.Port, StringComparison.Ordinal))];
        return (named.Length > 0 ? named : first, last);
    }

    // The nearest nodes that both drawings have, by their old numbers.
    private HashSet<int> Known(int node, Func<int, IEnumerable<int>> further) =>
        [.. Walk([node], IsNew, further).Where(found => !IsNew(found)).SelectMany(found => _former[found])];

    // What was taken out next to these.
    private HashSet<int> Gone(IEnumerable<int> nodes, Func<int, IEnumerable<int>> further) =>
        [.. Walk(nodes.SelectMany(further), node => _next[node] is null, further).Where(node => _next[node] is null)];

    private static HashSet<int> Walk(IEnumerable<int> start, Func<int, bool> passes, Func<int, IEnumerable<int>> further)
    {
        var open = new Stack<int>(start);
        var found = new HashSet<int>(open);
        while (open.TryPop(out var node))
        {
            if (!passes(node))
                continue;
            foreach (var next in further(node).Where(found.Add))
                open.Push(next);
        }

        return found;
    }
}
