using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>征询意愿与依法分流: not every dispute can be mediated, and nobody is mediated against his will.</summary>
internal sealed class Diversion : HumanStep
{
    private static readonly ImmutableArray<Choice> Wills = [new("both", "双方同意调解"), new("one", "一方同意"), new("neither", "均不同意"), new("unasked", "不属调解，未征询")];

    public override string Name => "Diversion";

    public override string Title => "依法分流";

    public override string Description => "征询双方调解意愿，依法分流到调解、仲裁、裁决复议、诉讼、信访或执法。";

    public override CaseStage Stage => CaseStage.Dispatch;

    public override string Role => RoleNames.Dispatcher;

    public override string DecisionTitle => "分流去向";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("mediation", "调解", "Mediation") { Needs = ["will"] }, new("arbitration", "仲裁", "Arbitration") { Needs = ["remark"] },
        new("ruling", "裁决复议", "Ruling") { Needs = ["remark"] }, new("litigation", "诉讼", "Litigation") { Needs = ["remark"] },
        new("petition", "信访", "Petition") { Needs = ["remark"] }, new("enforcement", "执法", "Enforcement") { Needs = ["remark"] },
    ];

    public override string? Clock(Casefile file) => ClockKinds.Divert;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Pick("will", "调解意愿", Wills), StepFields.Words("remark", "分流依据和告知内容")];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) =>
        outcome.Value is "mediation" && call.Text("will") is "neither" or "unasked" ? StepRefusals.Unwilling() : null;

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) =>
        call.File with { Dispute = DisputeSteps.Of(call.File) with { Road = outcome.Value } };
}
