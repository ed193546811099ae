using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>审核结案: is the file complete, and by which 办结方式 does it end?</summary>
internal sealed class CaseReview : HumanStep
{
    public override string Name => "CaseReview";

    public override string Title => "审核结案";

    public override string Description => "审核卷宗材料和办理结果，合格的结案，不合格的补正。";

    public override CaseStage Stage => CaseStage.Review;

    public override string Role => RoleNames.Dispatcher;

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("qualified", "合格", "Qualified") { Needs = ["method"] }, new("amend", "补正", "SentBack") { Needs = ["remark"] }];

    public override string? Clock(Casefile file) => ClockKinds.Review;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Pick("method", "办结方式", ClosingMethods.All, Method(file)), NextAnswer.Asked, StepFields.Words("remark", "审核意见")];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) =>
        outcome.Value is "qualified" && call.Text("method") is { } method ? NextAnswer.Refuse(call, method, call.File.Report?.NextAnswerOn) : null;

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value is "qualified"
        ? call.File with { Report = CaseReports.Of(call, call.Text("method")!, call.Text("remark")) }
        : call.File with { Returns = call.File.Returns + 1 };

    private static string Method(Casefile file) => file.Dispute switch
    {
        { Ending: "performed" } => "solved",
        { Ending: "guided" } => "legal-road",
        { Road: "mediation", Ending: null } => "withdrawn",
        _ => "solved",
    };
}
