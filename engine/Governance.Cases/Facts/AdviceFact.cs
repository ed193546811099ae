using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Asks the knowledge base what the masked text says and who is responsible.</summary>
/// <param name="Respondent">Who is complained of: never among the candidates.</param>
public sealed record AdviceQuestion(string Title, string Text, string? Address, string? Respondent, bool Anonymous, bool Enterprise, Wishes Wishes)
{
    public const string Kind = "classify";

    public FactRequest Request => new(Kind, JsonSerializer.Serialize(this, CaseJson.Options));

    public static AdviceQuestion Of(Casefile file) => new(
        file.Content.Title, file.Content.Text, file.Content.Address, file.Content.Respondent, file.Reporter.Anonymous,
        string.Equals(file.Reporter.Kind, "company", StringComparison.Ordinal), file.Wishes);
}

/// <param name="Classification">Null when nothing could be read in the text.</param>
/// <param name="Wished">The unit the operator named, when it exists and nothing forbids it.</param>
/// <param name="ComplainedPath">Subtree that must never see the case: the unit complained of.</param>
public sealed record AdviceFact(
    Classification? Classification, Place Place, Urgency Urgency, Nature Nature, DispatchPlan Plan, UnitRef? Wished, string? ComplainedPath)
{
    public ImmutableArray<string> Marks { get; init; } = [];

    public ImmutableArray<UnitRef> WishedCoUnits { get; init; } = [];

    /// <summary>What the desk should do instead of dispatching; null where it is to be dispatched.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Null where it can be seen at any hour.</summary>
    public TimedEvidence? Evidence { get; init; }

    /// <summary>Null where it speaks of one matter.</summary>
    public Split? Split { get; init; }
}
