using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Joins the model's belief in its seven labels with the rules' belief in finer categories.</summary>
/// <remarks>
/// Between the model's own labels the model decides and rules only lean; below a label rules decide; a first level the
/// model was not trained on needs rules to win. A word in a long text says less than in a short one.
/// </remarks>
internal sealed class CategoryChooser(CategoryTree categories)
{
    private const double OutsidePrior = 0.002;
    private const double Floor = 1e-3;
    private const double Lean = 0.5;
    private const int PlainLength = 120;

    public ImmutableArray<CategoryChoice> Choose(ModelOpinion model, ImmutableArray<RuleHit> hits, MessageText message)
    {
        var weights = Weigh(hits, message);
        var firsts = categories.All.Where(category => category.Level == 1).ToDictionary(category => category.Code, category => Odds(model, category, weights));
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

    private static Dictionary<CategoryCode, double> Weigh(ImmutableArray<RuleHit> hits, MessageText message)
    {
        var inText = Math.Sqrt(Math.Min(1, (double)PlainLength / message.Searchable.Length));
        var weights = new Dictionary<CategoryCode, double>();
        foreach (var hit in hits)
            if (hit.Rule.Yields.Category is { } code)
            {
                var inTitle = hit.Words.All(word => message.Locate(word.Start).Field == SourceField.Title);
                weights[code] = weights.GetValueOrDefault(code) + (hit.Rule.Weight * (inTitle ? 1 : inText));
            }

        return weights;
    }

    private static double Odds(ModelOpinion model, Category first, Dictionary<CategoryCode, double> weights)
    {
        var heaviest = weights.Where(weight => first.Code.Covers(weight.Key)).Select(weight => weight.Value).DefaultIfEmpty(0).Max();
        foreach (var label in model.Labels)
            if (string.Equals(label.Label, first.Name, StringComparison.Ordinal))
                return Math.Max(label.Probability, Floor) * Math.Exp(Lean * heaviest);
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
