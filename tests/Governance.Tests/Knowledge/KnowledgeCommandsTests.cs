using System.Text.Json;
using Governance.Portal.Commands.Knowledge;

namespace Governance.Tests.Knowledge;

public sealed class KnowledgeCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("commands-").FullName;
    private readonly StringWriter _stdout = new();

    public void Dispose()
    {
        _stdout.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Train_ClassifyEvaluate_WorkTogether()
    {
        var (input, model, output) = (WriteMessages(), Path.Combine(_folder, "m.model"), Path.Combine(_folder, "out.jsonl"));

        (await TrainCommand.Run(["--in", input, "--out", model], _stdout, TestContext.Current.CancellationToken)).ShouldBe(0);
        (await ClassifyCommand.Run(["--model", model, "--in", input, "--out", output], _stdout, TestContext.Current.CancellationToken)).ShouldBe(0);
        (await EvaluateCommand.Run(["--model", model, "--in", input], _stdout, TestContext.Current.CancellationToken)).ShouldBe(0);

        var first = JsonDocument.Parse(File.ReadLines(output).First()).RootElement;
        first.GetProperty("id").GetString().ShouldBe("0");
        first.GetProperty("label").GetString().ShouldBe("城乡建设");
        first.GetProperty("confidence").GetDouble().ShouldBeInRange(0.3, 1);
        first.GetProperty("top").GetArrayLength().ShouldBe(3);
        _stdout.ToString().ShouldContain("macro-F1");
    }

    [Fact]
    public async Task Evaluate_Folds_PrintsTheReliabilityTable()
    {
        var exit = await EvaluateCommand.Run(["--in", WriteMessages(), "--folds", "3"], _stdout, TestContext.Current.CancellationToken);

        exit.ShouldBe(0);
        _stdout.ToString().ShouldContain("confidence  messages  claimed  right");
    }

    [Theory]
    [InlineData]
    [InlineData("--in")]
    [InlineData("--in", "a", "--model", "b", "--folds", "5")]
    [InlineData("--in", "a", "--folds", "many")]
    [InlineData("--in", "a", "--surprise", "b")]
    public async Task Evaluate_WrongCall_SaysHow(params string[] args)
    {
        var exit = await EvaluateCommand.Run(args, _stdout, TestContext.Current.CancellationToken);

        exit.ShouldBe(2);
        _stdout.ToString().ShouldStartWith("usage: evaluate");
    }

    [Fact]
    public async Task Classify_MissingModel_SaysWhich()
    {
        var exit = await ClassifyCommand.Run(["--model", Path.Combine(_folder, "no.model"), "--in", WriteMessages(), "--out", "unused"], _stdout, TestContext.Current.CancellationToken);

        exit.ShouldBe(1);
        _stdout.ToString().ShouldContain("no.model");
    }

    [Fact]
    public async Task Train_BrokenLine_NamesTheLine()
    {
        var path = Path.Combine(_folder, "broken.jsonl");
        await File.WriteAllTextAsync(path, "{\"id\":\"1\",\"title\":\"\",\"text\":\"好\",\"label\":\"a\"}\n{oops\n", TestContext.Current.CancellationToken);

        var exit = await TrainCommand.Run(["--in", path, "--out", Path.Combine(_folder, "m.model")], _stdout, TestContext.Current.CancellationToken);

        exit.ShouldBe(1);
        _stdout.ToString().ShouldContain("broken.jsonl line 2");
    }

    private string WriteMessages()
    {
        var path = Path.Combine(_folder, "in.jsonl");
        File.WriteAllLines(path, SyntheticMessages.Make(90).Select(example => JsonSerializer.Serialize(new { id = example.Id, title = example.Title, text = example.Text, label = example.Label })));
        return path;
    }
}
