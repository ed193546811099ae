using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>One judged message: truth, guess, and how sure the guess was.</summary>
internal sealed record Judged(int Truth, int Guess, double Confidence)
{
    public static Judged Of(int truth, double[] probabilities)
    {
        var best = Array.IndexOf(probabilities, probabilities.Max());
        return new Judged(truth, best, probabilities[best]);
    }
}

public sealed record LabelFigures(string Label, int Messages, double Precision, double Recall, double F1);

/// <summary>A bin of the reliability table.</summary>
/// <param name="Claimed">Mean confidence in the bin.</param>
/// <param name="Right">Share of right guesses in it.</param>
public sealed record ReliabilityBin(double From, double To, int Messages, double Claimed, double Right);

/// <param name="CalibrationError">Mean distance between claimed and right, weighted by the bins' sizes.</param>
/// <param name="Confusion">Rows: truth; columns: guess; in the labels' order.</param>
public sealed record EvaluationReport(
    int Messages,
    double Accuracy,
    double MacroF1,
    double CalibrationError,
    ImmutableArray<LabelFigures> Labels,
    ImmutableArray<ReliabilityBin> Reliability,
    ImmutableArray<ImmutableArray<int>> Confusion)
{
    private const int Bins = 10;

    /// <summary>Measures a model on labelled messages it has, it is hoped, not seen.</summary>
    public static EvaluationReport Of(LinearModel model, IReadOnlyList<TrainingExample> examples)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(examples);
        var labels = model.Labels.Union(ModelTrainer.LabelsOf(examples), StringComparer.Ordinal).ToImmutableArray();
        return Of(labels, [.. examples.Select(example => Judge(model, labels, example))]);
    }

    internal static EvaluationReport Of(ImmutableArray<string> labels, IReadOnlyList<Judged> judged)
    {
        ImmutableArray<LabelFigures> figures = [.. labels.Select((label, k) => Figures(label, k, judged))];
        ImmutableArray<ReliabilityBin> bins = [.. Enumerable.Range(0, Bins).Select(bin => Bin(bin, judged)).Where(bin => bin.Messages > 0)];
        return new EvaluationReport(
            judged.Count,
            judged.Average(one => one.Truth == one.Guess ? 1.0 : 0.0),
            figures.Average(label => label.F1),
            bins.Sum(bin => bin.Messages * Math.Abs(bin.Claimed - bin.Right)) / judged.Count,
            figures,
            bins,
            [.. labels.Select((_, truth) => labels.Select((_, guess) => judged.Count(one => one.Truth == truth && one.Guess == guess)).ToImmutableArray())]);
    }

    private static Judged Judge(LinearModel model, ImmutableArray<string> labels, TrainingExample example)
    {
        var opinion = model.Judge(example.Title, example.Text);
        return new Judged(labels.IndexOf(example.Label), labels.IndexOf(opinion.Label), opinion.Confidence);
    }

    private static LabelFigures Figures(string label, int k, IReadOnlyList<Judged> judged)
    {
        var right = (double)judged.Count(one => one.Truth == k && one.Guess == k);
        var guessed = judged.Count(one => one.Guess == k);
        var there = judged.Count(one => one.Truth == k);
        var precision = guessed == 0 ? 0 : right / guessed;
        var recall = there == 0 ? 0 : right / there;
        return new LabelFigures(label, there, precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static ReliabilityBin Bin(int bin, IReadOnlyList<Judged> judged)
    {
        Judged[] inside = [.. judged.Where(one => Math.Min((int)(one.Confidence * Bins), Bins - 1) == bin)];
        return new ReliabilityBin(
            (double)bin / Bins,
            (double)(bin + 1) / Bins,
            inside.Length,
            inside.Select(one => one.Confidence).DefaultIfEmpty(0).Average(),
            inside.Select(one => one.Truth == one.Guess ? 1.0 : 0.0).DefaultIfEmpty(0).Average());
    }
}
