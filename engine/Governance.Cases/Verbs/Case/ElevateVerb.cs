using Governance.Execution;

namespace Governance.Cases;

/// <summary>提级: beyond the unit's power. The next level coordinates, the district keeps contact; the clock runs, the ledger says for whom it waits.</summary>
internal sealed class ElevateVerb : CaseVerb
{
    public override string Name => "elevate";

    public override string Title => "提级办理";

    public override string Description => "超出本级权限或久拖不决的，提请上级协调；时限不停，区里负责联络。";

    public override bool NeedsReason => true;

    public override VerbSchema Schema { get; } = new(
        new VerbField("to", "提请哪一级或哪个单位", Required: true) { Most = 60 },
        new VerbField("text", "提请协调的事项", Required: true, Format: "textarea"));

    public override bool Fits(Casefile file) => file.IsOpen && file.OpenItem(WorkItemKind.Elevation) is null;

    public override string? WhyNot(Casefile file) => file.IsOpen ? "已经提级，正在等待上级协调。" : null;

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.Dispatcher) || by.Is(RoleNames.DutyChief);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var item = call.Aside(WorkItemKind.Elevation, Name, call.File.Desk, RoleNames.Dispatcher) with { Remark = $"{call.Text("to")}：{call.Text("text")}" };
        call.File = call.File.Opened(item).Marked("提级");
        return call.Go("case.elevated", $"提请{call.Text("to")}协调。", item);
    }
}
