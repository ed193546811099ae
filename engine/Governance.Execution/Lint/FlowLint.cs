using System.Text.Json;

namespace Governance.Execution;

/// <summary>What is wrong with the arrows of flowcharts.</summary>
internal static class FlowLint
{
    public static void Check(Graph graph, List<LintProblem> problems)
    {
        foreach (var flowchart in graph.Nodes)
        {
            if (flowchart.Flow is { Nodes.IsEmpty: false } maps)
            {
                Reach(flowchart, maps, Running.ModeChoice.IsToken(graph.Definition), problems);
                Outcomes(maps, problems);
            }
        }
    }

    private static void Reach(GraphNode flowchart, FlowMaps maps, bool isToken, List<LintProblem> problems)
    {
        var starts = Standard.Flowchart.Starts(maps);
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

        foreach (var node in maps.Nodes.Where(n => !reached.Contains(n.Ordinal)))
            problems.Add(new LintProblem(LintLevel.Warning, "LNT-003", node.NodeId, $"从流程图“{flowchart.Id}”的起点走不到活动“{node.Id}”。"));

        // Marks go back anywhere.
        if (isToken)
            return;
        var map = maps.From(starts[0]);
        foreach (var edge in maps.Edges.Where(e => reached.Contains(e.Source) && map.IsBack(e) && !map.IsValidBack(e)))
            problems.Add(new LintProblem(LintLevel.Error, "LNT-004", maps.Nodes[edge.Source].NodeId, $"回退连线指向“{maps.Nodes[edge.Target].Id}”，但有路径绕过它，运行到此处会报错。"));
    }

    private static void Outcomes(FlowMaps maps, List<LintProblem> problems)
    {
        foreach (var node in maps.Nodes)
        {
            var outcomes = Known(node);
            if (outcomes is null)
                continue;

            foreach (var edge in maps.Outbound[node.Ordinal].Where(e => !outcomes.Contains(e.Port)))
                problems.Add(new LintProblem(LintLevel.Error, "LNT-005", node.NodeId, $"连线从结果“{edge.Port}”出发，但活动没有这个结果。"));
            if (maps.Outbound[node.Ordinal].IsEmpty)
                continue;
            foreach (var missing in outcomes.Where(o => !maps.Outbound[node.Ordinal].Any(e => string.Equals(e.Port, o, StringComparison.Ordinal))))
                problems.Add(new LintProblem(LintLevel.Warning, "LNT-006", node.NodeId, $"结果“{missing}”没有连线，出现时流程在此结束。"));
        }
    }

    // Null where a script or a list decides: then anything may be meant.
    private static HashSet<string>? Known(GraphNode node) => node.Activity switch
    {
        Standard.FlowSwitch => [.. ((Standard.SwitchCase[])node.Compiled!).Select(c => c.Label), "Default"],
        Standard.FlowFork => Branches(node),
        Standard.RunJavaScript => null,
        Standard.WorkflowAsActivity => [.. node.Descriptor.Ports.Select(p => p.Name), "Done"],
        Standard.BulkDispatchWorkflows => null,
        Standard.FlowSendHttpRequest => null,
        Standard.HttpEndpointActivity => ["Done", .. Standard.HttpEndpointActivity.Outcomes(node)],
        _ => Ports(node),
    };

    // An activity that names no port has the one Studio draws.
    private static HashSet<string> Ports(GraphNode node)
    {
        HashSet<string> ports = [.. node.Descriptor.Ports.Where(p => !p.IsEmbedded).Select(p => p.Name)];
        return ports.Count > 0 || node.Descriptor.IsTerminal ? ports : ["Done"];
    }

    private static HashSet<string>? Branches(GraphNode node)
    {
        if (node.Inputs is not [{ Expression: LiteralExpression { Value: string text } }, ..] || !text.AsSpan().TrimStart().StartsWith("["))
            return null;

        try
        {
            return [.. Values.Value.Parse(text).EnumerateArray().Select(b => b.ToString())];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
