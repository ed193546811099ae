using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>What the desk should do with a case instead of dispatching it. A machine proposes with evidence; a person decides.</summary>
/// <param name="Verb">Name of the case verb: answer, refuse or append.</param>
/// <param name="Name">In words, such as 不予受理，告知诉讼.</param>
/// <param name="Basis">A Chinese sentence with the rule, the article or the earlier case.</param>
public sealed record Proposal(string Verb, string Name, string Basis)
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What the verb's form starts with.</summary>
    public ImmutableArray<ProposedValue> Values { get; init; } = [];

    /// <summary>What its reason starts with, where it needs one.</summary>
    public string? Reason { get; init; }

    /// <summary>The open case to add to; null while it was not looked for.</summary>
    public OriginalCase? Original { get; init; }
}

/// <param name="Text">Of a flag: true.</param>
public sealed record ProposedValue(string Field, string Text);

/// <summary>The open case a caller asks after.</summary>
/// <param name="ByReporter">The same number reported it; else it is the same matter at the same place.</param>
public sealed record OriginalCase(string CaseNo, string Holder, string Status, long CreatedMicros, bool ByReporter);
