using System.Collections.Immutable;
using Governance.Cases.Activities;

namespace Governance.Cases;

/// <summary>隐患登记: what a grid worker saw, or what is clear or grave, is in the books at once; the rest the desk looks at first.</summary>
internal sealed class HazardRegister : HumanStep
{
    public override string Name => "HazardRegister";

    public override string Title => "隐患登记";

    public override string Description => "登记一处隐患，识别分类、地点和责任单位；网格员上报、有把握的和特急的直接登记，其余由分拨员确认。";

    public override CaseStage Stage => CaseStage.Intake;

    public override string Role => RoleNames.Dispatcher;

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("registered", "登记", "Registered"), new("eliminated", "现场已消除", "Eliminated") { Needs = ["remark"] },
        new("unfounded", "虚报", "Unfounded") { Needs = ["remark"] },
    ];

    public override string? Clock(Casefile file) => ClockKinds.Dispatch;

    public override string DefaultOf(Casefile file) => "registered";

    public override void Begin(Visit visit)
    {
        if (visit.Advice() is { } advice)
            visit.File = ClassifyActivity.Advised(visit.File, advice, threshold: null) with { Hazard = new Hazard() };
    }

    public override (string Port, string Text)? Pass(Visit visit) => visit.File switch
    {
        { Channel: "grid" } => ("Registered", "网格员现场上报，直接登记。"),
        { Urgency: Urgency.Critical } => ("Registered", "特急险情，直接登记并报值班长。"),
        { Choice: not null } => ("Registered", $"登记为“{visit.File.Category?.Path}”，责任单位明确。"),
        _ => null,
    };

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "登记意见"), StepFields.Photos];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value switch
    {
        "eliminated" => call.File with { Report = CaseReports.Of(call, "solved", call.Text("remark")) },
        "unfounded" => call.File with { Report = CaseReports.Of(call, "unfounded", call.Text("remark")) },
        _ => call.File,
    };
}
