using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>A named rule of the knowledge base: words that must stand, words that must not, and what follows.</summary>
/// <param name="Weight">Natural-log odds added to the category named.</param>
internal sealed record Rule(
    string Id,
    string Name,
    ImmutableArray<ImmutableArray<Phrase>> All,
    ImmutableArray<Phrase> Not,
    int People,
    double Weight,
    RuleYield Yields);

/// <summary>What a rule says when it fires; members it does not speak about are empty.</summary>
internal sealed record RuleYield(
    CategoryCode? Category,
    string? Topic,
    DefaultCaseType? CaseType,
    Nature? Nature,
    Urgency? Urgency,
    ImmutableArray<string> Marks,
    Disposition? Disposition,
    string? LegalRoad,
    string? DispatcherReason,
    UnitCode? Owner);

/// <summary>A rule that fired, with the words that made it fire.</summary>
internal sealed record RuleHit(Rule Rule, ImmutableArray<(int Start, int Length)> Words);
