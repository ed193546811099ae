using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Governance.Knowledge;
using Governance.Knowledge.Model;

namespace Governance.Portal.Commands.Knowledge;

/// <summary><c>classify</c>: messages as JSON lines → label, confidence and the three likeliest labels, in the order of the input.</summary>
internal static class ClassifyCommand
{
    public const string Usage = "classify --model MODEL --in JSONL --out JSONL [--json]";
    private const int TopCount = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken) =>
        KnowledgeArguments.TryRead(args, ["--model", "--in", "--out"], [], out var found)
            ? KnowledgeCommand.Guarded(stdout, () => Classify(found, stdout, cancellationToken))
            : KnowledgeCommand.Usage(stdout, Usage);

    private static async Task<int> Classify(KnowledgeArguments found, TextWriter stdout, CancellationToken cancellationToken)
    {
        var (modelPath, input, output) = (found["--model"], found["--in"], found["--out"]);
        var model = ModelFile.Load(modelPath, Path.GetFileName(modelPath));
        using var reader = File.OpenText(input);
        await using var writer = File.CreateText(output);
        var (count, started) = (0, Stopwatch.GetTimestamp());
        foreach (var message in TrainingFile.Read(reader, Path.GetFileName(input), labelled: false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var opinion = model.Judge(message.Title, message.Text);
            await writer.WriteLineAsync(JsonSerializer.Serialize(Line.Of(message.Id, opinion), Json));
            count++;
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await KnowledgeCommand.Print(
            stdout, found.Json, new { messages = count, perSecond = Math.Round(count / seconds), @out = output },
            string.Create(CultureInfo.InvariantCulture, $"{count} messages, {count / seconds:F0} a second → {output}"));
        return KnowledgeCommand.Held;
    }

    private sealed record Line(string Id, string Label, double Confidence, IReadOnlyList<Choice> Top)
    {
        public static Line Of(string id, ModelOpinion opinion) => new(id, opinion.Label, Rounded(opinion.Confidence), [.. opinion.Labels
            .OrderByDescending(label => label.Probability).Take(TopCount).Select(label => new Choice(label.Label, Rounded(label.Probability)))]);

        private static double Rounded(double value) => Math.Round(value, 6);
    }

    private sealed record Choice(string Label, double Confidence);
}
