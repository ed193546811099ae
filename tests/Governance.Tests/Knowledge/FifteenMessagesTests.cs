using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

/// <summary>The fifteen demonstration messages of the domain study, each with what an expert expects.</summary>
public sealed class FifteenMessagesTests
{
    [Theory]
    [MemberData(nameof(Messages))]
    public void Classify_ExpertMessage_ChoosesCategoryUrgencyAndDesk(ExpertMessage message)
    {
        var found = ShippedKnowledge.Base.Classify(message.Request);

        found.Category.Path.ShouldStartWith(message.Category, customMessage: Explain(found));
        found.Urgency.ShouldBe(message.Urgency, Explain(found));
        found.Disposition.ShouldBe(message.Disposition, Explain(found));
        found.CaseType.ShouldBe(message.CaseType, Explain(found));
    }

    [Theory]
    [MemberData(nameof(DispatchedMessages))]
    public void Classify_DispatchedMessage_NamesTheUnit(ExpertMessage message)
    {
        var found = ShippedKnowledge.Base.Classify(message.Request);

        found.Routing.Lead!.Value.Value.ShouldBe(message.Lead, Explain(found));
        message.Support.ShouldBeSubsetOf(found.Routing.Support.Select(unit => unit.Value), Explain(found));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Classify_ExpertMessage_SetsTheMarks(ExpertMessage message)
    {
        var found = ShippedKnowledge.Base.Classify(message.Request);

        message.Marks.ShouldBeSubsetOf(found.Marks, Explain(found));
        found.Marks.Contains("群体").ShouldBe(message.Marks.Contains("群体"), Explain(found));
    }

    public static TheoryData<ExpertMessage> Messages() => [.. ExpertMessages.All];

    public static TheoryData<ExpertMessage> DispatchedMessages() => [.. ExpertMessages.All.Where(message => message.Lead is not null)];

    private static string Explain(Classification found) =>
        $"{string.Join(" | ", found.Top.Select(choice => $"{choice.Path} {choice.Confidence:F2}"))}; {found.Nature} {found.Urgency} {found.Disposition} {found.CaseType}; "
        + $"{found.Place.Street}/{found.Place.Community} {found.Place.Confidence:F2}; lead {found.Routing.Lead} + {string.Join(",", found.Routing.Support)}; "
        + $"marks {string.Join(",", found.Marks)}; {string.Join(" ", found.Reasons)}; "
        + string.Join(",", found.Spans.Select(span => $"{span.Source}{span.Name}"));
}
