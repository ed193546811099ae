using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>Trains the classifier. The same examples and options give the same bytes.</summary>
public static class ModelTrainer
{
    private const int CalibrationFolds = 5;

    /// <summary>Trains on everything; calibrates on messages held out of training.</summary>
    public static LinearModel Train(IReadOnlyList<TrainingExample> examples, TrainingOptions options, CancellationToken cancellationToken)
    {
        var heldOut = CrossValidation.HeldOutScores(examples, options, CalibrationFolds, cancellationToken);
        return Fit(examples, options, Calibration.Fit([.. heldOut.Select(held => (held.Scores, held.Truth))]), cancellationToken);
    }

    internal static ImmutableArray<string> LabelsOf(IEnumerable<TrainingExample> examples) =>
        [.. examples.Select(example => example.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal static LinearModel Fit(
        IReadOnlyList<TrainingExample> examples, TrainingOptions options, CalibrationCurve? calibration, CancellationToken cancellationToken)
    {
        var labels = LabelsOf(examples);
        var vocabulary = Vocabulary.Learn(examples, options);
        var vectoriser = new Vectoriser(vocabulary, options.LongestNgram, options.TitleWeight);
        FeatureVector[] vectors = [.. examples.Select(example => vectoriser.Read(example.Title, example.Text))];
        var trained = new double[labels.Length][];
        var limit = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken };
        Parallel.For(0, labels.Length, limit, k => trained[k] = CoordinateDescent.Train(
            vectors, [.. examples.Select(example => string.Equals(example.Label, labels[k], StringComparison.Ordinal))], vocabulary.Count, options));
        return new LinearModel(new ModelContent(
            labels,
            options.LongestNgram,
            options.TitleWeight,
            vocabulary,
            Interleave(trained, vocabulary.Count),
            [.. trained.Select(weights => weights[^1])],
            calibration ?? CalibrationCurve.Plain(labels.Length)));
    }

    private static Half[] Interleave(double[][] trained, int rows)
    {
        var weights = new Half[rows * trained.Length];
        for (var row = 0; row < rows; row++)
            for (var k = 0; k < trained.Length; k++)
                weights[(row * trained.Length) + k] = (Half)trained[k][row];
        return weights;
    }
}
