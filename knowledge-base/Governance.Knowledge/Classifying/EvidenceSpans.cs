using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Collects the words that carried the decision, for highlighting.</summary>
internal static class EvidenceSpans
{
    public static ImmutableArray<EvidenceSpan> Of(
        MessageText message, ImmutableArray<RuleHit> hits, Place place, IEnumerable<EvidenceSpan> model) =>
    [
        .. hits.SelectMany(hit => hit.Words.Select(word => OfRule(message, hit.Rule, word))),
        .. place.Matches.Select(match => new EvidenceSpan(
            EvidenceKind.Place, match.Unit.Value, match.Name, match.Field, match.Start, match.Length, match.Strength)),
        .. model,
    ];

    private static EvidenceSpan OfRule(MessageText message, Rule rule, (int Start, int Length) word)
    {
        var (field, start) = message.Locate(word.Start);
        return new EvidenceSpan(EvidenceKind.Rule, rule.Id, rule.Name, field, start, word.Length, rule.Weight);
    }
}
