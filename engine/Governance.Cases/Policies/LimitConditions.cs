using System.Collections.Immutable;
using Governance.Definitions;
using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>What rows of the limits may ask of a case, in the words of the wire and of the screen.</summary>
internal static class LimitConditions
{
    public static readonly ImmutableArray<Choice> Urgencies = [.. Enum.GetValues<Urgency>().Select(value => new Choice(CaseRows.Wire(value), Words.Of(value)))];

    public static readonly ImmutableArray<Choice> Natures = [.. Enum.GetValues<Nature>().Select(value => new Choice(CaseRows.Wire(value), Words.Of(value)))];

    public static Refusal? WhyNot(string? urgency, string? nature, string? source)
    {
        if (urgency is not null && !Knows(Urgencies, urgency))
            return PolicyRefusals.ConditionUnknown(urgency, "urgency");
        if (nature is not null && !Knows(Natures, nature))
            return PolicyRefusals.ConditionUnknown(nature, "nature");
        return source is not null && !Channels.Knows(source) ? PolicyRefusals.ConditionUnknown(source, "source") : null;
    }

    /// <summary>Such as “紧急、咨询、12345市转办”; 全部 for a row that asks nothing.</summary>
    public static string Say(LimitScope scope, Func<string, string> category)
    {
        string?[] parts =
        [
            scope.Category is { } code ? category(code) : null, scope.Urgency is { } urgency ? Codes.TitleOf(Urgencies, urgency) : null, scope.Severity,
            scope.Nature is { } nature ? Codes.TitleOf(Natures, nature) : null, scope.Source is { } source ? Channels.NameOf(source) : null, scope.District, scope.City,
        ];
        var said = string.Join('、', parts.OfType<string>());
        return said.Length == 0 ? "全部" : said;
    }

    private static bool Knows(ImmutableArray<Choice> choices, string value) => choices.Any(choice => string.Equals(choice.Value, value, StringComparison.Ordinal));
}
