using Governance.Execution;

namespace Governance.Cases;

/// <summary>退回: 退改 by the unit's leader, 退回重办 by the reviewer, to any step before by whoever has the case, to the 专管员 by the handler.</summary>
internal sealed class SendBackVerb : WorkItemVerb
{
    private const string Return = "return";

    public override string Name => "send-back";

    public override string Description => "写明哪里不合格，退回重新办理；可以选退到哪一步，以及重办后继续往下走还是直接回到这里。";

    public override bool IsDanger => true;

    public override bool NeedsReason => true;

    public override string Title(WorkItem item) => item.Kind switch
    {
        WorkItemKind.Review => "退回重办",
        WorkItemKind.Approval => "退改",
        WorkItemKind.SignAndHandle => "退给专管员",
        _ => "退回",
    };

    public override bool Fits(Casefile file, WorkItem item) => item.Delegator is null && item switch
    {
        { Kind: WorkItemKind.SignAndHandle, Status: WorkItemStatus.Signed } => item.Assignee is not null,
        { IsAside: true } or { Kind: WorkItemKind.SignAndHandle or WorkItemKind.Dispatch or WorkItemKind.ObjectionReview } => false,
        { Status: WorkItemStatus.Pending } => HasPort(item) || !file.Behind(item).IsEmpty,
        _ => false,
    };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => item.Kind == WorkItemKind.SignAndHandle || file.Behind(item).IsEmpty
        ? VerbSchema.Empty
        : new(
            new VerbField("to", "退到哪一步", Required: !HasPort(item)) { Choices = file.Behind(item), Description = HasPort(item) ? "不选为退回承办人。" : null },
            new VerbField("then", "重办以后") { Choices = [new("continue", "按流程继续往下"), new(Return, "直接回到这一步")], Default = "continue" });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (item.Kind == WorkItemKind.SignAndHandle)
            return ToLiaison(call, item);
        var (flow, behind) = (call.FlowOf(item), call.File.Behind(item));
        var answered = call.File.AnswerClock is { StoppedMicros: not null };
        call.File = call.File.With(item.Done("SentBack", call.By.Name, call.Now, call.Reason)).Stopped(item.Id, call.Now);
        if (item.Kind == WorkItemKind.Review)
            call.File = call.File with { Returns = call.File.Returns + 1 };
        // Where nothing lies behind, the schema asks for no step, and what was sent all the same is not read.
        if (behind.IsEmpty || call.Text("to") is not { } to || flow is null)
            return call.Go(KindOf(item), TextOf(item), item, "SentBack");
        if (string.Equals(call.Text("then"), Return, StringComparison.Ordinal))
            call.File = call.File with { Comeback = new Comeback(to, item.Node, answered) };
        var target = behind.First(choice => string.Equals(choice.Value, to, StringComparison.Ordinal));
        call.File = call.File.AnswerOwed();
        call.Move(flow, new Modification.MoveBack(to));
        return call.Go(KindOf(item), $"{TextOf(item)}退到{target.Title}。", item);
    }

    private static DomainStep ToLiaison(VerbCall call, WorkItem item)
    {
        var back = item with { Assignee = null, Inner = null, Trail = item.Trail.Add(item.Assignee!), Remark = call.Reason };
        call.File = call.File.With(back);
        return call.Go("work-item.given-back", $"{item.Assignee!.Name}退给专管员重新分派。", back);
    }

    // Only these nodes have a way back of their own.
    private static bool HasPort(WorkItem item) => item is { Kind: WorkItemKind.Approval or WorkItemKind.Review, Step: null };

    private static string KindOf(WorkItem item) => item.Kind switch
    {
        WorkItemKind.Review => "review.sent-back",
        WorkItemKind.Approval => "approval.sent-back",
        _ => "work-item.sent-back",
    };

    private static string TextOf(WorkItem item) => item.Kind switch
    {
        WorkItemKind.Review => "平台审核不合格，退回重办。",
        WorkItemKind.Approval => $"{item.Unit.Name}审签退改。",
        _ => $"{Words.Of(item.Kind)}退回。",
    };
}
