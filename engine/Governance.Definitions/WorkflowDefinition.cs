using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Definitions;

/// <summary>One version of a workflow, read from Elsa's definition JSON and never changed afterwards.</summary>
public sealed record WorkflowDefinition
{
    /// <summary>Id of this version.</summary>
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public int Version { get; init; } = 1;

    public bool IsLatest { get; init; }

    public bool IsPublished { get; init; }

    public bool IsReadonly { get; init; }

    public bool UsableAsActivity { get; init; }

    public ImmutableArray<VariableDefinition> Variables { get; init; } = [];

    public ImmutableArray<ArgumentDefinition> Inputs { get; init; } = [];

    public ImmutableArray<ArgumentDefinition> Outputs { get; init; } = [];

    public ImmutableArray<string> Outcomes { get; init; } = [];

    public IncidentStrategy IncidentStrategy { get; init; }

    public ActivationStrategy Activation { get; init; }

    public required ActivityNode Root { get; init; }

    /// <summary>The whole document, for members the engine does not know.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>The bytes as they came: an export is these, byte for byte.</summary>
    public required ReadOnlyMemory<byte> Original { get; init; }

    /// <summary>Type name under which other definitions use this one as an activity.</summary>
    public string ActivityTypeName => ActivityTypeNames.FromWorkflowName(string.IsNullOrWhiteSpace(Name) ? DefinitionId : Name);

    public IEnumerable<ActivityNode> Nodes => Root.SelfAndDescendants();
}

/// <summary>What happens when an activity faults and the definition decides it.</summary>
public enum IncidentStrategy
{
    /// <summary>Nothing said: a plain instance faults, a case waits for a person.</summary>
    Default,
    Fault,
    ContinueWithIncidents,
    WaitForPerson,
}

/// <summary>Whether a new instance may start while others run.</summary>
public enum ActivationStrategy
{
    Always,

    /// <summary>Not while one of the same definition runs.</summary>
    Singleton,

    /// <summary>Not while one of the same definition and correlation id runs.</summary>
    CorrelatedSingleton,

    /// <summary>Not while one of the same correlation id runs, of whatever definition.</summary>
    Correlation,
}

/// <param name="Default">Default as text, or null; parsed to the type when the instance starts.</param>
/// <param name="IsStored">Survives a wait; without a storage driver the value is back at its default afterwards.</param>
public sealed record VariableDefinition(string Id, string Name, TypeAlias Type, string? Default, bool IsStored);

/// <summary>A declared input or output of a workflow.</summary>
/// <param name="IsStored">Inputs only: kept beyond the first wait.</param>
public sealed record ArgumentDefinition(string Name, TypeAlias Type, bool IsStored)
{
    public string? DisplayName { get; init; }
}
