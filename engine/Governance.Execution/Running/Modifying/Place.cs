using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution.Running;

/// <summary>Where a node is or would be run: the innermost open container around it, and the way from there.</summary>
/// <param name="Path">Children of the container down to the node; longer than one where containers between are not open.</param>
internal sealed record Place(Frame Container, ImmutableArray<GraphNode> Path)
{
    public GraphNode First => Path[0];

    /// <summary>A node by its path, or by an activity id that no other node has.</summary>
    public static Result<GraphNode> Node(Graph graph, string name)
    {
        if (graph.Find(name) is { } exact)
            return exact;

        var named = graph.Nodes.Where(n => string.Equals(n.Id, name, StringComparison.Ordinal)).Take(2).ToArray();
        return named.Length switch
        {
            1 => named[0],
            0 => ModifyRefusals.UnknownNode(name),
            _ => ModifyRefusals.AmbiguousNode(name),
        };
    }

    public static Result<Place> Of(InstanceRun run, string name, int? within)
    {
        var named = Node(run.Graph, name);
        if (named.Refusal is { } unknown)
            return unknown;

        var path = ImmutableArray.Create(named.Value);
        for (var container = named.Value.Parent; container is not null; container = container.Parent)
        {
            var open = Open(run, container, within);
            if (open.Count > 1)
                return ModifyRefusals.AmbiguousNode(name);
            if (open.Count == 1)
                return Check(run, new Place(open[0], path));
            if (container.Engine is not { CanStartAt: true } || !container.Engine.Leads(run, container, path[0]))
                return ModifyRefusals.NotOpen(named.Value, container);
            path = path.Insert(0, container);
        }

        return ModifyRefusals.NotReachable(named.Value);
    }

    /// <summary>Executions of a node that are not over, inside the same container as <paramref name="within"/>.</summary>
    public static List<Frame> Open(InstanceRun run, GraphNode node, int? within)
    {
        var found = new List<Frame>();
        if (run.Root is { } root)
            Collect(root, node, found);
        if (found.Count > 1 && within is { } number && run.FindFrame(number) is { } inner)
            found.RemoveAll(f => !inner.IsInside(f));
        return found;
    }

    private static Result<Place> Check(InstanceRun run, Place place)
    {
        var engine = place.Container.Node.Engine!;
        if (!engine.CanEnter)
            return ModifyRefusals.NotOpen(place.First, place.Container.Node);
        return engine.Leads(run, place.Container.Node, place.First) ? place : ModifyRefusals.NotReachable(place.First);
    }

    private static void Collect(Frame frame, GraphNode node, List<Frame> into)
    {
        if (!frame.IsOver && ReferenceEquals(frame.Node, node))
            into.Add(frame);
        foreach (var child in frame.Children ?? [])
            Collect(child, node, into);
    }
}
