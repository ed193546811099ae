using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>Turns overlapping n-grams into the stretches of text a reader is shown.</summary>
/// <remarks>An n-gram's contribution is spread evenly over its characters, so the characters' sums are exact shares of the score.</remarks>
internal static class HeatRuns
{
    public static ImmutableArray<NgramContribution> Strongest(Explanation explanation, string title, string text, int take) =>
    [
        .. Runs(explanation, title, SourceField.Title).Concat(Runs(explanation, text, SourceField.Text))
            .OrderByDescending(run => run.Value)
            .ThenBy(run => run.Field)
            .ThenBy(run => run.Start)
            .Take(take),
    ];

    private static IEnumerable<NgramContribution> Runs(Explanation explanation, string source, SourceField field)
    {
        var heat = new double[source.Length];
        foreach (var found in explanation.Contributions.Where(found => found.Field == field))
            foreach (ref var character in heat.AsSpan(found.Start, found.Length))
                character += found.Value / found.Length;
        var average = heat.Where(value => value > 0).DefaultIfEmpty(0).Average();
        for (var start = 0; start < heat.Length;)
        {
            var end = start;
            while (end < heat.Length && heat[end] > average)
                end++;
            if (end - start > 1)
                yield return new NgramContribution(source[start..end], field, start, end - start, heat.AsSpan(start, end - start).ToArray().Sum());
            start = Math.Max(end, start + 1);
        }
    }
}
