using System.Collections.Concurrent;
using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>A flowchart's arrows by node, and its maps by the node a run starts at.</summary>
internal sealed class FlowMaps
{
    private readonly ConcurrentDictionary<int, FlowMap> _byStart = new();

    public FlowMaps(ImmutableArray<GraphNode> nodes, ImmutableArray<ConnectionEdge> connections)
    {
        Nodes = nodes;
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i].Ordinal = i;
            index.TryAdd(nodes[i].Id, i);
        }

        var written = connections.IsDefault ? [] : connections;
        Edges = [.. written.Select((c, i) => new FlowEdge(i, index[c.Source], c.SourcePort, index[c.Target], $"{c.Source}:{c.SourcePort}->{c.Target}:{c.TargetPort}"))];
        var (bySource, byTarget) = (Edges.ToLookup(e => e.Source), Edges.ToLookup(e => e.Target));
        Outbound = [.. nodes.Select((_, i) => bySource[i].ToImmutableArray())];
        Inbound = [.. nodes.Select((_, i) => byTarget[i].ToImmutableArray())];
    }

    public ImmutableArray<GraphNode> Nodes { get; }

    public ImmutableArray<FlowEdge> Edges { get; }

    public ImmutableArray<ImmutableArray<FlowEdge>> Outbound { get; }

    public ImmutableArray<ImmutableArray<FlowEdge>> Inbound { get; }

    public FlowMap From(int start) => _byStart.GetOrAdd(start, static (s, maps) => new FlowMap(maps, s), this);
}

/// <param name="Key">Name under which visits are stored, such as <c>A:Done->B:In</c>.</param>
internal sealed record FlowEdge(int Index, int Source, string Port, int Target, string Key);

/// <summary>
/// Which arrows lead forward when a run starts at a given node. Walking breadth first, an arrow between two nodes is forward unless its
/// target already leads to its source by forward arrows; what is left over leads back.
/// </summary>
internal sealed class FlowMap
{
    private readonly FlowMaps _maps;
    private readonly bool[] _isForward;
    private readonly bool[] _isValidBack;

    public FlowMap(FlowMaps maps, int start)
    {
        _maps = maps;
        Start = start;
        _isForward = FindForward(maps, start);
        ForwardInbound = [.. maps.Inbound.Select(edges => edges.Where(e => _isForward[e.Index]).ToImmutableArray())];
        _isValidBack = [.. maps.Edges.Select(e => !_isForward[e.Index] && IsOnEveryPath(e.Target, e.Source))];
    }

    public int Start { get; }

    public ImmutableArray<ImmutableArray<FlowEdge>> ForwardInbound { get; }

    public ImmutableArray<FlowEdge> Edges => _maps.Edges;

    public ImmutableArray<FlowEdge> Outbound(int node) => _maps.Outbound[node];

    public ImmutableArray<FlowEdge> Inbound(int node) => _maps.Inbound[node];

    public GraphNode Node(int ordinal) => _maps.Nodes[ordinal];

    public bool IsBack(FlowEdge edge) => !_isForward[edge.Index];

    /// <summary>A back arrow is valid when every path from the start to its source passes its target.</summary>
    public bool IsValidBack(FlowEdge edge) => _isValidBack[edge.Index];

    public bool IsReachable(int node) => node == Start || !ForwardInbound[node].IsEmpty;

    /// <summary>Nodes from which forward arrows lead to this one.</summary>
    public HashSet<int> Ancestors(int node)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>([node]);
        while (open.TryPop(out var current))
        {
            foreach (var edge in ForwardInbound[current])
            {
                if (found.Add(edge.Source))
                    open.Push(edge.Source);
            }
        }

        return found;
    }

    /// <summary>The node and those to which forward arrows lead from it.</summary>
    public HashSet<int> After(int node) => Spread(node, edge => !IsBack(edge));

    /// <summary>Whether arrows of any kind lead from one node to another.</summary>
    public bool Leads(int from, int to) => Spread(from, static _ => true).Contains(to);

    private HashSet<int> Spread(int node, Predicate<FlowEdge> takes)
    {
        var found = new HashSet<int> { node };
        var open = new Stack<int>([node]);
        while (open.TryPop(out var current))
        {
            foreach (var edge in Outbound(current))
            {
                if (takes(edge) && found.Add(edge.Target))
                    open.Push(edge.Target);
            }
        }

        return found;
    }

    private static bool[] FindForward(FlowMaps maps, int start)
    {
        var forward = new bool[maps.Edges.Length];
        var pairs = new HashSet<(int, int)>();
        var done = new HashSet<int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var source))
        {
            done.Add(source);
            foreach (var edge in maps.Outbound[source])
            {
                if (forward[edge.Index])
                    continue;

                var isKnownPair = pairs.Contains((source, edge.Target));
                if (!isKnownPair && Leads(maps, forward, edge.Target, source))
                    continue;

                forward[edge.Index] = true;
                if (!isKnownPair && pairs.Add((source, edge.Target)) && !done.Contains(edge.Target))
                    queue.Enqueue(edge.Target);
            }
        }

        return forward;
    }

    private static bool Leads(FlowMaps maps, bool[] forward, int from, int to)
    {
        if (from == to)
            return true;

        var seen = new HashSet<int> { from };
        var open = new Stack<int>([from]);
        while (open.TryPop(out var current))
        {
            foreach (var edge in maps.Outbound[current])
            {
                if (!forward[edge.Index] || !seen.Add(edge.Target))
                    continue;
                if (edge.Target == to)
                    return true;
                open.Push(edge.Target);
            }
        }

        return false;
    }

    private bool IsOnEveryPath(int waypoint, int node)
    {
        if (node == waypoint || waypoint == Start)
            return true;

        var seen = new HashSet<int> { node };
        var open = new Stack<int>([node]);
        while (open.TryPop(out var current))
        {
            if (current == Start)
                return false;
            foreach (var edge in ForwardInbound[current])
            {
                if (edge.Source != waypoint && seen.Add(edge.Source))
                    open.Push(edge.Source);
            }
        }

        return true;
    }
}
