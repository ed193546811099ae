using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>复查: a second failure leaves the loop; nobody is re-inspected for ever.</summary>
internal sealed class Reinspection : HumanStep
{
    internal const int MostFailures = 2;

    public override string Name => "ReInspection";

    public override string Title => "复查";

    public override string Description => "到现场复查整改结果；不合格的限期再改，第二次不合格的移送执法。";

    public override WorkItemKind Kind => WorkItemKind.ReInspection;

    public override CaseStage Stage => CaseStage.Review;

    public override string Role => RoleNames.Handler;

    public override string DecisionTitle => "复查结论";

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("passed", "合格", "Passed"), new("failed", "不合格", "Failed")];

    public override ImmutableArray<PortDescriptor> MorePorts { get; } = [new("Exhausted", "两次不合格")];

    public override string? Clock(Casefile file) => ClockKinds.ReInspect;

    public override UnitRef? UnitOf(Visit visit) => visit.File.Holder;

    public override PersonRef? AssigneeOf(Casefile file, UnitRef unit) => HazardSteps.HandlerOf(file, unit);

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "复查意见", required: true), StepFields.Photos];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        if (outcome.Value is not "failed")
            return call.File;
        var hazard = HazardSteps.Of(call.File);
        call.File = call.File with { Hazard = hazard with { Failures = hazard.Failures + 1, OrderedMicros = call.Now } };
        // It has the same days once more, and is told so.
        if (hazard is { Failures: < MostFailures - 1, Days: { } days })
            PartyAsking.AskAgain(call, hazard.Party, "复查不合格，请继续整改：" + call.Text("remark"), days);
        return call.File;
    }

    public override string? PortOf(Casefile file, StepOutcome outcome) =>
        outcome.Value is "failed" && HazardSteps.Of(file).Failures >= MostFailures ? "Exhausted" : outcome.Port;
}
