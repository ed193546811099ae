using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>The trained classifier: one linear separator a label, calibrated by one temperature. Immutable and thread-safe.</summary>
public sealed class LinearModel
{
    private readonly Vectoriser _vectoriser;
    private readonly float[] _weights;

    internal LinearModel(ModelContent content)
    {
        Content = content;
        _vectoriser = new Vectoriser(content.Vocabulary, content.LongestNgram, content.TitleWeight);
        _weights = [.. content.Weights.Select(weight => (float)weight)];
    }

    public ImmutableArray<string> Labels => Content.Labels;

    internal ModelContent Content { get; }

    public ModelOpinion Judge(string title, string text)
    {
        var scores = Scores(_vectoriser.Read(title, text));
        var probabilities = Calibration.Probabilities(scores, Content.Calibration);
        var best = Array.IndexOf(probabilities, probabilities.Max());
        return new ModelOpinion(
            Labels[best],
            probabilities[best],
            [.. Labels.Select((label, k) => new LabelScore(label, scores[k], probabilities[k]))]);
    }

    /// <summary>The n-grams behind a label's score. The sum of all contributions and the bias is the score.</summary>
    public Explanation Explain(string title, string text, string label)
    {
        var k = Labels.IndexOf(label);
        if (k < 0)
            throw new ArgumentException($"The model has no label {label}.", nameof(label));
        var vector = _vectoriser.Read(title, text);
        var contributions = new Dictionary<ulong, double>();
        for (var i = 0; i < vector.Rows.Length; i++)
            contributions[Content.Vocabulary.Keys[vector.Rows[i]]] = (double)_weights[(vector.Rows[i] * Labels.Length) + k] * vector.Values[i];
        return Explanation.Of(label, Content.Biases[k], contributions, title, text, Content.LongestNgram);
    }

    internal double[] Scores(FeatureVector vector)
    {
        var count = Labels.Length;
        double[] scores = [.. Content.Biases];
        for (var i = 0; i < vector.Rows.Length; i++)
        {
            var value = (double)vector.Values[i];
            var weights = _weights.AsSpan(vector.Rows[i] * count, count);
            for (var k = 0; k < weights.Length; k++)
                scores[k] += weights[k] * value;
        }

        return scores;
    }
}
