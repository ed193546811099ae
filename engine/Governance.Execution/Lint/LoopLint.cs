using Governance.Execution.Standard;

namespace Governance.Execution;

/// <summary>Loops that nothing leads out of.</summary>
internal static class LoopLint
{
    public static void Check(FlowMaps maps, IReadOnlyList<int> starts, HashSet<int> reached, List<LintProblem> problems)
    {
        foreach (var loop in Components(maps, reached))
        {
            if (loop.Any(n => IsWayOut(maps, loop, n)))
                continue;

            var waits = loop.Any(n => MayWait(maps.Nodes[n]));
            var way = LintPaths.Shortest(maps, starts, loop.Min(), avoided: null).ToList();
            var name = LintPaths.Name(maps.Nodes[way[^1]]);
            problems.Add(new LintProblem(
                waits ? LintLevel.Warning : LintLevel.Error, "LNT-010", maps.Nodes[way[^1]].NodeId,
                waits
                    ? $"流程进入“{name}”所在的循环后没有出口，实例永远不会结束。"
                    : $"流程进入“{name}”所在的循环后没有出口，也没有等待，运行到此处会报错。")
            {
                Path = [.. way.Concat(Around(maps, loop, way[^1])).Select(i => LintPaths.Name(maps.Nodes[i]))],
            });
        }
    }

    private static bool IsWayOut(FlowMaps maps, HashSet<int> loop, int node)
    {
        var outbound = maps.Outbound[node];
        if (maps.Nodes[node].Descriptor.IsTerminal || outbound.Any(e => !loop.Contains(e.Target)) || EndsInside(maps.Nodes[node]))
            return true;

        // An outcome that leads nowhere ends the branch.
        return FlowOutcomes.Known(maps.Nodes[node]) is not { } known || known.Any(o => !outbound.Any(e => string.Equals(e.Port, o, StringComparison.Ordinal)));
    }

    private static bool EndsInside(GraphNode node) =>
        node.Activity is Finish or Complete or Fault || node.Slots.Any(s => s.Nodes.Any(EndsInside));

    private static bool MayWait(GraphNode node) =>
        node.Engine is null or RunTask or Delay or DispatchWorkflow or ExecuteWorkflow or BulkDispatchWorkflows
        || string.Equals(node.Descriptor.Kind, "Trigger", StringComparison.Ordinal) || node.Slots.Any(s => s.Nodes.Any(MayWait));

    // One turn: from the node back to itself.
    private static IEnumerable<int> Around(FlowMaps maps, HashSet<int> loop, int node)
    {
        var next = maps.Outbound[node].Where(e => loop.Contains(e.Target)).Select(e => e.Target).ToArray();
        return next.Contains(node) ? [node] : LintPaths.Shortest(maps, next, node, avoided: null);
    }

    /// <summary>Sets of nodes each of which leads to each other one.</summary>
    private static IEnumerable<HashSet<int>> Components(FlowMaps maps, HashSet<int> reached)
    {
        var order = new List<int>();
        var seen = new HashSet<int>();
        foreach (var node in reached.Order())
            Visit(maps, node, seen, order);

        var taken = new HashSet<int>();
        foreach (var root in Enumerable.Reverse(order))
        {
            if (!taken.Add(root))
                continue;

            var component = new HashSet<int> { root };
            var open = new Stack<int>([root]);
            while (open.TryPop(out var current))
            {
                foreach (var edge in maps.Inbound[current])
                {
                    if (seen.Contains(edge.Source) && taken.Add(edge.Source))
                    {
                        component.Add(edge.Source);
                        open.Push(edge.Source);
                    }
                }
            }

            if (component.Count > 1 || maps.Outbound[root].Any(e => e.Target == root))
                yield return component;
        }
    }

    private static void Visit(FlowMaps maps, int start, HashSet<int> seen, List<int> order)
    {
        var open = new Stack<(int Node, int Next)>();
        if (seen.Add(start))
            open.Push((start, 0));
        while (open.TryPop(out var at))
        {
            var outbound = maps.Outbound[at.Node];
            if (at.Next == outbound.Length)
            {
                order.Add(at.Node);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            if (seen.Add(outbound[at.Next].Target))
                open.Push((outbound[at.Next].Target, 0));
        }
    }
}
