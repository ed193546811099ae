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
            Choices = [new("qualified", "合格"), new(CheckNeeded, "合格前要求现场核查")],
            Default = "qualified",
        },
        new VerbField("remark", "审核意见", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var check = string.Equals(call.Text("decision"), CheckNeeded, StringComparison.Ordinal);
        if (call.File.IsSupervised())
            return new DomainStep.Refused(VerbRefusals.StillSupervised());
        call.File = call.File with { CheckAsked = check };
        return check
            ? Finish(call, item, "CheckNeeded", "review.check-asked", "平台审核要求现场核查。", call.Text("remark"))
            : Finish(call, item, "Qualified", "review.qualified", "平台审核合格。", call.Text("remark"));
    }
}
