using Governance.Execution;

namespace Governance.Cases;

/// <summary>人工分拨: adopts a candidate or names another unit.</summary>
internal sealed class DispatchCompletion : Completion
{
    public override WorkItemKind Kind => WorkItemKind.Dispatch;

    public override string Title => "派单";

    public override VerbSchema Schema(Casefile file, WorkItem item)
    {
        var first = file.Plan?.Candidates.FirstOrDefault();
        return new(
            new VerbField("unit", "主办单位", Required: true, Format: "unit") { Default = first?.Unit.Code },
            new VerbField("coUnits", "协办单位", FieldType.List, Format: "units"),
            new VerbField("reason", "派单理由", Required: true, Format: "textarea"));
    }

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var choice = UnitChoice.Read(call, call.Text("reason")!, final: false);
        if (choice.Refusal is { } why)
            return new DomainStep.Refused(why);
        call.File = call.File with { Choice = choice.Value };
        return Finish(call, item, "Dispatched", "case.dispatch-decided", $"{call.By.Name}决定派给{choice.Value.Unit.Name}。");
    }
}
