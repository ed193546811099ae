using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>纠纷登记: reads matter and place, and sees what no mediator may touch.</summary>
internal sealed class RegisterDisputeActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "RegisterDispute", "纠纷登记", "登记一件矛盾纠纷，识别分类、地点和紧急程度；家庭暴力、刑事和已判决的不属调解。", human: false,
        [Port("Accepted", "受理"), Port("NotMediable", "不属调解")],
        new InputDescriptor("excluded", "String", "不属调解的分类") { Description = "分类编码，用逗号分开。", DefaultValue = "160203" });

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Intake };
        if (visit.Advice() is { } advice)
            visit.File = ClassifyActivity.Advised(visit.File, advice, threshold: null) with { Choice = null, Dispute = new Dispute { Grade = GradeOf(advice) } };
        visit.Arm(ClockKinds.Handle, item: null, visit.File.Desk);
        var path = visit.File.Category?.Path ?? "未定";
        return IsExcluded(visit)
            ? visit.Pass("NotMediable", "case.accepted", $"登记为“{path}”，不属调解范围，依法分流。")
            : visit.Pass("Accepted", "case.accepted", $"{visit.File.Desk.Name}受理纠纷，分类为“{path}”。");
    }

    private static bool IsExcluded(Visit visit) => (visit.Context.Input<string>("excluded") ?? "")
        .Split([',', '，', ' '], StringSplitOptions.RemoveEmptyEntries)
        .Any(code => visit.File.Category?.Code.StartsWith(code, StringComparison.Ordinal) == true);

    private static DisputeGrade GradeOf(AdviceFact advice) => advice switch
    {
        { Urgency: Urgency.Critical } => DisputeGrade.Major,
        _ when advice.Marks.Contains("群体", StringComparer.Ordinal) || advice.Marks.Contains("涉稳", StringComparer.Ordinal) => DisputeGrade.Major,
        { Urgency: Urgency.Urgent } => DisputeGrade.Complex,
        _ => DisputeGrade.General,
    };
}
