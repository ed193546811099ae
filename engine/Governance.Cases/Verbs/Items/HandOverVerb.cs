using Governance.Execution;

namespace Governance.Cases;

/// <summary>离职转办、离岗交接: what one person has goes to another of the same unit; state, holder and deadline stay.</summary>
internal sealed class HandOverVerb : WorkItemVerb
{
    public override string Name => "hand-over";

    public override string Description => "经办人离岗、离职的，把待办交接给本单位其他人；办理进度、主办单位和时限不变。";

    public override bool NeedsReason => true;

    public override string Title(WorkItem item) => "交接";

    public override bool Fits(Casefile file, WorkItem item) => item is { IsOpen: true, Assignee: not null };

    public override bool May(Casefile file, WorkItem item, Acting by) =>
        by.Is(RoleNames.Admin) || ((by.Is(RoleNames.Liaison) || by.Is(RoleNames.UnitLeader)) && (item.Unit.IsWithin(by.Unit) || item.At.IsWithin(by.Unit)));

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("assignee", "交接给", Required: true, Format: "staff") { Most = 64 });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var userName = call.Text("assignee")!;
        var staff = call.Facts.Staff(userName);
        if (call.Facts.Missing.Count > 0)
            return call.Go("", "");
        if (staff is null)
            return No(CaseRefusals.StaffUnknown(userName));
        if (string.Equals(staff.UserName, item.Assignee!.UserName, StringComparison.Ordinal))
            return No(VerbRefusals.HandOverToSelf());
        if (!staff.Unit.IsWithin(item.Unit))
            return No(CaseRefusals.OutsideUnit("assignee", staff.Name));
        var given = item with { Assignee = new PersonRef(staff.UserName, staff.Name), Trail = item.Trail.Add(item.Assignee) };
        call.File = call.File.With(given);
        return call.Go("work-item.handed-over", $"{item.Assignee.Name}的待办交接给{staff.Name}。", given);
    }
}
