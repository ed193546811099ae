using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>A node of a <see cref="Graph"/> with everything that can be worked out before an instance runs.</summary>
public sealed class GraphNode
{
    internal GraphNode(GraphNode? parent, string id, string nodeId, string type, IActivity activity)
    {
        Parent = parent;
        Id = id;
        NodeId = nodeId;
        Type = type;
        Activity = activity;
        Engine = activity as Standard.EngineActivity;
    }

    public string Id { get; }

    public string NodeId { get; }

    /// <summary>Type as records show it.</summary>
    public string Type { get; }

    public string? Name { get; internal init; }

    public string DisplayText { get; internal init; } = string.Empty;

    public IActivity Activity { get; }

    public ActivityDescriptor Descriptor => Activity.Descriptor;

    public GraphNode? Parent { get; }

    public bool CanStartWorkflow { get; internal init; }

    internal string? MergeMode { get; init; }

    /// <summary>How often it is tried again when it faults; null: not by itself.</summary>
    internal RetryPolicy? Retry { get; init; }

    internal Standard.EngineActivity? Engine { get; }

    /// <summary>Position among its siblings in a flowchart.</summary>
    internal int Ordinal { get; set; }

    internal ImmutableArray<InputBinding> Inputs { get; set; } = [];

    internal ImmutableArray<OutputBinding> Outputs { get; set; } = [];

    internal ImmutableArray<VariableSlot> Variables { get; set; } = [];

    internal ImmutableArray<(string Name, ImmutableArray<GraphNode> Nodes)> Slots { get; set; } = [];

    /// <summary>What the activity made of its own JSON (a switch's cases).</summary>
    internal object? Compiled { get; set; }

    internal FlowMaps? Flow { get; set; }

    /// <summary>Set on the workflow node and on a workflow used as an activity.</summary>
    internal WorkflowDefinition? Workflow { get; set; }

    internal bool HoldsVariables => Descriptor.IsContainer || Workflow is not null;

    internal ImmutableArray<GraphNode> List(string slot)
    {
        foreach (var (name, nodes) in Slots)
        {
            if (string.Equals(name, slot, StringComparison.Ordinal))
                return nodes;
        }

        return [];
    }

    internal GraphNode? One(string slot) => List(slot) is [var node, ..] ? node : null;

    /// <summary>The text of an input that is a plain literal; null when it must be computed.</summary>
    internal string? LiteralText(string? input)
    {
        foreach (var binding in Inputs)
        {
            if (string.Equals(binding.Name, input, StringComparison.OrdinalIgnoreCase))
                return (binding.Expression as LiteralExpression)?.Value as string;
        }

        return null;
    }
}

/// <param name="IsLogged">Whether the journal may show its values.</param>
/// <param name="IsEvaluated">False where the activity evaluates the input itself, as a loop does its condition.</param>
internal sealed record InputBinding(string Name, TypeAlias Type, Expression Expression, bool IsEvaluated, bool IsLogged = true);

/// <param name="Target">Id of a variable, or name of an output of the workflow.</param>
internal sealed record OutputBinding(string Name, string Target);

/// <param name="Default">Already converted to the variable's type.</param>
internal sealed record VariableSlot(string Id, string Name, TypeAlias Type, object? Default, bool IsStored);
