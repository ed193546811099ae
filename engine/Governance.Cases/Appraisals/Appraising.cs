using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>办件评价: 时效 40, 质量 30, 群众评价 30. Deductions only, each with its line; never below zero.</summary>
internal static class Appraising
{
    public static Appraisal Of(Casefile file)
    {
        var (timeliness, quality, satisfaction) = (Timeliness(file), Quality(file), Satisfaction(file));
        var (t, q, s) = (Sum(timeliness), Sum(quality), Sum(satisfaction));
        return new Appraisal(t, q, s, t + q + s) { Lines = [.. timeliness, .. quality, .. satisfaction] };
    }

    private static ImmutableArray<AppraisalLine> Timeliness(Casefile file) =>
    [
        new("时效·基础分", 40, "按期签收、联系、办结"),
        .. Late(file, ClockKinds.Sign, "签收超期", -5),
        .. Late(file, ClockKinds.FirstContact, "先行联系超期", -5),
        .. Late(file, ClockKinds.Handle, "办结超期", -20),
        .. Late(file, ClockKinds.RoundTwo, "重办超期", -10),
    ];

    private static ImmutableArray<AppraisalLine> Quality(Casefile file) =>
    [
        new("质量·基础分", 30, "答复经平台审核合格"),
        .. Times(file.Returns, "审核退回", -5),
        .. Times(file.Round - 1, "群众不满意重办", -10),
        .. Times(file.WorkItems.Count(item => item is { Kind: WorkItemKind.Check, Outcome: "Failed" }), "现场核查不合格", -10),
    ];

    private static ImmutableArray<AppraisalLine> Satisfaction(Casefile file)
    {
        var result = file.FollowUp?.Result ?? FollowUpResults.Waived;
        decimal score = result switch
        {
            FollowUpResults.Mostly => 24,
            FollowUpResults.Result or FollowUpResults.Process => 0,
            FollowUpResults.Policy or FollowUpResults.Unreasonable => 18,
            _ => 30,
        };
        return [new("群众评价", score, "回访结果：" + FollowUpResults.NameOf(result))];
    }

    private static IEnumerable<AppraisalLine> Late(Casefile file, string kind, string name, decimal score) => file.Clocks
        .Where(clock => string.Equals(clock.Kind, kind, StringComparison.Ordinal) && clock.IsMissed)
        .Select(clock => new AppraisalLine(name, score, $"{ClockKinds.NameOf(kind)} {clock.Limit}（{clock.Row}）"));

    private static IEnumerable<AppraisalLine> Times(int count, string name, decimal score) => count <= 0
        ? []
        : [new AppraisalLine(name, score * count, FormattableString.Invariant($"{count} 次"))];

    private static decimal Sum(ImmutableArray<AppraisalLine> lines) => Math.Max(0, lines.Sum(line => line.Score));
}
