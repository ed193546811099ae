using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>What the router needs to know.</summary>
/// <param name="Owner">权属单位 named by the text, if any.</param>
/// <param name="Excluded">Units complained of; nothing in their subtrees may lead or support.</param>
/// <param name="Day">Decides which clauses are valid; without it those without an end.</param>
public sealed record RouteQuery(
    CategoryCode Category,
    double CategoryConfidence,
    ImmutableHashSet<string> Topics,
    Place Place,
    UnitCode? Owner,
    ImmutableArray<UnitCode> Excluded,
    DateOnly? Day);
