using Governance.Execution;

namespace Governance.Cases;

/// <summary>撤回 of one's own last step while nobody has acted on it: a delegation, an objection, a request, the step itself.</summary>
internal sealed class WithdrawVerb : WorkItemVerb
{
    public override string Name => "withdraw";

    public override string Description => "撤回您刚提交、对方还没有处理的办理步骤、委派、异议或申请。";

    public override string Title(WorkItem item) => item switch
    {
        { Delegator: not null } => "收回委派",
        { Status: WorkItemStatus.Objected } => "撤回异议",
        { Kind: WorkItemKind.RequestReview } => "撤回申请",
        _ => "撤回",
    };

    public override bool Fits(Casefile file, WorkItem item) => item switch
    {
        { IsOpen: true, Delegator: not null } => true,
        { Status: WorkItemStatus.Objected } => file.OpenItem(WorkItemKind.ObjectionReview) is { Assignee: null },
        { Kind: WorkItemKind.RequestReview, IsOpen: true } => true,
        _ => LastStep.Successors(file, item) is { IsEmpty: false },
    };

    public override string WhyNot(Casefile file, WorkItem item) => "没有可以撤回的，或者对方已经处理；需要改正的，请联系对方退回。";

    public override bool May(Casefile file, WorkItem item, Acting by) => item switch
    {
        { Delegator: { } delegator } => string.Equals(delegator.UserName, by.UserName, StringComparison.Ordinal),
        { Status: WorkItemStatus.Objected } => WhoMay.HasRole(item, by),
        { Kind: WorkItemKind.RequestReview } => file.Request(item.About) is { } request && by.IsPerson(request.ByUser),
        _ => string.Equals(item.DoneBy, by.Name, StringComparison.Ordinal) && (WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by)),
    };

    public override DomainStep Apply(VerbCall call, WorkItem item) => item switch
    {
        { Delegator: not null } => TakeBack(call, item),
        { Status: WorkItemStatus.Objected } => DropObjection(call, item),
        { Kind: WorkItemKind.RequestReview } => DropRequest(call, item),
        _ => TakeStepBack(call, item),
    };

    private static DomainStep TakeStepBack(VerbCall call, WorkItem item)
    {
        var successors = LastStep.Successors(call.File, item);
        if (call.FlowOf(successors[0]) is not { } flow)
            return No(VerbRefusals.StepTaken());
        foreach (var next in successors)
            call.File = call.File.Ended(next with { Remark = $"上一步由{call.By.Name}撤回。{call.Reason}" }, WorkItemStatus.Cancelled, call.Now);
        call.File = call.File.AnswerOwed();
        call.Move(flow, new Modification.MoveBack(item.Node));
        return call.Go("work-item.withdrawn", $"{call.By.Name}撤回{Words.Of(item.Kind)}的提交。", item);
    }

    private static DomainStep TakeBack(VerbCall call, WorkItem item)
    {
        call.File = call.File.With(item with { Assignee = item.Delegator, Delegator = null });
        return call.Go("work-item.withdrawn", $"{call.By.Name}收回委派。", item);
    }

    private static DomainStep DropObjection(VerbCall call, WorkItem item)
    {
        var review = call.File.OpenItem(WorkItemKind.ObjectionReview)!;
        call.File = call.File.Ended(review, WorkItemStatus.Cancelled, call.Now) with
        {
            Objections = [.. call.File.Objections[..^1], call.File.Objections[^1] with { Decision = "withdrawn", DecisionReason = call.Reason }],
        };
        return call.Go("work-item.withdrawn", $"{item.Unit.Name}撤回派单异议。", review, "Refused");
    }

    private static DomainStep DropRequest(VerbCall call, WorkItem item)
    {
        var request = call.File.Request(item.About)!;
        if (call.FlowOf(item) is { } flow)
            call.Commands.Add(new EngineCommand.Cancel(flow.Id));
        call.File = call.File.Ended(item, WorkItemStatus.Cancelled, call.Now).With(request with { Decision = "withdrawn", DecidedMicros = call.Now });
        return call.Go("work-item.withdrawn", $"{call.By.Name}撤回{PetitionBook.Find(request.Kind)?.Title ?? "申请"}。", item);
    }
}
