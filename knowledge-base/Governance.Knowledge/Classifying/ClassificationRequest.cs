using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>What is known at intake.</summary>
/// <param name="Address">The place as filled in; stronger than what the text says.</param>
/// <param name="NowMicros">Microseconds UTC; decides which duties are valid. Without it, those without an end.</param>
public sealed record ClassificationRequest(string Title, string Text, string? Address = null, long? NowMicros = null)
{
    /// <summary>The reporter left no name.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The reporter is an enterprise, or calls on the enterprise line.</summary>
    public bool Enterprise { get; init; }

    /// <summary>Units that may neither see nor handle the matter (回避), with everything below them.</summary>
    public ImmutableArray<UnitCode> ExcludedUnits { get; init; } = [];
}
