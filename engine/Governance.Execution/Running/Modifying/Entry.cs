using System.Collections.Immutable;

namespace Governance.Execution.Running;

/// <summary>How a step begins otherwise than its container would have it begin.</summary>
internal sealed record Entry
{
    public static readonly Entry Plain = new();

    /// <summary>Nodes further in, outermost first: the step starts there instead of at its own beginning.</summary>
    public ImmutableArray<GraphNode> Path { get; init; } = [];

    /// <summary>Runs beside the flow: what it comes to leads nowhere.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Inputs given instead of what the definition evaluates.</summary>
    public ImmutableArray<NamedValue> Inputs { get; init; } = [];

    /// <summary>How often the step has faulted and was tried again by itself.</summary>
    public int Faults { get; init; }

    public Entry Inside => this with { Path = Path.RemoveAt(0) };

    /// <summary>What was given for an input: those of the innermost node only.</summary>
    public NamedValue? Input(string name) => Path.IsEmpty ? Given(name) : null;

    private NamedValue? Given(string name) => Inputs.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.OrdinalIgnoreCase));
}
