using Governance.Execution;

namespace Governance.Cases;

/// <summary>联席会商: named units give opinions in the shared flow; a binding decision results.</summary>
internal sealed class ConsultVerb : CaseVerb
{
    public override string Name => "consult";

    public override string Title => "联席会商";

    public override string Description => "第二次异议、无主事项、群体诉求等，召集有关单位会商，形成有约束力的结论。";

    public override VerbSchema Schema { get; } = SideFlow.SchemaFor("参加单位");

    public override bool Fits(Casefile file) => file is { IsOpen: true, Hold: null };

    public override string? WhyNot(Casefile file) => file.Hold is null ? null : "办件正在暂停或挂账，请先恢复办理。";

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Dispatcher);

    public override DomainStep Apply(VerbCall call, Aggregate before) => SideFlow.Start(call, "consultation", this);
}
