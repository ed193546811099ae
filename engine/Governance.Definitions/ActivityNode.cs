using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Definitions;

/// <summary>One activity of a definition as it was drawn: what the engine needs, and its JSON as it stood.</summary>
public sealed record ActivityNode
{
    /// <summary>Unique among its siblings; made up when the drawing has none.</summary>
    public required string Id { get; init; }

    /// <summary>Path from the workflow, such as <c>Workflow1:Flowchart1:A</c>; always recomputed.</summary>
    public required string NodeId { get; init; }

    public required string Type { get; init; }

    /// <summary>0 when the drawing names none.</summary>
    public int Version { get; init; }

    public string? Name { get; init; }

    /// <summary>The activity's own JSON, unknown members included.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Null when no activity of this type is known here: the node faults when it is reached.</summary>
    public ActivityDescriptor? Descriptor { get; init; }

    /// <summary>When the node is another workflow used as an activity.</summary>
    public WorkflowReference? Workflow { get; init; }

    public bool CanStartWorkflow { get; init; }

    /// <summary><c>Stream</c>, <c>Merge</c>, <c>Converge</c>, <c>Cascade</c>, <c>Race</c>; null is none.</summary>
    public string? MergeMode { get; init; }

    public ImmutableArray<ChildSlot> Slots { get; init; } = [];

    public ImmutableArray<ConnectionEdge> Connections { get; init; } = [];

    public ImmutableArray<VariableDefinition> Variables { get; init; } = [];

    public IEnumerable<ActivityNode> Children => Slots.SelectMany(s => s.Nodes);

    public IEnumerable<ActivityNode> SelfAndDescendants() => Children.SelectMany(c => c.SelfAndDescendants()).Prepend(this);

    /// <summary>Text a person gave the node in the designer.</summary>
    public string? DisplayText =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("displayText", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}

/// <summary>A place of a node that holds other nodes: a body, a list of branches, the cases of a switch.</summary>
public sealed record ChildSlot(string Name, ImmutableArray<ActivityNode> Nodes);

/// <summary>An arrow of a flowchart; node ids are those of its two ends inside the same flowchart.</summary>
public sealed record ConnectionEdge(string Source, string SourcePort, string Target, string TargetPort);

/// <summary>Which workflow a workflow-as-activity node stands for.</summary>
public sealed record WorkflowReference(string DefinitionId, string VersionId, string TypeName);
