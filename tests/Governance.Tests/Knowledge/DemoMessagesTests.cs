using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

/// <summary>The shipped demonstration messages and how the knowledge base does on them.</summary>
public sealed class DemoMessagesTests
{
    private static readonly Lazy<IReadOnlyList<DemoMessage>> All = new(() => DemoMessages.Load(
        ShippedKnowledge.Base, ShippedKnowledge.Find("workflows/appeal/demo/messages.json") ?? throw new FileNotFoundException("messages.json")));

    [Fact]
    public void Load_ShippedFile_GivesTwoHundredDifferentMessages()
    {
        var messages = All.Value;

        messages.Count.ShouldBeGreaterThanOrEqualTo(200);
        messages.Select(message => message.Text).Distinct().Count().ShouldBe(messages.Count);
        messages.Select(message => message.ReporterPhone).OfType<string>().ShouldAllBe(phone => phone.StartsWith("1990000"));
    }

    [Fact]
    public void Classify_DemoMessages_NearlyAlwaysFindsTheCategory()
    {
        var wrong = Wrong((message, found) => !message.ExpectedCategory.Value.StartsWith(found.Category.Code.Value[..Math.Min(4, found.Category.Code.Value.Length)], StringComparison.Ordinal));

        wrong.Count.ShouldBeLessThanOrEqualTo(All.Value.Count / 20, string.Join("\n", wrong));
    }

    [Fact]
    public void Classify_DemoMessages_NearlyAlwaysFindsTheUnit()
    {
        var wrong = Wrong((message, found) => message.ExpectedUnit is { } unit && found.Routing.Lead != unit);

        wrong.Count.ShouldBeLessThanOrEqualTo(All.Value.Count / 20, string.Join("\n", wrong));
    }

    [Fact]
    public void Classify_DemoMessages_AlwaysGoesToTheDeskExpected()
    {
        var wrong = Wrong((message, found) => message.ExpectedDisposition is { } desk && found.Disposition != desk);

        wrong.ShouldBeEmpty();
    }

    private static List<string> Wrong(Func<DemoMessage, Classification, bool> isWrong) =>
    [
        .. All.Value.Select(message => (Message: message, Found: ShippedKnowledge.Base.Classify(message.ToRequest())))
            .Where(pair => isWrong(pair.Message, pair.Found))
            .Select(pair => $"{pair.Message.Number} {pair.Message.Title}: expected {ShippedKnowledge.Base.Categories[pair.Message.ExpectedCategory].Path} {pair.Message.ExpectedUnit}; "
                + $"{string.Join(" | ", pair.Found.Top.Select(choice => $"{choice.Path} {choice.Confidence:F2}"))} {pair.Found.Routing.Lead} {pair.Found.Disposition} {pair.Found.Place.Community} {pair.Found.Nature}; "
                + string.Join(",", pair.Found.Spans.Where(span => span.Kind == EvidenceKind.Rule).Select(span => span.Source + span.Name).Distinct())),
    ];
}
