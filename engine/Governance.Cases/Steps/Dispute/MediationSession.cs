using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>调解(场次): any number of sessions at one level. Its days are the ladder's: when they are over, the case is lifted, never closed.</summary>
internal sealed class MediationSession : HumanStep
{
    // A party that stays away three times cannot be mediated with.
    private const int MostAbsences = 3;

    public override string Name => "Mediation";

    public override string Title => "调解";

    public override string Description => "按场次调解并作笔录；本层级期限届满未达成协议的自动升级，三次缺席的终止调解并引导诉讼。";

    public override WorkItemKind Kind => WorkItemKind.Mediation;

    public override CaseStage Stage => CaseStage.Handling;

    public override string Role => RoleNames.Mediator;

    public override string DecisionTitle => "本场结果";

    public override string ExpiryPort => "Expired";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("agreed", "达成协议", "Agreed"), new("again", "约定再次调解", null), new("not-agreed", "未达成", "NotAgreed"),
        new("absent", "一方缺席", "Absent"), new("withdrawn", "撤回", "Withdrawn"), new("escalating", "激化", "Escalating"),
    ];

    public override ImmutableArray<PortDescriptor> MorePorts { get; } = [new("Expired", "层级期满")];

    public override string? Clock(Casefile file) => DisputeSteps.Of(file).Level is { } level ? ClockKinds.Level + CaseRows.Wire(level) : null;

    public override UnitRef? UnitOf(Activities.Visit visit) => visit.File.Holder;

    public override PersonRef? AssigneeOf(Casefile file, UnitRef unit) => file.Dispute?.Mediator;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Day("heldOn", "调解日期"), StepFields.Words("remark", "调解笔录", required: true), StepFields.Day("nextOn", "下次调解日期"), StepFields.Files,
    ];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var dispute = DisputeSteps.Of(call.File);
        var absent = outcome.Value is "absent" ? 1 : 0;
        return call.File with { Dispute = dispute with { Sessions = dispute.Sessions + 1, Absences = dispute.Absences + absent } };
    }

    public override string? PortOf(Casefile file, StepOutcome outcome) =>
        outcome.Value is "absent" && DisputeSteps.Of(file).Absences < MostAbsences ? null : outcome.Port;
}
