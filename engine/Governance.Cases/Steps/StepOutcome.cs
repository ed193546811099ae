using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>One way a human step may end.</summary>
/// <param name="Value">As the verb's data names it.</param>
/// <param name="Title">What people choose.</param>
/// <param name="Port">The port its node leaves by; null: recorded, and the step goes on waiting.</param>
internal sealed record StepOutcome(string Value, string Title, string? Port)
{
    /// <summary>Fields this outcome cannot do without.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];
}
