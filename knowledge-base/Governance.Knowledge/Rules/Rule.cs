using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>A named rule of the knowledge base: words that must stand, words that must not, and what follows.</summary>
/// <param name="Weight">Natural-log odds added to the category named.</param>
/// <param name="Near">The words must stand within so many characters of each other; 0: anywhere.</param>
/// <param name="Longest">Only in messages of at most so many characters, or in a title; 0: in all. A word in a long story is rarely what is asked for.</param>
internal sealed record Rule(
    string Id,
    string Name,
    ImmutableArray<ImmutableArray<Phrase>> All,
    ImmutableArray<Phrase> Not,
    int People,
    double Weight,
    int Near,
    int Longest,
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
    UnitCode? Owner)
{
    /// <summary>Code of the road outside, such as <c>litigation</c>.</summary>
    public string? Road { get; init; }

    /// <summary>What the reporter may be told; the desk edits it.</summary>
    public string? Say { get; init; }
}

/// <summary>A rule that fired, with the words that made it fire.</summary>
internal sealed record RuleHit(Rule Rule, ImmutableArray<(int Start, int Length)> Words);
