using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>升级: a level that failed hands the dispute, and with it the holding, to the next.</summary>
internal sealed class LiftActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Lift", "升级", "本层级未调解成功的，升到上一层级，主办单位随之改变；已到最高层级的引导诉讼。", human: false,
        [Port("Community", "社区"), Port("Street", "街道"), Port("District", "区"), Port("Top", "已到最高层级")]);

    protected override ActivityResult Enter(Visit visit)
    {
        var above = DisputeLevels.Above(visit.File, visit.Facts);
        if (above is not { } next)
            return visit.Pass("Top", "dispute.top", "已到最高层级，转引导诉讼。");
        var dispute = DisputeSteps.Of(visit.File);
        visit.File = visit.File with
        {
            Holder = next.Unit,
            Dispute = dispute with { Level = next.Level, Mediator = null, Absences = 0, Lifts = dispute.Lifts + 1 },
        };
        return visit.Pass(next.Level.ToString(), "dispute.lifted", $"升级到{DisputeWords.Of(next.Level)}，由{next.Unit.Name}调解。");
    }
}
