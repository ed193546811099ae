namespace Governance.Knowledge;

/// <summary>An invented message with what an expert expects of it.</summary>
/// <param name="Channel">Such as <c>phone</c>, <c>mini-program</c>, <c>city-12345</c>.</param>
/// <param name="ExpectedUnit">主办; none where the matter is answered instead of dispatched.</param>
public sealed record DemoMessage(
    int Number,
    string Channel,
    string Title,
    string Text,
    string? ReporterName,
    string? ReporterPhone,
    bool Anonymous,
    bool Enterprise,
    CategoryCode ExpectedCategory,
    UnitCode? ExpectedUnit,
    Disposition? ExpectedDisposition)
{
    public ClassificationRequest ToRequest() => new(Title, Text) { Anonymous = Anonymous, Enterprise = Enterprise };
}
