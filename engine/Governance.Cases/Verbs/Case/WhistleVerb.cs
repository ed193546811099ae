using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>吹哨: calls units to one place; the shared flow checks the call, takes reports in and lets the street grade them.</summary>
internal sealed class WhistleVerb : CaseVerb
{
    public override string Name => "whistle";

    public override string Title => "吹哨";

    public override string Description => "街道呼叫有关部门到现场共同处置：写明事由和呼叫的单位，由区中心核哨分哨后报到。";

    public override VerbSchema Schema { get; } = SideFlow.SchemaFor("呼叫哪些单位");

    public override bool Fits(Casefile file) => file is { IsOpen: true, Hold: null };

    public override string? WhyNot(Casefile file) => file.Hold is null ? null : "办件正在暂停或挂账，请先恢复办理。";

    // 街呼区应: the street calls, the centre checks, the departments come. A community calls through its street.
    public override bool May(Casefile file, Acting by) =>
        (by.Is(RoleNames.Liaison) || by.Is(RoleNames.UnitLeader)) && Street.Of(by.Unit) is { } street && (file.Holder.IsWithin(street.Path) || street.Is(file.Place));

    public override Refusal Denied(Acting by) => Street.Of(by.Unit) is null ? VerbRefusals.OnlyStreetsWhistle() : base.Denied(by);

    public override DomainStep Apply(VerbCall call, Aggregate before) => SideFlow.Start(call, "whistle", this);
}
