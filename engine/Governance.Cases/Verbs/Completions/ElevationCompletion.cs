using Governance.Execution;

namespace Governance.Cases;

/// <summary>提级协调 came to a result: the case is the unit's again.</summary>
internal sealed class ElevationCompletion : Completion
{
    public override WorkItemKind Kind => WorkItemKind.Elevation;

    public override string Title => "记录协调结果";

    public override bool May(WorkItem item, Acting by) => WhoMay.Holds(item, by) || (by.Is(RoleNames.DutyChief) && WhoMay.Belongs(item, by));

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("result", "上级协调结果", Required: true, Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item) =>
        Finish(call, item, "Coordinated", "case.elevation-answered", "上级已协调，办件继续办理。", call.Text("result"));
}
