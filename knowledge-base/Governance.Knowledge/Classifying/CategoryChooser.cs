using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Joins the model's belief in its seven labels with the rules' belief in finer categories.</summary>
/// <remarks>
/// Among first levels the model's probability is multiplied by the heaviest rule's odds; a first level the model was not
/// trained on starts from a small share. Below a first level the rules decide. A word in a long text, where many rules
/// find something, says less than in a short one, where the model has little to read.
/// </remarks>
internal sealed class CategoryChooser(CategoryTree categories)
{
    private const double OutsidePrior = 0.002;
    private const double Floor = 1e-3;
    private const double InTitle = 0.4;
    private const int PlainLength = 100;

    public ImmutableArray<CategoryChoice> Choose(ModelOpinion model, ImmutableArray<RuleHit> hits, MessageText message)
    {
        var scaled = Weigh(hits, hit => hit.Rule.Weight * Scale(hit, message));
        var weights = Weigh(hits, hit => hit.Rule.Weight);
        var firsts = categories.All.Where(category => category.Level == 1).ToDictionary(category => category.Code, category => Odds(model, category, scaled));
        var all = firsts.Values.Sum();
        // The first level is settled first: a label must not lose because its belief is spread over many categories.
        var likeliest = firsts.MaxBy(first => first.Value).Key;
        return
        [
            .. firsts.SelectMany(first => Below(first.Key, first.Value / all, weights))
                .OrderByDescending(found => likeliest.Covers(found.Code) && IsBestInside(found.Code, likeliest, weights))
                .ThenByDescending(found => found.Share)
                .ThenBy(found => found.Code.Value, StringComparer.Ordinal)
                .Select(found => Choice(categories[found.Code], found.Share)),
        ];
    }

    private static bool IsBestInside(CategoryCode code, CategoryCode first, Dictionary<CategoryCode, double> weights)
    {
        var best = weights.Where(weight => first.Covers(weight.Key)).DefaultIfEmpty(new(first, 0)).MaxBy(weight => weight.Value);
        return code == best.Key;
    }

    private static CategoryChoice Choice(Category category, double share) => new(category.Code, category.Path, share, category.Threshold);

    private static Dictionary<CategoryCode, double> Weigh(ImmutableArray<RuleHit> hits, Func<RuleHit, double> weigh)
    {
        var weights = new Dictionary<CategoryCode, double>();
        foreach (var hit in hits)
            if (hit.Rule.Yields.Category is { } code)
                weights[code] = weights.GetValueOrDefault(code) + weigh(hit);
        return weights;
    }

    private static double Scale(RuleHit hit, MessageText message)
    {
        var byLength = Math.Min(1, (double)PlainLength / message.Searchable.Length);
        var inTitle = hit.Words.All(word => message.Locate(word.Start).Field == SourceField.Title);
        return inTitle ? Math.Max(byLength, InTitle) : byLength;
    }

    private static double Odds(ModelOpinion model, Category first, Dictionary<CategoryCode, double> weights)
    {
        var heaviest = weights.Where(weight => first.Code.Covers(weight.Key)).Select(weight => weight.Value).DefaultIfEmpty(0).Max();
        foreach (var label in model.Labels)
            if (string.Equals(label.Label, first.Name, StringComparison.Ordinal))
                return Math.Max(label.Probability, Floor) * Math.Exp(heaviest);
        return OutsidePrior * Math.Exp(heaviest);
    }

    // Without a rule the share stays with the first level; each rule draws it down to its category.
    private static IEnumerable<(CategoryCode Code, double Share)> Below(CategoryCode first, double share, Dictionary<CategoryCode, double> weights)
    {
        var inside = weights.Where(weight => first.Covers(weight.Key)).Select(weight => (weight.Key, Odds: Math.Exp(weight.Value))).ToList();
        var sum = 1 + inside.Sum(weight => weight.Odds);
        return inside.Select(weight => (weight.Key, share * weight.Odds / sum)).Append((first, share / sum));
    }
}
