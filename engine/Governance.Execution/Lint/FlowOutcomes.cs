using System.Text.Json;

namespace Governance.Execution;

/// <summary>Which outcomes a node of a flowchart can have.</summary>
internal static class FlowOutcomes
{
    /// <summary>Null where a script or a list decides: then anything may be meant.</summary>
    public static HashSet<string>? Known(GraphNode node) => node.Activity switch
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

    /// <summary>Whether at most one of the outcomes comes at a time.</summary>
    public static bool IsChoice(GraphNode node) =>
        node.Activity is not (Standard.FlowFork or Standard.RunJavaScript or Standard.BulkDispatchWorkflows or Standard.FlowSendHttpRequest or Standard.HttpEndpointActivity or Standard.WorkflowAsActivity)
        && !(node.Activity is Standard.FlowSwitch && !string.Equals(node.LiteralText("Mode"), "MatchFirst", StringComparison.OrdinalIgnoreCase));

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
