using Governance.Execution;

namespace Governance.Cases;

/// <summary>挂账: asked for with class, 包案领导 and 销账条件; while it lasts, the same verb records its review.</summary>
internal sealed class ShelveVerb : WorkItemVerb
{
    public override string Name => "shelve";

    public override string Description => "因客观原因一时难以解决的，申请挂账：明确包案领导和销账条件，告知诉求人，经区分管领导批准；每 30 日内复核一次。";

    public override string Title(WorkItem item) => item.Status == WorkItemStatus.Suspended ? "挂账复核" : "申请挂账";

    public override bool NeedsReason => true;

    public override bool Fits(Casefile file, WorkItem item) => item.Kind == WorkItemKind.SignAndHandle
        && (item.Status == WorkItemStatus.Signed ? file.Hold is null : IsShelved(file, item));

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => IsShelved(file, item)
        ? new(new VerbField("review", "复核情况", Required: true, Format: "textarea"))
        : new(
            new VerbField("class", "挂账类别", Required: true) { Choices = Shelving.Classes },
            new VerbField("leader", "包案领导", Required: true) { Most = 40 },
            new VerbField("exit", "销账条件", Required: true, Format: "textarea"),
            new VerbField("told", "怎样告知诉求人") { Choices = ReplyWays.All, Description = "还没有告知的先不填，告知后用“联系诉求人”记录，再由审批人批准。" });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (IsShelved(call.File, item))
        {
            Shelving.ArmReview(call);
            call.File = call.File.Noted("shelve-review", call.Text("review")!, call);
            return call.Go("case.shelve-reviewed", $"{item.At.Name}复核挂账，继续挂账。", item);
        }

        var (leader, exit) = (call.Text("leader"), call.Text("exit"));
        return new ShelvingPetition().Ask(call, item, $"申请挂账（{Shelving.NameOf(call.Text("class")!)}）：{call.Reason}；包案领导：{leader}；销账条件：{exit}",
            request => request with { Code = call.Text("class"), Leader = leader, Exit = exit, Told = call.Text("told") });
    }

    private static bool IsShelved(Casefile file, WorkItem item) =>
        file.Status == CaseStatus.Shelved && item is { Status: WorkItemStatus.Suspended, Suspension.By: Suspension.Hold };
}
