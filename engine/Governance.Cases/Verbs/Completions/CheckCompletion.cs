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
    [
        new VerbField("result", "核查结论", Required: true) { Choices = [new("passed", "合格"), new("failed", "不合格")] },
        new VerbField("remark", "现场情况", Required: true, Format: "textarea"),
        new VerbField("attachments", "现场照片", FieldType.List, Format: "attachments"),
        .. EarlyField(file, item),
    ]);

    // Whoever supervises may take the matter in hand; a checker finds it in the list.
    public override bool May(WorkItem item, Acting by) => base.May(item, by) || by.Is(RoleNames.Supervisor);

    private static IEnumerable<VerbField> EarlyField(Casefile file, WorkItem item) => file.AppointmentOf(item) is { } clock
        ? [new VerbField("early", "提前核查的理由", Format: "textarea") { Most = 500, Description = $"{clock.Limit}之前认定合格的，由督查员填写。" }]
        : [];

    // Who looks before the hour sees nothing: that it is well can only be said at the hour, or by whoever supervises and says why. That it is not, anybody may see at any hour.
    private static Clock? HourToCome(VerbCall call, WorkItem item) => call.File.AppointmentOf(item) is { } clock
        && clock.Steps.FirstOrDefault(step => step.Name is AppointmentQuestion.Rung) is { } hour && call.Now < hour.AtMicros ? clock : null;

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var handlers = call.File.WorkItems.Where(done => done.Kind == WorkItemKind.SignAndHandle);
        if (handlers.Any(done => (done.Assignee is { } person && call.By.IsPerson(person.UserName)) || (done.Hand is not null && call.By.IsPerson(done.Hand))))
            return new DomainStep.Refused(CaseRefusals.SameHandler());
        var passed = string.Equals(call.Text("result"), "passed", StringComparison.Ordinal);
        var hour = HourToCome(call, item);
        if (hour is not null && passed && call.Has(EngineFlags.ChecksKeepTheirHour) && !(call.By.Is(RoleNames.Supervisor) && call.Text("early") is not null))
            return new DomainStep.Refused(VerbRefusals.CheckedEarly(hour.Limit));
        return Finish(call, item, passed, early: hour is not null && (passed || !call.Has(EngineFlags.ChecksKeepTheirHour)));
    }

    private static DomainStep Finish(VerbCall call, WorkItem item, bool passed, bool early)
    {
        call.File = (early ? call.File.Marked(EarlyMark) : call.File) with { CheckAsked = false };
        return Finish(call, item, passed ? "Passed" : "Failed", passed ? "check.passed" : "check.failed",
            (early ? $"早于预约时段核查{(call.Text("early") is { } why ? $"（{why}）" : "")}，" : "") + (passed ? "现场核查合格。" : "现场核查不合格，退回重新办理。"), call.Text("remark"));
    }
}
