using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>报到: each called unit checks in with time, place and person; the street that whistled says when all are there or none will come.</summary>
internal sealed class ReportIn : HumanStep
{
    public override string Name => "ReportIn";

    public override string Title => "报到";

    public override string Description => "应哨单位到场报到（时间、地点、人员）；迟到、未到的记入评价并督办。";

    public override CaseStage Stage => CaseStage.Signing;

    public override string Role => RoleNames.Liaison;

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("confirmed", "确认到场情况", null)];

    public override ImmutableArray<PortDescriptor> MorePorts { get; } = [new("OnTime", "按时"), new("Late", "迟到"), new("Absent", "未到")];

    public override string DefaultOf(Casefile file) => "confirmed";

    public override UnitRef? UnitOf(Visit visit) => visit.At("street");

    public override void Beside(Visit visit, WorkItem item)
    {
        var joint = JointSteps.Of(visit.File);
        var clock = visit.Context.Has(EngineFlags.WhistlesHaveTheirLimits) ? ClockKinds.ReportInOf(joint.Kind) : ClockKinds.ReportIn;
        foreach (var unit in joint.Called)
            visit.Beside(item, ReportInMember.Instance, unit, clock);
    }

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "到场情况")];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) =>
        JointSteps.AllInOrLate(call.File, item, call.Now) ? null : StepRefusals.NotAllIn("报到");

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) =>
        IsPerfect(call.File) ? call.File : call.File.Marked("督办");

    public override string PortOf(Casefile file, StepOutcome outcome)
    {
        var joint = JointSteps.Of(file);
        if (joint.Called.Any(unit => !joint.Arrivals.Any(arrival => JointSteps.Same(arrival.Unit, unit))))
            return "Absent";
        return joint.Arrivals.Any(arrival => arrival.Late) ? "Late" : "OnTime";
    }

    private bool IsPerfect(Casefile file) => PortOf(file, Outcomes[0]) is "OnTime";
}

/// <summary>One unit's 报到.</summary>
internal sealed class ReportInMember : HumanStep
{
    public static readonly ReportInMember Instance = new();

    public override string Name => "ReportIn.Member";

    public override string Title => "到场报到";

    public override string Description => "报到：时间、地点、人员。";

    public override bool IsNode => false;

    public override WorkItemKind Kind => WorkItemKind.ReportIn;

    public override CaseStage Stage => CaseStage.Signing;

    public override string Role => RoleNames.Liaison;

    public override string LedgerReason => "报到";

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("arrived", "已到场", null)];

    public override string DefaultOf(Casefile file) => "arrived";

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Line("person", "到场人员", required: true), StepFields.Line("place", "到场地点", required: true), StepFields.Photos];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var late = call.File.Clocks.Any(clock => string.Equals(clock.ItemId, item.Id, StringComparison.Ordinal) && call.Now > clock.DueMicros);
        var joint = JointSteps.Of(call.File);
        return call.File with { Joint = joint with { Arrivals = joint.Arrivals.Add(new Arrival(item.Unit, call.Text("person")!, call.Text("place")!, call.Now, late)) } };
    }
}
