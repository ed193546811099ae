namespace Governance.Knowledge.Model;

/// <param name="Scores">By a model that did not see the message.</param>
internal sealed record HeldOut(string Id, double[] Scores, int Truth);

/// <summary>Splits messages into folds: every message is scored by a model trained on the other folds.</summary>
public static class CrossValidation
{
    internal static IReadOnlyList<HeldOut> HeldOutScores(
        IReadOnlyList<TrainingExample> examples, TrainingOptions options, int folds, CancellationToken cancellationToken)
    {
        var labels = ModelTrainer.LabelsOf(examples);
        var fold = Folds.Assign(examples, folds, options.Seed);
        var scored = new HeldOut[examples.Count];
        for (var held = 0; held < folds; held++)
        {
            var model = ModelTrainer.Fit([.. examples.Where((_, i) => fold[i] != held)], options, null, cancellationToken);
            var vectoriser = new Vectoriser(model.Content.Vocabulary, options.LongestNgram, options.TitleWeight);
            for (var i = 0; i < examples.Count; i++)
                if (fold[i] == held)
                    scored[i] = new HeldOut(
                        examples[i].Id, model.Scores(vectoriser.Read(examples[i].Title, examples[i].Text)), labels.IndexOf(examples[i].Label));
        }

        return scored;
    }

    /// <summary>Measures the recipe: macro-F1, per label, and how honest the confidence is.</summary>
    /// <remarks>The calibration of each fold is fitted on the other folds' held-out scores, so that the table is held out as well.</remarks>
    public static EvaluationReport Evaluate(
        IReadOnlyList<TrainingExample> examples, TrainingOptions options, int folds, CancellationToken cancellationToken)
    {
        var held = HeldOutScores(examples, options, folds, cancellationToken);
        var fold = Folds.Assign(examples, folds, options.Seed);
        var judged = new List<Judged>();
        for (var f = 0; f < folds; f++)
        {
            var curve = Calibration.Fit([.. held.Where((_, i) => fold[i] != f).Select(one => (one.Scores, one.Truth))]);
            judged.AddRange(held.Where((_, i) => fold[i] == f).Select(one => Judged.Of(one.Truth, Calibration.Probabilities(one.Scores, curve))));
        }

        return EvaluationReport.Of(ModelTrainer.LabelsOf(examples), judged);
    }
}
