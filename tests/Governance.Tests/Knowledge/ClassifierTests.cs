using System.Diagnostics;
using Governance.Knowledge;
using Governance.Knowledge.Model;

namespace Governance.Tests.Knowledge;

public sealed class ClassifierTests
{
    private static readonly LinearModel Model = ShippedKnowledge.Base.Model;

    [Fact]
    public void Explain_EveryLabel_ContributionsAndBiasSumToTheScore()
    {
        foreach (var message in ExpertMessages.All)
        {
            var opinion = Model.Judge("", message.Text);

            foreach (var label in opinion.Labels)
                Model.Explain("", message.Text, label.Label).Score.ShouldBe(label.Score, 1e-9);
        }
    }

    [Fact]
    public void Explain_Contributions_PointAtTheirWords()
    {
        const string title = "电梯坏了";
        const string text = "物业不修电梯,老人上下楼不方便";

        var explanation = Model.Explain(title, text, "城乡建设");

        explanation.Contributions.ShouldNotBeEmpty();
        foreach (var found in explanation.Contributions)
            (found.Field == SourceField.Title ? title : text).Substring(found.Start, found.Length).ShouldBe(found.Ngram);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("？", "……")]
    [InlineData("😀", "\ud83d half a pair \0")]
    public void Judge_NothingToRead_StillSharesOneWhole(string title, string text)
    {
        var opinion = Model.Judge(title, text);

        opinion.Labels.Length.ShouldBe(7);
        opinion.Labels.Sum(label => label.Probability).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Judge_AnyText_NeverThrowsAndSharesOneWhole()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(char.MaxValue)));

            var opinion = Model.Judge(text[..(text.Length / 3)], text);

            opinion.Labels.Sum(label => label.Probability).ShouldBe(1, 1e-9);
            opinion.Confidence.ShouldBe(opinion.Labels.Max(label => label.Probability));
        }
    }

    [Fact]
    public void Judge_OneSecondOfMessages_IsFastEnough()
    {
        var text = string.Concat(ExpertMessages.All.Select(message => message.Text))[..370];
        Model.Judge("预热", text);
        var started = Process.GetCurrentProcess().TotalProcessorTime;

        for (var i = 0; i < 1000; i++)
            Model.Judge("小区物业问题", text);

        // 2,000 a second is the promise; other tests share the machine, so a quarter of it is the alarm.
        (Process.GetCurrentProcess().TotalProcessorTime - started).TotalSeconds.ShouldBeLessThan(20);
    }

    [Fact]
    public void Train_SameMessagesTwice_GivesTheSameBytes()
    {
        var examples = SyntheticMessages.Make(210);

        var first = Bytes(ModelTrainer.Train(examples, new TrainingOptions(RarestKept: 2), TestContext.Current.CancellationToken));
        var second = Bytes(ModelTrainer.Train(examples, new TrainingOptions(RarestKept: 2), TestContext.Current.CancellationToken));

        second.ShouldBe(first);
    }

    [Fact]
    public void Read_WrittenModel_JudgesAlike()
    {
        var trained = ModelTrainer.Train(SyntheticMessages.Make(210), new TrainingOptions(RarestKept: 2), TestContext.Current.CancellationToken);

        using var stream = new MemoryStream(Bytes(trained));
        var read = ModelFile.Read(stream, "memory");

        foreach (var message in SyntheticMessages.Make(30))
            read.Judge(message.Title, message.Text).Labels.ShouldBe(trained.Judge(message.Title, message.Text).Labels);
    }

    [Fact]
    public void Model_Shipped_IsSmallEnough() =>
        new FileInfo(Path.Combine(ShippedKnowledge.Folder, "model", "appeal.model")).Length.ShouldBeLessThan(8 << 20);

    [Fact]
    public void Evaluate_TwoFoldsOfTheTrainingData_StaysAboveTheGate()
    {
        var path = ShippedKnowledge.Find("shared/data/hotline/train.jsonl");
        Assert.SkipWhen(path is null, "shared/data is not here.");
        using var reader = File.OpenText(path);
        TrainingExample[] examples = [.. TrainingFile.Read(reader, "train.jsonl", labelled: true)];

        // Two folds train on half the messages each: harder than the five of the model card, and quicker.
        var report = CrossValidation.Evaluate(examples, new TrainingOptions(), folds: 2, TestContext.Current.CancellationToken);

        report.MacroF1.ShouldBeGreaterThan(0.90);
        report.CalibrationError.ShouldBeLessThan(0.03);
    }

    private static byte[] Bytes(LinearModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Write(model, stream);
        return stream.ToArray();
    }
}
