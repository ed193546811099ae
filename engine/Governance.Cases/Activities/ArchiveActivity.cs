using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>归档: the case is frozen; the head of its chain is what is printed.</summary>
internal sealed class ArchiveActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } =
        Describe("Archive", "归档", "冻结办件并固定办件流水的校验值，此后不能再改。", human: false, [Port("Archived", "已归档")]);

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Archive, Status = CaseStatus.Archived, ArchivedMicros = visit.Now };
        return visit.Pass("Archived", "case.archived", "办件已归档。");
    }
}
