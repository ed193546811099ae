using Governance.Execution;

namespace Governance.Cases;

/// <summary>申请考核剔除 by the unit that handled it, after the end, on a coded ground; decided in two steps.</summary>
internal sealed class ContestVerb : CaseVerb
{
    public override string Name => "contest";

    public override string Title => "申请剔除";

    public override string Description => "办结后认为不应计入本单位考核的，选择事由并说明，经区中心初审和复核组复核；原始率和剔除后率都会公布。";

    public override VerbSchema Schema { get; } = new(
        new VerbField("ground", "剔除事由", Required: true) { Choices = ExclusionGrounds.All },
        new VerbField("text", "说明和证据", Required: true, Format: "textarea"));

    public override bool Fits(Casefile file) => WhyNot(file) is null;

    public override string? WhyNot(Casefile file) => file switch
    {
        { Dispatch: null } => "这件办件没有派给单位，不计入考核。",
        { Status: not (CaseStatus.Closed or CaseStatus.Archived) } => "办结归档后才能申请剔除。",
        { Exclusions: [.., { Decision: null }] } => "已经申请，正在审核。",
        { Exclusions.IsEmpty: false } => "已经申请过剔除，不能重复申请。",
        _ => null,
    };

    public override bool May(Casefile file, Acting by) =>
        file.Dispatch is { } sent && (by.Is(RoleNames.Liaison) || by.Is(RoleNames.UnitLeader)) && sent.Unit.IsWithin(by.Unit);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var id = FormattableString.Invariant($"{call.File.CaseNo}-x{call.File.Exclusions.Length + 1:00}");
        var asked = new Exclusion(id, call.Text("ground")!, call.Text("text")!, call.File.Dispatch!.Unit, call.By.Name, call.By.Hand, call.Now);
        call.File = call.File with { Exclusions = call.File.Exclusions.Add(asked) };
        return call.StartFlow(SideFlows.Exclusion, Title, "contest.asked", $"{asked.Unit.Name}申请考核剔除。",
            () => call.File = call.File.Opened(call.Aside(WorkItemKind.Contest, ContestCompletion.First, call.File.Desk, RoleNames.DutyChief) with { About = id, Remark = $"{ExclusionGrounds.NameOf(asked.Ground)}：{asked.Text}" }));
    }
}
