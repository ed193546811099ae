using Governance.Execution;

namespace Governance.Cases;

/// <summary>《办理情况报告》 of the supervised unit: goes back to whoever ordered, and lifts nothing.</summary>
internal sealed class SupervisionReplyCompletion : Completion
{
    public override WorkItemKind Kind => WorkItemKind.SupervisionReply;

    public override string Title => "报送督办办理情况";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("text", "办理情况", Required: true, Format: "textarea"),
        new VerbField("attachments", "附件", FieldType.List, Format: "attachments"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (call.File.Supervision(item.About) is not { } order)
            return new DomainStep.Refused(CaseRefusals.ItemUnknown(item.Id));
        call.File = call.File.With(order with { Report = call.Text("text"), ReportedMicros = call.Now });
        call.TakeUp(item, SideFlows.Supervision, () => call.File = call.File.Opened(
            call.Aside(WorkItemKind.SupervisionReview, "supervise", call.File.Desk, order.Role, item) with { ParentId = null, About = order.Id, Remark = call.Text("text") }));
        return Finish(call, item, "Reported", "supervision.reported", $"{item.Unit.Name}报送督办办理情况。", call.Text("text"));
    }
}

/// <summary>Whoever ordered accepts the report and lifts the 督办, or asks for another.</summary>
internal sealed class SupervisionReviewCompletion : Completion
{
    private const string Lift = "lift";

    public override WorkItemKind Kind => WorkItemKind.SupervisionReview;

    public override string Title => "审核督办报告";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("decision", "审核结论", Required: true) { Choices = [new(Lift, "同意销督"), new("again", "不同意，继续督办")] },
        new VerbField("opinion", "意见", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (call.File.Supervision(item.About) is not { } order)
            return new DomainStep.Refused(CaseRefusals.ItemUnknown(item.Id));
        if (call.By.Unit.IsWithin(order.Unit) && !order.Unit.IsWithin(call.File.Desk))
            return new DomainStep.Refused(VerbRefusals.SupervisedBySelf(order.Unit.Name));
        if (string.Equals(call.Text("decision"), Lift, StringComparison.Ordinal))
        {
            call.File = call.File.With(order with { LiftedMicros = call.Now, LiftedBy = call.By.Name });
            return Finish(call, item, "Lifted", "supervision.lifted", $"{call.By.Name}同意销督。", call.Text("opinion"));
        }

        var again = order with { Text = call.Text("opinion") ?? order.Text };
        if (item.BookmarkId is not null || call.StartsFlow(SideFlows.Supervision))
            call.File = call.File.With(again);
        call.TakeUp(item, SideFlows.Supervision, () => Supervising.AskReport(call, again));
        return Finish(call, item, "Again", "supervision.again", $"{call.By.Name}要求{order.Unit.Name}继续办理并重新报告。", call.Text("opinion"));
    }
}
