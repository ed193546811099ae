using System.Globalization;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>反馈答复: the answer is given; the handling clock stops.</summary>
internal sealed class ReplyCompletion : Completion
{
    public override WorkItemKind Kind => WorkItemKind.Reply;

    public override string Title => "答复诉求人";

    public override bool May(WorkItem item, Acting by) => WhoMay.HasRole(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("by", "答复方式", Required: true) { Choices = ReplyWays.All },
        new VerbField("text", "答复内容", Required: true, Format: "textarea")
        {
            Default = file.Report?.Draft,
            Description = file.Report?.NextAnswerOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"还没有办完，已定 {day:yyyy-MM-dd} 再答复，请一并告知诉求人。") : null,
        },
        new VerbField("delivered", "是否送达", Required: true) { Choices = [new("yes", "已送达"), new("no", "送达失败")], Default = "yes" });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var delivered = string.Equals(call.Text("delivered"), "yes", StringComparison.Ordinal);
        call.File = call.File.StoppedKind(ClockKinds.Handle, call.Now).StoppedKind(ClockKinds.RoundTwo, call.Now) with
        {
            Reply = new ReplyGiven(call.Text("text")!, call.Text("by")!, call.Now, call.By.Name, delivered),
        };
        return Finish(call, item, delivered ? "Delivered" : "Failed", "case.replied",
            delivered ? $"{item.Unit.Name}已答复诉求人。" : $"{item.Unit.Name}答复未能送达。");
    }
}
