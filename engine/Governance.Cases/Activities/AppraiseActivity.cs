using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>办件评价 of this one case; the monthly 考核 is a job over cases, not a node.</summary>
internal sealed class AppraiseActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Appraise", "办件评价", "按时效、质量、群众评价给办件打分，每一分都有依据，单位可以自行复算。", human: false, [Port("Completed", "完成")]);

    protected override ActivityResult Enter(Visit visit)
    {
        var appraisal = Appraising.Of(visit.File);
        visit.File = visit.File with { Stage = CaseStage.Appraisal, Appraisal = appraisal };
        return visit.Pass("Completed", "case.appraised", FormattableString.Invariant($"办件评价 {appraisal.Total:0.#} 分。"));
    }
}
