namespace Governance.Execution;

/// <summary>What is wrong with the arrows of flowcharts.</summary>
internal static class FlowLint
{
    public static void Check(Graph graph, List<LintProblem> problems)
    {
        foreach (var flowchart in graph.Nodes)
        {
            if (flowchart.Flow is not { Nodes.IsEmpty: false } maps || !LintPaths.IsOwn(flowchart))
                continue;

            var starts = Standard.Flowchart.Starts(maps);
            var reached = Reached(maps, starts);
            Unreached(flowchart, maps, reached, problems);
            // Marks go back anywhere.
            if (!Running.ModeChoice.IsToken(graph.Definition))
                BackArrows(maps, starts, reached, problems);
            foreach (var node in maps.Nodes)
                Outcomes(maps, node, problems);
            DeadEnds(maps, reached, problems);
            JoinLint.Check(maps, starts[0], problems);
            LoopLint.Check(maps, starts, reached, problems);
        }
    }

    private static HashSet<int> Reached(FlowMaps maps, IReadOnlyList<int> starts)
    {
        var reached = new HashSet<int>(starts);
        var open = new Stack<int>(starts);
        while (open.TryPop(out var current))
        {
            foreach (var edge in maps.Outbound[current])
            {
                if (reached.Add(edge.Target))
                    open.Push(edge.Target);
            }
        }

        return reached;
    }

    private static void Unreached(GraphNode flowchart, FlowMaps maps, HashSet<int> reached, List<LintProblem> problems)
    {
        // Where an island has a beginning of its own, the way begins there.
        var islands = maps.Nodes.Where(n => !reached.Contains(n.Ordinal) && maps.Inbound[n.Ordinal].IsEmpty).Select(n => n.Ordinal).ToArray();
        foreach (var node in maps.Nodes.Where(n => !reached.Contains(n.Ordinal)))
        {
            problems.Add(new LintProblem(LintLevel.Warning, "LNT-003", node.NodeId, $"从流程图“{flowchart.Id}”的起点走不到活动“{node.Id}”，请连上或删除。")
            {
                Path = [.. LintPaths.Shortest(maps, islands, node.Ordinal, avoided: null).Select(i => LintPaths.Name(maps.Nodes[i]))],
            });
        }
    }

    private static void BackArrows(FlowMaps maps, IReadOnlyList<int> starts, HashSet<int> reached, List<LintProblem> problems)
    {
        var map = maps.From(starts[0]);
        foreach (var edge in maps.Edges.Where(e => reached.Contains(e.Source) && map.IsBack(e) && !map.IsValidBack(e)))
        {
            var (source, target) = (maps.Nodes[edge.Source], maps.Nodes[edge.Target]);
            var way = LintPaths.Shortest(maps, [starts[0]], edge.Source, avoided: edge.Target);
            problems.Add(new LintProblem(LintLevel.Error, "LNT-004", source.NodeId, $"回退连线指向“{target.Id}”，但有路径绕过它，运行到此处会报错；请改连到各路径都经过的活动。")
            {
                Path = [.. way.Select(i => LintPaths.Name(maps.Nodes[i])), LintPaths.Name(target)],
            });
        }
    }

    private static void Outcomes(FlowMaps maps, GraphNode node, List<LintProblem> problems)
    {
        if (FlowOutcomes.Known(node) is not { } outcomes)
            return;

        var outbound = maps.Outbound[node.Ordinal];
        foreach (var edge in outbound.Where(e => !outcomes.Contains(e.Port)))
            problems.Add(new LintProblem(LintLevel.Error, "LNT-005", node.NodeId, $"连线从结果“{edge.Port}”出发，但活动没有这个结果，请删除这条连线或改选结果。") { Path = LintPaths.To(node) });
        if (outbound.IsEmpty && outcomes.Count < 2)
            return;

        // A workflow with outcomes of its own never comes to Done.
        var never = node.Activity is Standard.WorkflowAsActivity && outcomes.Count > 1 ? "Done" : null;
        foreach (var missing in outcomes.Where(o => !string.Equals(o, never, StringComparison.Ordinal) && !outbound.Any(e => string.Equals(e.Port, o, StringComparison.Ordinal))))
            problems.Add(new LintProblem(LintLevel.Warning, "LNT-006", node.NodeId, $"结果“{missing}”没有连线，出现时流程在此结束；不该结束的请连到后续活动。") { Path = LintPaths.To(node) });
    }

    // A flow may simply stop. Where it says elsewhere how it ends, a branch that just stops was probably forgotten.
    private static void DeadEnds(FlowMaps maps, HashSet<int> reached, List<LintProblem> problems)
    {
        if (!maps.Nodes.Any(n => n.Descriptor.IsTerminal && reached.Contains(n.Ordinal)))
            return;

        foreach (var node in maps.Nodes.Where(n => reached.Contains(n.Ordinal) && !n.Descriptor.IsTerminal && maps.Outbound[n.Ordinal].IsEmpty))
        {
            if (FlowOutcomes.Known(node) is { Count: > 1 })
                continue;

            var name = LintPaths.Name(node);
            problems.Add(new LintProblem(LintLevel.Warning, "LNT-008", node.NodeId, $"流程走到“{name}”之后没有去向，请连到后续活动或结束。")
            {
                Path = LintPaths.To(node),
            });
        }
    }
}
