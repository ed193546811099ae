using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>Why a label got its score.</summary>
/// <param name="Contributions">Every known n-gram at every place, in reading order. Their values and <paramref name="Bias"/> sum to <see cref="Score"/>.</param>
public sealed record Explanation(string Label, double Bias, ImmutableArray<NgramContribution> Contributions)
{
    public double Score => Bias + Contributions.Sum(contribution => contribution.Value);

    internal static Explanation Of(
        string label, double bias, Dictionary<ulong, double> contributions, string title, string text, int longest)
    {
        var places = new List<(ulong Key, SourceField Field, int Start, int Length)>();
        Collect(title, SourceField.Title);
        Collect(text, SourceField.Text);
        var times = places.CountBy(place => place.Key).ToDictionary();
        return new Explanation(label, bias, [.. places.Select(place => new NgramContribution(
            Ngram.ToText(place.Key), place.Field, place.Start, place.Length, contributions[place.Key] / times[place.Key]))]);

        void Collect(string source, SourceField field)
        {
            var state = (places, contributions, field);
            NgramReader.Visit(source, longest, ref state, static (ref (List<(ulong, SourceField, int, int)> Places, Dictionary<ulong, double> Known, SourceField Field) found, ulong key, int start, int length) =>
            {
                if (found.Known.ContainsKey(key))
                    found.Places.Add((key, found.Field, start, length));
            });
        }
    }
}

/// <param name="Value">This place's share: an n-gram that stands several times shares its contribution evenly.</param>
public sealed record NgramContribution(string Ngram, SourceField Field, int Start, int Length, double Value);
