namespace Governance.Execution;

/// <summary>Joins that wait for a branch which need not come.</summary>
internal static class JoinLint
{
    // Beyond this many combinations of outcomes a join is not judged.
    private const int MaxRuns = 512;

    public static void Check(FlowMaps maps, int start, List<LintProblem> problems)
    {
        var map = maps.From(start);
        foreach (var join in maps.Nodes)
        {
            if (!WaitsForAll(join) || map.ForwardInbound[join.Ordinal].Length < 2 || Missing(map, join) is not { } missing)
                continue;

            var (came, absent) = missing;
            var (name, branch) = (LintPaths.Name(join), LintPaths.Name(maps.Nodes[absent.Source]));
            var way = LintPaths.Shortest(maps, [start], came.Source, avoided: null);
            problems.Add(new LintProblem(
                LintLevel.Error, "LNT-009", join.NodeId,
                $"“{name}”要等全部分支，但从“{branch}”来的分支可能不走，流程会停在这里；请改为 WaitAllActive，或让各分支必经此处。")
            {
                Path = [.. way.Select(i => LintPaths.Name(maps.Nodes[i])), name],
            });
        }
    }

    private static bool WaitsForAll(GraphNode node) =>
        node.Activity is Standard.FlowJoin && string.Equals(node.LiteralText("Mode"), "WaitAll", StringComparison.OrdinalIgnoreCase);

    /// <summary>Plays every combination of outcomes of the choices before the join.</summary>
    /// <returns>An arrow that is taken and one that is not, in the same run; null where there is no such run.</returns>
    private static (FlowEdge Came, FlowEdge Absent)? Missing(FlowMap map, GraphNode join)
    {
        var before = map.Ancestors(join.Ordinal);
        var choices = before.Where(n => FlowOutcomes.IsChoice(map.Node(n))).ToDictionary(n => n, n => Ports(map, n));
        var runs = choices.Values.Aggregate(1L, (product, ports) => Math.Min(product * ports.Length, MaxRuns + 1));
        for (var run = 0L; run < runs && runs <= MaxRuns; run++)
        {
            var taken = Play(map, choices, run);
            var inbound = map.ForwardInbound[join.Ordinal];
            if (inbound.FirstOrDefault(e => taken.Contains(e.Index)) is { } came && inbound.FirstOrDefault(e => !taken.Contains(e.Index)) is { } absent)
                return (came, absent);
        }

        return null;
    }

    // Outcomes without an arrow count as one: nothing is taken then.
    private static string[] Ports(FlowMap map, int node)
    {
        var drawn = map.Outbound(node).Select(e => e.Port).Distinct(StringComparer.Ordinal).ToArray();
        var isComplete = FlowOutcomes.Known(map.Node(node)) is { } known && known.IsSubsetOf(drawn);
        return isComplete && drawn.Length > 0 ? drawn : [.. drawn, string.Empty];
    }

    private static HashSet<int> Play(FlowMap map, Dictionary<int, string[]> choices, long run)
    {
        var chosen = new Dictionary<int, string>();
        foreach (var (node, ports) in choices)
        {
            chosen[node] = ports[run % ports.Length];
            run /= ports.Length;
        }

        var taken = new HashSet<int>();
        var seen = new HashSet<int> { map.Start };
        var open = new Stack<int>([map.Start]);
        while (open.TryPop(out var current))
        {
            foreach (var edge in map.Outbound(current))
            {
                if (map.IsBack(edge) || (chosen.TryGetValue(current, out var port) && !string.Equals(edge.Port, port, StringComparison.Ordinal)))
                    continue;

                taken.Add(edge.Index);
                if (seen.Add(edge.Target))
                    open.Push(edge.Target);
            }
        }

        return taken;
    }
}
