using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>补正: what the reviewer found missing in the file.</summary>
internal sealed class Amendment : HumanStep
{
    public override string Name => "Amendment";

    public override string Title => "补正材料";

    public override string Description => "承办单位按审核意见补正卷宗材料。";

    public override CaseStage Stage => CaseStage.Review;

    public override string Role => RoleNames.Liaison;

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("amended", "已补正", "Amended")];

    public override string? Clock(Casefile file) => ClockKinds.Amend;

    public override string DefaultOf(Casefile file) => "amended";

    public override UnitRef? UnitOf(Activities.Visit visit) => visit.File.Holder;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "补正情况", required: true), StepFields.Files];
}
