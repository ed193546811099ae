using Governance.Execution;

namespace Governance.Cases;

/// <summary>现场核查, by someone other than the handler.</summary>
internal sealed class CheckCompletion : Completion
{
    public override WorkItemKind Kind => WorkItemKind.Check;

    /// <summary>附加标记 of a case looked at before the hour at which there is something to see.</summary>
    public const string EarlyMark = "未按预约时段核查";

    public override string Title => "提交核查结果";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("result", "核查结论", Required: true) { Choices = [new("passed", "合格"), new("failed", "不合格")] },
        new VerbField("remark", "现场情况", Required: true, Format: "textarea"),
        new VerbField("attachments", "现场照片", FieldType.List, Format: "attachments"));

    // Who looked before the hour saw nothing, whatever it says: marked for whoever supervises, never punished by itself.
    private static bool IsEarly(VerbCall call, WorkItem item) =>
        call.File.AppointmentOf(item)?.Steps.FirstOrDefault(step => step.Name is AppointmentQuestion.Rung) is { } hour && call.Now < hour.AtMicros;

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var handlers = call.File.WorkItems.Where(done => done.Kind == WorkItemKind.SignAndHandle);
        if (handlers.Any(done => (done.Assignee is { } person && call.By.IsPerson(person.UserName)) || (done.Hand is not null && call.By.IsPerson(done.Hand))))
            return new DomainStep.Refused(CaseRefusals.SameHandler());
        var passed = string.Equals(call.Text("result"), "passed", StringComparison.Ordinal);
        var early = IsEarly(call, item);
        call.File = (early ? call.File.Marked(EarlyMark) : call.File) with { CheckAsked = false };
        return Finish(call, item, passed ? "Passed" : "Failed", passed ? "check.passed" : "check.failed",
            (early ? "早于预约时段核查，" : "") + (passed ? "现场核查合格。" : "现场核查不合格，退回重新办理。"), call.Text("remark"));
    }
}
