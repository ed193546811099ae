using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>风险评估: could it turn violent, does it touch many? High is reported at once, whatever else happens.</summary>
internal sealed class RiskAssessment : HumanStep
{
    public override string Name => "RiskAssessment";

    public override string Title => "风险评估";

    public override string Description => "综治中心研判纠纷风险和等级：高风险即报派出所和政法委，24 小时内会商稳控。";

    public override CaseStage Stage => CaseStage.Classification;

    public override string Role => RoleNames.Dispatcher;

    public override string DecisionTitle => "风险等级";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("low", "低", "Low"), new("medium", "中", "Medium"), new("high", "高（即报）", "High") { Needs = ["remark"] }];

    public override string? Clock(Casefile file) => ClockKinds.Risk;

    public override string DefaultOf(Casefile file) => file switch
    {
        { Urgency: Urgency.Critical } => "high",
        _ when file.Marks.Contains("涉稳", StringComparer.Ordinal) || file.Marks.Contains("群体", StringComparer.Ordinal) => "high",
        { Urgency: Urgency.Urgent } => "medium",
        _ => "low",
    };

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Pick("grade", "纠纷等级", Grades, CaseRows.Wire(DisputeSteps.Of(file).Grade)),
        StepFields.Words("remark", "研判依据"),
    ];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var grade = call.Text("grade") is { } given ? Wires.Grade(given) : GradeOf(outcome);
        var file = call.File with { Dispute = DisputeSteps.Of(call.File) with { Risk = outcome.Value, Grade = grade } };
        return outcome.Value is "high" ? file.Marked("高风险") : file;
    }

    internal static readonly ImmutableArray<Choice> Grades =
        [.. Enum.GetValues<DisputeGrade>().Select(grade => new Choice(CaseRows.Wire(grade), DisputeWords.Of(grade)))];

    private static DisputeGrade GradeOf(StepOutcome outcome) => outcome.Value switch
    {
        "high" => DisputeGrade.Major,
        "medium" => DisputeGrade.Complex,
        _ => DisputeGrade.General,
    };
}
