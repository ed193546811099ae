using System.Globalization;
using Governance.Knowledge.Model;

namespace Governance.Portal.Commands.Knowledge;

/// <summary><c>train</c>: labelled JSON lines → a model file. The same input gives the same bytes.</summary>
internal static class TrainCommand
{
    public const string Usage = "train --in JSONL --out MODEL [--json]";

    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken) =>
        KnowledgeArguments.TryRead(args, ["--in", "--out"], [], out var found)
            ? KnowledgeCommand.Guarded(stdout, () => Train(found, stdout, cancellationToken))
            : KnowledgeCommand.Usage(stdout, Usage);

    private static async Task<int> Train(KnowledgeArguments found, TextWriter stdout, CancellationToken cancellationToken)
    {
        var (input, output) = (found["--in"], found["--out"]);
        using var reader = File.OpenText(input);
        TrainingExample[] examples = [.. TrainingFile.Read(reader, Path.GetFileName(input), labelled: true)];
        if (examples.DistinctBy(example => example.Label, StringComparer.Ordinal).Count() < 2)
        {
            await stdout.WriteLineAsync("At least two labels are needed.");
            return KnowledgeCommand.Failed;
        }

        var model = ModelTrainer.Train(examples, new TrainingOptions(), cancellationToken);
        // Written whole or not at all: a model cut short must not replace a good one.
        var unfinished = output + ".part";
        await using (var stream = File.Create(unfinished))
            ModelFile.Write(model, stream);
        File.Move(unfinished, output, overwrite: true);
        var bytes = new FileInfo(output).Length;
        await KnowledgeCommand.Print(
            stdout, found.Json, new { messages = examples.Length, labels = model.Labels, bytes, model = output },
            string.Create(CultureInfo.InvariantCulture, $"{examples.Length} messages, {model.Labels.Length} labels, {bytes} bytes → {output}"));
        return KnowledgeCommand.Held;
    }
}
