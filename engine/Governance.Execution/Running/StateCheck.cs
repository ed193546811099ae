namespace Governance.Execution.Running;

/// <summary>Whether a stored instance can have been left by a run of this graph: what activities rely on without looking.</summary>
internal static class StateCheck
{
    public static bool Fits(Graph graph, InstanceState state)
    {
        if (state.Status == InstanceStatus.Running && state.Frames.IsEmpty)
            return state.SubStatus is InstanceSubStatus.Pending or InstanceSubStatus.Executing;

        var nodes = new Dictionary<int, GraphNode>();
        foreach (var frame in state.Frames)
        {
            // What a newer version of the definition no longer has is left out when the state is taken up.
            if (graph.Find(frame.NodeId) is not { } node)
                continue;

            if (frame.Parent is not { } number)
            {
                if (!ReferenceEquals(node, graph.Workflow))
                    return false;
            }
            else if (nodes.TryGetValue(number, out var parent) && !ReferenceEquals(node.Parent, parent))
            {
                return false;
            }

            if (frame.Status == ActivityStatus.Running && state.Status == InstanceStatus.Running && node.Engine is { } engine && !engine.Accepts(frame, node))
                return false;
            nodes[frame.Number] = node;
        }

        return state.Frames.IsEmpty || nodes.ContainsKey(state.Frames[0].Number);
    }
}
