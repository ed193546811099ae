using System.Globalization;
using Governance.Knowledge.Model;

namespace Governance.Portal.Commands.Knowledge;

/// <summary><c>evaluate</c>: a model against labelled messages, or the recipe by cross-validation.</summary>
internal static class EvaluateCommand
{
    public const string Usage = "evaluate --in JSONL (--model MODEL | --folds N) [--json]";
    private const int MostFolds = 20;

    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (!KnowledgeArguments.TryRead(args, ["--in"], ["--model", "--folds"], out var found)
            || found.Optional("--model") is null == found.Optional("--folds") is null)
            return KnowledgeCommand.Usage(stdout, Usage);
        return found.Optional("--model") is { } model
            ? KnowledgeCommand.Guarded(stdout, () => OfModel(model, found, stdout))
            : OfRecipe(found, stdout, cancellationToken);
    }

    private static Task<int> OfRecipe(KnowledgeArguments found, TextWriter stdout, CancellationToken cancellationToken) =>
        int.TryParse(found["--folds"], NumberStyles.None, CultureInfo.InvariantCulture, out var folds) && folds is >= 2 and <= MostFolds
            ? KnowledgeCommand.Guarded(stdout, () => Print(
                CrossValidation.Evaluate(Read(found["--in"]), new TrainingOptions(), folds, cancellationToken), found.Json, stdout))
            : KnowledgeCommand.Usage(stdout, Usage);

    private static Task<int> OfModel(string modelPath, KnowledgeArguments found, TextWriter stdout)
    {
        var model = ModelFile.Load(modelPath, Path.GetFileName(modelPath));
        return Print(EvaluationReport.Of(model, Read(found["--in"])), found.Json, stdout);
    }

    private static TrainingExample[] Read(string input)
    {
        using var reader = File.OpenText(input);
        return [.. TrainingFile.Read(reader, Path.GetFileName(input), labelled: true)];
    }

    private static async Task<int> Print(EvaluationReport report, bool asJson, TextWriter stdout)
    {
        await KnowledgeCommand.Print(stdout, asJson, report, string.Join(Environment.NewLine, Words(report)));
        return KnowledgeCommand.Held;
    }

    private static IEnumerable<string> Words(EvaluationReport report)
    {
        yield return Line($"messages {report.Messages}  accuracy {report.Accuracy:F4}  macro-F1 {report.MacroF1:F4}  calibration error {report.CalibrationError:F4}");
        yield return "label  messages  precision  recall  F1";
        foreach (var label in report.Labels)
            yield return Line($"{label.Label}  {label.Messages}  {label.Precision:F4}  {label.Recall:F4}  {label.F1:F4}");
        yield return "confidence  messages  claimed  right";
        foreach (var bin in report.Reliability)
            yield return Line($"{bin.From:F1}-{bin.To:F1}  {bin.Messages}  {bin.Claimed:F3}  {bin.Right:F3}");
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
