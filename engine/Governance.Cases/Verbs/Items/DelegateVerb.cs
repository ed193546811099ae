using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>委派: somebody else does the work and gives it back; who delegated stays answerable, the deadline stays.</summary>
internal sealed class DelegateVerb : WorkItemVerb
{
    public override string Name => "delegate";

    public override string Description => "请本单位的其他人代办，办毕交回，由您提交；责任和时限不变。";

    public override string Title(WorkItem item) => "委派";

    public override bool Fits(Casefile file, WorkItem item) => item.Delegator is null && item is
    { Kind: WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, Status: WorkItemStatus.Signed, Assignee: not null } or
    { Kind: WorkItemKind.Approval, Status: WorkItemStatus.Pending };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("assignee", "委派给", Required: true, Format: "staff") { Most = 64 },
        new VerbField("note", "交办意见", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var userName = call.Text("assignee")!;
        var staff = call.Facts.Staff(userName);
        if (call.Facts.Missing.Count > 0)
            return call.Go("", "");
        if (Why(staff, userName, item, call.By) is { } why)
            return No(why);
        var given = item with { Assignee = new PersonRef(staff!.UserName, staff.Name), Delegator = call.By.Person, Remark = call.Text("note") ?? item.Remark };
        call.File = call.File.With(given);
        return call.Go("work-item.delegated", $"{call.By.Name}委派{staff.Name}办理，办毕交回。", given);
    }

    private static Refusal? Why(StaffFact? staff, string userName, WorkItem item, Acting by) => staff switch
    {
        null => CaseRefusals.StaffUnknown(userName),
        _ when string.Equals(staff.UserName, by.UserName, StringComparison.Ordinal) => VerbRefusals.DelegateToSelf(),
        _ when !staff.Unit.IsWithin(item.Unit) => CaseRefusals.OutsideUnit("assignee", staff.Name),
        _ => null,
    };
}
