using Governance.Execution;

namespace Governance.Cases;

/// <summary>平台审核 passes, or asks for a look on the spot. Sending back is a verb of its own.</summary>
internal sealed class ReviewCompletion : Completion
{
    private const string CheckNeeded = "check";

    public override WorkItemKind Kind => WorkItemKind.Review;

    public override string Title => "审核通过";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("decision", "审核结论", Required: true)
        {
            Choices = [new("qualified", "通过"), new(CheckNeeded, "要求核查（到现场看过再通过）")],
            Default = "qualified",
        },
        new VerbField("method", "改办结方式") { Choices = ClosingMethods.All, Description = $"单位填的是“{(file.Report is { } report ? ClosingMethods.NameOf(report.Method) : "未填")}”；不改的不选，改的须写审核意见。" },
        NextAnswer.Asked,
        new VerbField("remark", "审核意见", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var check = string.Equals(call.Text("decision"), CheckNeeded, StringComparison.Ordinal);
        if (call.File.IsSupervised())
            return new DomainStep.Refused(VerbRefusals.StillSupervised());
        if (call.Text("method") is not null && call.Text("remark") is null)
            return new DomainStep.Refused(CaseRefusals.FieldMissing("remark", "审核意见"));
        if (call.Text("method") is { } method && NextAnswer.Refuse(call, method, call.File.Report?.NextAnswerOn) is { } owed)
            return new DomainStep.Refused(owed);
        var changed = Changed(call);
        call.File = call.File with { CheckAsked = check };
        return check
            ? Finish(call, item, "CheckNeeded", "review.check-asked", $"平台审核要求现场核查。{changed}", call.Text("remark"))
            : Finish(call, item, "Qualified", "review.qualified", $"平台审核合格。{changed}", call.Text("remark"));
    }

    /// <summary>改办结方式: how the unit says it ended is the reviewer's to correct, with a reason that stays.</summary>
    private static string Changed(VerbCall call)
    {
        if (call.Text("method") is not { } method || call.File.Report is not { } report || string.Equals(method, report.Method, StringComparison.Ordinal))
            return "";
        call.File = call.File with { Report = report with { Method = method, NextAnswerOn = NextAnswer.Of(call, method, report.NextAnswerOn) } };
        return $"办结方式由“{ClosingMethods.NameOf(report.Method)}”改为“{ClosingMethods.NameOf(method)}”。";
    }
}
