using Governance.Execution;

namespace Governance.Cases;

/// <summary>呈阅: before the district's leader, who reads it (圈阅) or orders (批示).</summary>
internal sealed class ReportUpVerb : CaseVerb
{
    public const string Kind = "report-up";

    public override string Name => Kind;

    public override string Title => "呈阅";

    public override string Description => "把办件呈区领导阅示，写明提请事项。";

    public override VerbSchema Schema { get; } = new(new VerbField("text", "呈阅内容", Required: true, Format: "textarea"));

    public override bool Fits(Casefile file) => file.IsOpen && file.OpenItem(WorkItemKind.LeaderRead) is null;

    public override string? WhyNot(Casefile file) => file.IsOpen ? "已经呈阅，正在等待领导阅示。" : null;

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Dispatcher) || by.Is(RoleNames.Supervisor);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        call.File = call.File.Noted(Name, call.Text("text")!, call);
        return call.StartFlow(SideFlows.ReportUp, Title, "case.reported-up", $"{call.By.Name}呈区领导阅示。",
            () => call.File = call.File.Opened(call.Aside(WorkItemKind.LeaderRead, Name, call.File.Desk, RoleNames.Leader) with { Remark = call.Text("text") }));
    }
}
