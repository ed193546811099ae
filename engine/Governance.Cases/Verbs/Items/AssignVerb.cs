using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>内部分派: inside the holder's own subtree, to any depth; holder and deadline stay.</summary>
internal sealed class AssignVerb : WorkItemVerb
{
    public override string Name => "assign";

    public override string Description => "指定本单位或下属单位的经办人；主办单位和时限不变。";

    public override string Title(WorkItem item) => item.Assignee is null ? "内部分派" : "重新分派";

    public override bool IsPrimary(Casefile file, WorkItem item) => item.Assignee is null;

    public override bool Fits(Casefile file, WorkItem item) =>
        item is { Kind: WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, Status: WorkItemStatus.Signed };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("assignee", "经办人", Required: true, Format: "staff") { Most = 64 },
        new VerbField("note", "交办意见", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var userName = call.Text("assignee")!;
        var staff = call.Facts.Staff(userName);
        if (call.Facts.Missing.Count > 0)
            return call.Go("", "");
        if (Why(staff, userName, item) is { } why)
            return No(why);
        var assigned = item with
        {
            Assignee = new PersonRef(staff!.UserName, staff.Name),
            Inner = string.Equals(staff.Unit.Code, item.Unit.Code, StringComparison.Ordinal) ? null : staff.Unit,
            Trail = item.Assignee is { } former ? item.Trail.Add(former) : item.Trail,
            Remark = call.Text("note") ?? item.Remark,
        };
        call.File = call.File.With(assigned);
        return call.Go("work-item.assigned", $"{item.Unit.Name}分派给{staff.Unit.Name}的经办人办理。", assigned,
            call.WaitsAt(item, "Governance.Assign") ? "Assigned" : null);
    }

    private static Refusal? Why(StaffFact? staff, string userName, WorkItem item) => staff switch
    {
        null => CaseRefusals.StaffUnknown(userName),
        _ when !staff.Unit.IsWithin(item.Unit) => CaseRefusals.OutsideUnit("assignee", staff.Name),
        _ => null,
    };
}
