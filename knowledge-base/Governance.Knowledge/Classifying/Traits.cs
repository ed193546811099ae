using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Case type, nature, urgency and marks, from the rules that fired.</summary>
internal sealed record Traits(DefaultCaseType CaseType, Nature Nature, Urgency Urgency, ImmutableArray<string> Marks, string? LegalRoad)
{
    public static Traits Of(ImmutableArray<RuleHit> hits, ClassificationRequest request, Category category)
    {
        var yields = hits.Select(hit => hit.Rule.Yields).ToImmutableArray();
        var marks = yields.SelectMany(yield => yield.Marks);
        if (request.Anonymous)
            marks = marks.Append("匿名");
        if (request.Enterprise)
            marks = marks.Append("涉企");
        return new Traits(
            yields.Select(yield => yield.CaseType).FirstOrDefault(type => type is not null) ?? category.CaseType,
            HeaviestNature(hits),
            yields.Select(yield => yield.Urgency ?? Urgency.Normal).DefaultIfEmpty(Urgency.Normal).Max(),
            [.. marks.Distinct(StringComparer.Ordinal)],
            yields.Select(yield => yield.LegalRoad).FirstOrDefault(road => road is not null));
    }

    // Most messages ask for help; only words that say otherwise make it something else.
    private static Nature HeaviestNature(ImmutableArray<RuleHit> hits) =>
        hits.Where(hit => hit.Rule.Yields.Nature is not null)
            .GroupBy(hit => hit.Rule.Yields.Nature!.Value)
            .OrderByDescending(same => same.Sum(hit => hit.Rule.Weight))
            .ThenBy(same => same.Key)
            .Select(same => same.Key)
            .FirstOrDefault(Nature.Help);
}
