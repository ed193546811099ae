using Governance.Cases.Activities;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>办理反馈: process, result, 办结方式 and the words for the reporter. Not before somebody tried to contact the reporter.</summary>
internal sealed class HandleCompletion : Completion
{
    public override WorkItemKind Kind => WorkItemKind.SignAndHandle;

    public override string Title => "提交办理结果";

    public override WorkItemStatus From => WorkItemStatus.Signed;

    public override bool IsPrimary(Casefile file, WorkItem item) => item.Assignee is not null && (ContactActivity.PortOf(file) is not null || ContactActivity.IsWaived(file));

    public override bool May(WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("method", "办结方式", Required: true) { Choices = ClosingMethods.All },
        NextAnswer.Asked,
        new VerbField("process", "办理过程", Required: true, Format: "textarea"),
        new VerbField("result", "办理结果", Required: true, Format: "textarea"),
        new VerbField("draft", "答复口径", Required: true, Format: "textarea") { Description = "给群众的话，审签后用于答复。" },
        new VerbField("basis", "办理依据", Format: "textarea"),
        new VerbField("attachments", "现场照片和附件", FieldType.List, Format: "attachments"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (ContactActivity.PortOf(call.File) is null && !ContactActivity.IsWaived(call.File))
            return new DomainStep.Refused(CaseRefusals.ContactFirst());
        if (!call.WaitsAt(item, "Governance.WorkItem"))
            return new DomainStep.Refused(CaseRefusals.NotNow(Title, "请先完成内部分派。"));
        var method = call.Text("method")!;
        if (NextAnswer.Refuse(call, method) is { } owed)
            return new DomainStep.Refused(owed);
        call.File = call.File with
        {
            Report = new HandlingReport(method, call.Text("process")!, call.Text("result")!, call.Text("draft")!,
                call.Text("basis"), call.Now, call.By.Name)
            {
                AttachmentIds = call.List("attachments"),
                NextAnswerOn = NextAnswer.Of(call, method),
            },
        };
        return Finish(call, item, "Completed", "work-item.handled", $"{item.At.Name}提交办理结果：{ClosingMethods.NameOf(method)}。");
    }
}
