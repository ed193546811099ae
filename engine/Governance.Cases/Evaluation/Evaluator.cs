using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Cases;

/// <summary>One case behind a figure.</summary>
/// <param name="Excluded">剔除事由; such a row counts in the raw rate and not in the adjusted one.</param>
public sealed record EvaluationLine(string CaseNo, bool Hit, string? Excluded = null);

/// <summary>One unit's figure of one indicator.</summary>
/// <param name="Indicator">An indicator's id, or <see cref="Evaluator.Total"/>.</param>
/// <param name="Rank">Within the group, by the adjusted total; null below the least number of cases.</param>
public sealed record EvaluationScore(
    string Unit, string Group, string Indicator, int Hits, int Counted, int AdjustedHits, int AdjustedCounted, decimal Score, decimal AdjustedScore, int? Rank)
{
    public ImmutableArray<EvaluationLine> Lines { get; init; } = [];
}

/// <summary>月度考核: cases to lines, lines to scores. Pure: the same lines always give the same scores.</summary>
public static class Evaluator
{
    public const string Total = "total";

    /// <param name="place">The evaluated unit and its group that a handling unit belongs to; null leaves the case out.</param>
    public static ImmutableArray<EvaluationScore> Compute(EvaluationScheme scheme, IEnumerable<CaseFact> facts, Func<string, (string Unit, string Group)?> place)
    {
        var lines = new Dictionary<(string Unit, string Group, string Indicator), List<EvaluationLine>>();
        foreach (var fact in facts)
        {
            if (place(fact.Unit) is not { } placed)
                continue;
            foreach (var indicator in scheme.Indicators.Where(known => known.Channels.IsEmpty || known.Channels.Contains(fact.Channel, StringComparer.Ordinal)))
            {
                if (Measures.Of(indicator.Measure, fact) is not { } hit)
                    continue;
                if (!lines.TryGetValue((placed.Unit, placed.Group, indicator.Id), out var known))
                    lines[(placed.Unit, placed.Group, indicator.Id)] = known = [];
                known.Add(new EvaluationLine(fact.CaseNo, hit, fact.Excluded));
            }
        }

        return Scores(scheme, lines.Select(known => (known.Key.Unit, known.Key.Group, known.Key.Indicator,
            known.Value.OrderBy(line => line.CaseNo, StringComparer.Ordinal).ToImmutableArray())));
    }

    /// <summary>From stored lines: what a unit recomputes itself.</summary>
    public static ImmutableArray<EvaluationScore> Scores(
        EvaluationScheme scheme, IEnumerable<(string Unit, string Group, string Indicator, ImmutableArray<EvaluationLine> Lines)> rows)
    {
        var formulas = scheme.Indicators.ToDictionary(indicator => indicator.Id, indicator => indicator.Formula, StringComparer.Ordinal);
        var single = rows.Select(row => Score(row.Unit, row.Group, row.Indicator, row.Lines, formulas[row.Indicator])).ToList();
        var totals = single.GroupBy(score => (score.Unit, score.Group)).Select(unit => Sum(scheme, formulas, unit.Key.Unit, unit.Key.Group, [.. unit])).ToList();
        return
        [
            .. single.Concat(totals.GroupBy(total => total.Group, StringComparer.Ordinal).SelectMany(group => Ranked(scheme, [.. group])))
                .OrderBy(score => score.Unit, StringComparer.Ordinal).ThenBy(score => score.Indicator, StringComparer.Ordinal),
        ];
    }

    /// <summary>SHA-256 over every figure, lower-case hex.</summary>
    public static string HashOf(IEnumerable<EvaluationScore> scores)
    {
        var text = new StringBuilder();
        foreach (var s in scores.OrderBy(score => score.Unit, StringComparer.Ordinal).ThenBy(score => score.Indicator, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture,
                $"{s.Unit}|{s.Group}|{s.Indicator}|{s.Hits}|{s.Counted}|{s.AdjustedHits}|{s.AdjustedCounted}|{s.Score:0.00}|{s.AdjustedScore:0.00}|{s.Rank}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static EvaluationScore Score(string unit, string group, string indicator, ImmutableArray<EvaluationLine> lines, ScoreFormula formula)
    {
        var kept = lines.Where(line => line.Excluded is null).ToList();
        var (hits, adjusted) = (lines.Count(line => line.Hit), kept.Count(line => line.Hit));
        return new EvaluationScore(unit, group, indicator, hits, lines.Length, adjusted, kept.Count, Points(formula, hits, lines.Length),
            Points(formula, adjusted, kept.Count), null)
        { Lines = lines };
    }

    // All of a unit's rows excluded: nothing is held against it.
    private static decimal Points(ScoreFormula formula, int hits, int counted) => counted == 0 ? formula.Full : formula.Of(ScoreFormula.Percent(hits, counted));

    /// <summary>An indicator without a case says nothing about a unit: the rest is scaled up to the full sum.</summary>
    private static EvaluationScore Sum(
        EvaluationScheme scheme, Dictionary<string, ScoreFormula> formulas, string unit, string group, IReadOnlyList<EvaluationScore> single)
    {
        var reach = single.Sum(score => formulas[score.Indicator].Full);
        var most = single.MaxBy(score => score.Counted)!;
        return new EvaluationScore(unit, group, Total, 0, most.Counted, 0, most.AdjustedCounted, Scaled(single.Sum(score => score.Score)),
            Scaled(single.Sum(score => score.AdjustedScore)), null);

        decimal Scaled(decimal sum) => Math.Round(sum * scheme.Full / reach, 2, MidpointRounding.AwayFromZero);
    }

    private static IEnumerable<EvaluationScore> Ranked(EvaluationScheme scheme, IReadOnlyList<EvaluationScore> totals)
    {
        var ranked = totals.Where(total => total.Counted >= scheme.Least).OrderByDescending(total => total.AdjustedScore).ToList();
        foreach (var total in totals)
            yield return total.Counted < scheme.Least ? total : total with { Rank = 1 + ranked.Count(better => better.AdjustedScore > total.AdjustedScore) };
    }
}
