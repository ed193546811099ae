using Governance.Execution;

namespace Governance.Cases;

/// <summary>转办: the desk gives the case to another unit. The deadline stays; the former unit's item ends; the new one may object.</summary>
internal sealed class TransferVerb : WorkItemVerb
{
    public override string Name => "transfer";

    public override string Description => "改由其他单位主办，原单位的待办结束；办结时限不变。";

    public override bool IsDanger => true;

    public override bool NeedsReason => true;

    public override string Title(WorkItem item) => "转办";

    public override bool Fits(Casefile file, WorkItem item) =>
        item is { Kind: WorkItemKind.SignAndHandle, Status: WorkItemStatus.Pending or WorkItemStatus.Signed } && file.Dispatch is { Final: false };

    public override string? WhyNot(Casefile file, WorkItem item) =>
        item.Kind == WorkItemKind.SignAndHandle && file.Dispatch is { Final: true } ? "主办单位已经裁定或属于重办，不能再转办；需要配合的请求协办。" : null;

    public override bool May(Casefile file, WorkItem item, Acting by) => by.Is(RoleNames.Dispatcher) || by.Is(RoleNames.DutyChief);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("unit", "转给", Required: true, Format: "unit"),
        new VerbField("coUnits", "协办单位", FieldType.List, Format: "units"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (string.Equals(call.Text("unit"), item.Unit.Code, StringComparison.Ordinal))
            return No(VerbRefusals.TransferToSame(item.Unit.Name));
        var choice = UnitChoice.Read(call, call.Reason!, final: false);
        if (choice.Refusal is { } why)
            return No(why);
        if (call.FlowOf(item) is not { } flow)
            return No(CaseRefusals.NotNow(Title(item), "流程没有在等这项待办。"));
        var node = call.Nodes(flow)?.Of("Governance.Dispatch");
        if (node is null && call.Facts.Missing.Count == 0)
            return No(VerbRefusals.NoSuchNode("派单"));
        call.File = call.File with { Choice = choice.Value, Transfers = call.File.Transfers + 1, Comeback = null };
        if (node is not null)
            call.Move(flow, new Modification.Jump(node.Id));
        return call.Go("work-item.transferred", $"{call.By.Name}将办件由{item.Unit.Name}转给{choice.Value.Unit.Name}。", item);
    }
}
