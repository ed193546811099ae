using Governance.Execution;

namespace Governance.Cases;

/// <summary>改类型: number and type of a case never change; a wrong one ends, and the right one opens with the same reporter and the same start of its clock.</summary>
internal sealed class RetypeVerb : CaseVerb
{
    public override string Name => "retype";

    public override string Title => "改类型";

    public override string Description => "登记错类型的（如诉求应为纠纷），本件终止并自动新开正确类型的办件：诉求人、内容、来源时限和时限起点不变，两件互相关联。";

    public override bool IsDanger => true;

    public override bool NeedsReason => true;

    public override VerbSchema Schema { get; } = new(new VerbField("type", "改为哪一类", Required: true, Format: "case-type") { Most = 40 });

    public override bool Fits(Casefile file) => file.IsOpen && WhyNot(file) is null;

    public override string? WhyNot(Casefile file) => file switch
    {
        { IsOpen: false } => null,
        { Hold: not null } => "办件正在暂停或挂账，请先恢复办理。",
        { Membership: not null } => "本件已经并入其他办件，请先拆单。",
        { ParentNo: not null } => "子任务随联办事项办理，不能单独改类型。",
        _ when file.Children.Any(child => child.IsOwed) || file.Links.Any(link => link.State is LinkState.Asked or LinkState.Joined) => "还有子任务或并入的办件，请先办结或拆出。",
        _ => null,
    };

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.Dispatcher) || by.Is(RoleNames.DutyChief);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var type = call.Facts.CaseType(call.Text("type")!);
        if (call.Facts.Missing.Count > 0)
            return call.Go("", "");
        if (type is null)
            return No(CaseRefusals.TypeUnknown(call.Text("type")!));
        if (string.Equals(type.Type, call.File.Type, StringComparison.Ordinal))
            return No(VerbRefusals.SameType(type.Name));
        var number = Retyping.NumberOf(call.File.CaseNo, type.Prefix);
        call.File = call.File with { RetypedTo = new Retyped(number, type.Type, type.DefinitionId, type.Desk) };
        call.End(CaseStatus.Void, new Ending(Name, type.Type, $"改为{type.Name}", $"转为 {number} 办理：{call.Reason}", call.Now, call.By.Name));
        return call.Go("case.retyped", $"{call.By.Name}改类型为{type.Name}，转为 {number} 办理。");
    }
}
