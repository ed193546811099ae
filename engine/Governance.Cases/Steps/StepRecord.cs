using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>What somebody decided at a human step, in words: kept for the case's own page and its printed file.</summary>
/// <param name="Node">Id of the node in the definition.</param>
public sealed record StepRecord(string Node, string Title, string Outcome, string Unit, string By, long AtMicros, int Round)
{
    public ImmutableArray<StepValue> Values { get; init; } = [];
}

/// <summary>A field of the form as it was filled in, masked.</summary>
public sealed record StepValue(string Title, string Value);
