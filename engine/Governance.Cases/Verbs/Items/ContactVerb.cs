using Governance.Cases.Activities;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>联系诉求人: journaled by one click; stops the 先行联系 clock. May come before the node that waits for it.</summary>
internal sealed class ContactVerb : WorkItemVerb
{
    public override string Name => "contact";

    public override string Description => "联系诉求人并记录结果；未接通的也要记录。";

    public override string Title(WorkItem item) => "联系诉求人";

    public override bool IsPrimary(Casefile file, WorkItem item) => ContactActivity.PortOf(file) is null && item.Assignee is not null;

    public override bool Fits(Casefile file, WorkItem item) =>
        item is { Kind: WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, Status: WorkItemStatus.Signed };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("result", "联系结果", Required: true)
        {
            Choices = ContactResults.All,
            Description = file.Reporter.Window is { } window ? $"诉求人可联系时段：{window.Text}。" : null,
        },
        new VerbField("note", "沟通情况", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var result = call.Text("result")!;
        call.File = call.File.StoppedKind(ClockKinds.FirstContact, call.Now) with
        {
            Contacts = call.File.Contacts.Add(new Contact(call.Now, call.By.Name, result, call.Text("note"), call.File.Round)),
        };
        return call.Go("contact.recorded", $"{item.At.Name}联系诉求人：{ContactResults.NameOf(result)}。", item,
            call.WaitsAt(item, "Governance.Contact") ? ContactActivity.PortOf(call.File) : null);
    }
}
