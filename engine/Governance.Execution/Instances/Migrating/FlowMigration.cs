using System.Collections.Immutable;
using Governance.Execution.Standard;

namespace Governance.Execution;

/// <summary>Carries how far a flowchart has come over to its new drawing.</summary>
internal sealed class FlowMigration(NodeMatch match, InstanceState state, FrameState frame, GraphNode flowchart)
{
    private readonly FlowMap _map = MapOf(flowchart, state.TriggerActivityId);

    // Children of a container are named by its path and their id.
    private readonly ImmutableArray<GraphNode?> _standing =
        [.. state.Frames.Where(f => f.Parent == frame.Number && !f.IsBeside).Select(f => match.Find(f.NodeId)),
            .. state.Parked.Where(p => p.Owner == frame.Number).Select(p => match.Find(p.NodeId))];

    public static FlowMap MapOf(GraphNode flowchart, string? triggerActivityId) =>
        flowchart.Flow!.From(Flowchart.FindStart(flowchart.Flow.Nodes, flowchart.Flow, triggerActivityId).Ordinal);

    public FlowProgress Move(FlowProgress progress)
    {
        var visits = progress.Nodes.Select(n => (Id: New(n.Id), n.Visits)).Where(n => n.Id is not null)
            .GroupBy(n => n.Id!, StringComparer.Ordinal).ToDictionary(n => n.Key, n => n.Max(v => v.Visits), StringComparer.Ordinal);
        var edges = Edges(progress);
        foreach (var edge in _map.Edges.Where(e => !_map.IsBack(e) && !edges.ContainsKey(e.Key) && !IsComing(e.Source)))
        {
            // An arrow that is new leads from where nobody will be again: whoever it leads to must not wait for it.
            var target = _map.Node(edge.Target);
            var visited = visits.GetValueOrDefault(target.Id) + (IsComing(edge.Target) && !_standing.Contains(target) ? 1 : 0);
            if (visited > 0)
                edges[edge.Key] = new EdgeProgress(edge.Key, visited, IsFollowed: false);
        }

        return new FlowProgress(_map.Node(_map.Start).Id)
        {
            Edges = [.. _map.Edges.Select(e => edges.GetValueOrDefault(e.Key)).OfType<EdgeProgress>()],
            Nodes = [.. flowchart.Flow!.Nodes.Where(n => visits.ContainsKey(n.Id)).Select(n => new NodeProgress(n.Id, visits[n.Id]))],
            Tokens = [.. progress.Tokens.Select(Move).OfType<TokenState>()],
        };
    }

    private Dictionary<string, EdgeProgress> Edges(FlowProgress progress)
    {
        var old = progress.Edges.ToDictionary(e => e.Key, StringComparer.Ordinal);
        var found = new Dictionary<string, EdgeProgress>(StringComparer.Ordinal);
        foreach (var edge in _map.Edges)
        {
            var key = Keys(edge).FirstOrDefault(old.ContainsKey);
            if (key is not null)
                found[edge.Key] = old[key] with { Key = edge.Key };
        }

        return found;
    }

    // The names an arrow may have had: its ends may have other ids now.
    private IEnumerable<string> Keys(FlowEdge edge)
    {
        yield return edge.Key;
        foreach (var source in Old(_map.Node(edge.Source)))
        {
            foreach (var target in Old(_map.Node(edge.Target)))
                yield return $"{source}:{edge.Port}->{target}:In";
        }
    }

    private IEnumerable<string> Old(GraphNode node) =>
        (frame.Flow?.Nodes ?? []).Select(n => n.Id).Concat((frame.Flow?.Tokens ?? []).SelectMany(t => (string[])[t.From, t.To]))
            .Distinct(StringComparer.Ordinal).Where(id => ReferenceEquals(match.Find($"{frame.NodeId}:{id}"), node)).Append(node.Id);

    private TokenState? Move(TokenState token) => New(token.From) is { } from && New(token.To) is { } to ? token with { From = from, To = to } : null;

    private string? New(string id) => match.Find($"{frame.NodeId}:{id}") is { } node && ReferenceEquals(node.Parent, flowchart) ? node.Id : null;

    private bool IsComing(int node)
    {
        var before = _map.Ancestors(node);
        before.Add(node);
        return _standing.Any(s => s is not null && before.Contains(s.Ordinal));
    }
}
