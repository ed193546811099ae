using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Joins the model's belief in its seven labels with the rules' belief in finer categories.</summary>
/// <remarks>Belief of a category = ln(share of its first level) + weights of its rules; shares by softmax over all candidates.</remarks>
internal sealed class CategoryChooser(CategoryTree categories)
{
    // First levels the model was not trained on start from here and need rules to win.
    private const double OutsidePrior = 0.01;
    private const double Floor = 1e-4;

    public ImmutableArray<CategoryChoice> Choose(ModelOpinion model, ImmutableArray<RuleHit> hits)
    {
        var beliefs = categories.All.Where(category => category.Level == 1).ToDictionary(category => category.Code, _ => 0.0);
        foreach (var hit in hits)
            if (hit.Rule.Yields.Category is { } code)
                beliefs[code] = beliefs.GetValueOrDefault(code) + hit.Rule.Weight;
        var odds = beliefs.ToDictionary(belief => belief.Key, belief => Math.Exp(belief.Value) * Prior(model, belief.Key));
        var sum = odds.Values.Sum();
        return
        [
            .. odds.Select(odd => (Category: categories[odd.Key], Share: odd.Value / sum))
                .OrderByDescending(odd => odd.Share)
                .ThenBy(odd => odd.Category.Code.Value, StringComparer.Ordinal)
                .Select(odd => new CategoryChoice(odd.Category.Code, odd.Category.Path, odd.Share, odd.Category.Threshold)),
        ];
    }

    private double Prior(ModelOpinion model, CategoryCode code)
    {
        var first = categories[new CategoryCode(code.Value[..2])].Name;
        foreach (var label in model.Labels)
            if (string.Equals(label.Label, first, StringComparison.Ordinal))
                return Math.Max(label.Probability, Floor);
        return OutsidePrior;
    }
}
