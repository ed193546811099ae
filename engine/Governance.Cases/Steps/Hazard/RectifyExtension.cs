using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>整改延期审批: new days from today, or the old ones stand.</summary>
internal sealed class RectifyExtension : HumanStep
{
    public override string Name => "RectifyExtension";

    public override string Title => "整改延期审批";

    public override string Description => "责任主体申请延期的，由监管单位领导审批；不同意的按原期限整改。";

    public override WorkItemKind Kind => WorkItemKind.Approval;

    public override CaseStage Stage => CaseStage.Handling;

    public override string Role => RoleNames.UnitLeader;

    public override string LedgerReason => "审批";

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("agreed", "同意", "Agreed") { Needs = ["days"] }, new("declined", "不同意", "Declined") { Needs = ["remark"] }];

    public override string? Clock(Casefile file) => ClockKinds.SignOff;

    public override UnitRef? UnitOf(Visit visit) => visit.File.Holder;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [new VerbField("days", "延长到（自今日起，日）", FieldType.Whole), StepFields.Words("remark", "审批意见")];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value is "agreed" && call.Whole("days") is not (>= 1 and <= 365)
        ? CaseRefusals.FieldWrong("days", "延长到（自今日起，日）", "应为 1 到 365 的整数。")
        : null;

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        if (outcome.Value is not "agreed")
            return call.File;
        var hazard = HazardSteps.Of(call.File);
        PartyAsking.Extend(call, hazard.Party, call.Whole("days")!.Value);
        return call.File with { Hazard = hazard with { Days = call.Whole("days"), OrderedMicros = call.Now, Extensions = hazard.Extensions + 1 } };
    }
}
