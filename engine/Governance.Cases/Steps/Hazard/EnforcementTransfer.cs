using System.Collections.Immutable;
using Governance.Cases.Activities;

namespace Governance.Cases;

/// <summary>移送执法/督办函: the way out for who will not put it right.</summary>
internal sealed class EnforcementTransfer : HumanStep
{
    public override string Name => "EnforcementTransfer";

    public override string Title => "移送执法";

    public override string Description => "拒不整改或两次复查不合格的，移送执法单位并发督办函，直到整改到位或依法处置。";

    public override CaseStage Stage => CaseStage.FollowUp;

    public override string Role => RoleNames.Liaison;

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("rectified", "已整改到位", "Rectified"), new("enforced", "已依法处置", "Enforced"), new("ongoing", "执法中，继续督办", null)];

    public override string? Clock(Casefile file) => ClockKinds.Enforce;

    public override void Begin(Visit visit) => visit.File = visit.File.Marked("移送执法").Marked("督办函");

    public override UnitRef? UnitOf(Visit visit) => visit.Facts.Enforces(visit.File.Holder.Code) switch
    {
        true => visit.File.Holder,
        _ => visit.At("line:ZF"),
    };

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Words("remark", "执法情况", required: true), StepFields.Line("docketNo", "文书编号"), StepFields.Files];
}
