using System.Collections.Immutable;
using Governance.Execution.Standard;

namespace Governance.Execution;

/// <summary>Carries how far a flowchart has come over to its new drawing.</summary>
internal sealed class FlowMigration
{
    private readonly InstanceState _state;
    private readonly FlowProgress _progress;
    private readonly GraphNode _flowchart;
    private readonly FlowMaps _old;
    private readonly FlowMap _map;
    private readonly FlowArrows _arrows;
    private readonly Dictionary<string, int> _ordinals;
    private readonly Dictionary<string, EdgeProgress> _taken;
    private readonly int[] _visits;
    private readonly EdgeProgress?[] _edges;

    // Children of a container are named by its path and their id.
    private readonly ImmutableArray<GraphNode?> _standing;

    public FlowMigration(NodeMatch match, InstanceState state, FrameState frame, GraphNode flowchart)
    {
        var old = match.Old(frame.NodeId) ?? flowchart;
        (_state, _progress, _flowchart, _old) = (state, frame.Flow!, flowchart, old.Flow ?? flowchart.Flow!);
        _map = MapOf(flowchart, state.TriggerActivityId);
        _arrows = new FlowArrows(match, old.Flow is null ? flowchart : old, flowchart);
        _ordinals = _old.Nodes.Select((node, i) => (node.Id, i)).ToDictionary(node => node.Id, node => node.i, StringComparer.Ordinal);
        _taken = _progress.Edges.ToDictionary(edge => edge.Key, StringComparer.Ordinal);
        _visits = new int[flowchart.Flow!.Nodes.Length];
        _edges = new EdgeProgress?[_map.Edges.Length];
        _standing =
        [
            .. state.Frames.Where(f => f.Parent == frame.Number && !f.IsBeside).Select(f => match.Find(f.NodeId)),
            .. state.Parked.Where(p => p.Owner == frame.Number).Select(p => match.Find(p.NodeId)),
        ];
    }

    public static FlowMap MapOf(GraphNode flowchart, string? triggerActivityId) =>
        flowchart.Flow!.From(Flowchart.FindStart(flowchart.Flow.Nodes, flowchart.Flow, triggerActivityId).Ordinal);

    public FlowProgress Move()
    {
        foreach (var node in _progress.Nodes)
        {
            if (Next(node.Id) is { } next)
                _visits[next] = Math.Max(_visits[next], node.Visits);
        }

        Pass();
        return new FlowProgress(_map.Node(_map.Start).Id)
        {
            Edges = [.. _edges.OfType<EdgeProgress>()],
            Nodes = [.. _flowchart.Flow!.Nodes.Where(n => _visits[n.Ordinal] > 0).Select(n => new NodeProgress(n.Id, _visits[n.Ordinal]))],
            Tokens = [.. _progress.Tokens.Select(Move).OfType<TokenState>()],
        };
    }

    // A node that was put in where the flow has been counts as passed, and so do the arrows around it, one after the other.
    private void Pass()
    {
        for (var pass = 0; pass <= _visits.Length; pass++)
        {
            foreach (var edge in _map.Edges)
                _edges[edge.Index] = Passed(edge);
            var isDone = true;
            foreach (var node in Enumerable.Range(0, _visits.Length).Where(_arrows.IsNew))
            {
                var visits = _map.ForwardInbound[node].Select(edge => _edges[edge.Index]?.Visits ?? 0).DefaultIfEmpty(0).Min();
                isDone &= visits == _visits[node];
                _visits[node] = visits;
            }

            if (isDone)
                return;
        }
    }

    private EdgeProgress? Passed(FlowEdge edge)
    {
        var (first, last) = _arrows.Old(edge);
        if (first.Count == 0)
            return Unheard(edge);

        var visits = _arrows.IsNew(edge.Source) ? _visits[edge.Source] : Visits(first);
        var isFollowed = IsFollowed(Visits(last) > 0 ? last : first);
        return visits == 0 || (_state.Mode == FlowchartMode.Token && !isFollowed) ? null : new EdgeProgress(edge.Key, visits, isFollowed);
    }

    // An arrow that is altogether new leads from where nobody will be again: whoever it leads to must not wait for it, nor be called by it.
    private EdgeProgress? Unheard(FlowEdge edge)
    {
        if (_state.Mode == FlowchartMode.Token || _map.IsBack(edge) || IsComing(edge.Source))
            return null;
        var target = _map.Node(edge.Target);
        var visits = _visits[edge.Target] + (IsComing(edge.Target) && !_standing.Contains(target) ? 1 : 0);
        var mustBeFollowed = target.Activity is FlowJoin && string.Equals(target.LiteralText("mode"), nameof(JoinMode.WaitAll), StringComparison.OrdinalIgnoreCase);
        return visits > 0 ? new EdgeProgress(edge.Key, visits, mustBeFollowed) : null;
    }

    private int Visits(IEnumerable<FlowEdge> old) => old.Max(edge => _taken.GetValueOrDefault(edge.Key)?.Visits) ?? 0;

    private bool IsFollowed(IEnumerable<FlowEdge> old) => old.Any(edge => _taken.GetValueOrDefault(edge.Key)?.IsFollowed == true);

    private TokenState? Move(TokenState token)
    {
        var (from, to) = (Next(token.From), Next(token.To));
        if (from is { } f && to is { } t && (token.IsConsumed || _map.Outbound(f).Any(edge => edge.Target == t)))
            return token with { From = _map.Node(f).Id, To = _map.Node(t).Id };
        if (token.IsConsumed || Way(token, from, to) is not { } way)
            return null;
        return token with { From = _map.Node(way.Source).Id, Port = way.Port, To = _map.Node(way.Target).Id };
    }

    // A mark goes on to the last node on its way that the flow has not passed; one that stands in for a late branch waits where that ends.
    private FlowEdge? Way(TokenState token, int? from, int? to)
    {
        bool Stands(IEnumerable<FlowEdge> old) => old.Any(edge => IsOn(edge, token));
        var way = from is { } source && !token.IsBlocked ? _map.Outbound(source).FirstOrDefault(edge => Stands(_arrows.Old(edge).First)) : null;
        for (var passed = 0; way is not null && _arrows.IsNew(way.Target) && _visits[way.Target] > 0 && passed < _visits.Length; passed++)
            way = _map.Outbound(way.Target).FirstOrDefault(edge => Stands(_arrows.Old(edge).Last)) ?? way;
        return way ?? (to is { } target ? _map.Inbound(target).FirstOrDefault(edge => Stands(_arrows.Old(edge).Last)) ?? _map.Inbound(target).FirstOrDefault() : null);
    }

    private bool IsOn(FlowEdge edge, TokenState token) => _ordinals.TryGetValue(token.From, out var from) && _ordinals.TryGetValue(token.To, out var to)
        && edge.Source == from && edge.Target == to && string.Equals(edge.Port, token.Port, StringComparison.Ordinal);

    private int? Next(string oldId) => _ordinals.TryGetValue(oldId, out var old) ? _arrows.Next(old) : null;

    private bool IsComing(int node)
    {
        var before = _map.Ancestors(node);
        before.Add(node);
        return _standing.Any(s => s is not null && before.Contains(s.Ordinal));
    }
}
