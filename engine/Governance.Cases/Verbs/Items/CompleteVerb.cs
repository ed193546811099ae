using Governance.Execution;

namespace Governance.Cases;

/// <summary>“complete” means another thing for every kind of item; each kind is a <see cref="Completion"/>.</summary>
internal sealed class CompleteVerb : WorkItemVerb
{
    private static readonly Dictionary<WorkItemKind, Completion> Kinds = new Completion[]
    {
        new HandleCompletion(), new CoHandleCompletion(), new DispatchCompletion(), new ObjectionCompletion(), new ReplyCompletion(),
        new ReviewCompletion(), new CheckCompletion(), new FollowUpCompletion(), new RequestReviewCompletion(), new CountersignCompletion(),
        new ReadCompletion(), new SupervisionReplyCompletion(), new SupervisionReviewCompletion(), new LeaderReadCompletion(),
        new ElevationCompletion(), new ContestCompletion(),
    }.ToDictionary(kind => kind.Kind);

    public override string Name => "complete";

    public override string Description => "填写结果并提交，办件进入下一步。";

    public override string Title(WorkItem item) => Of(item).Title;

    public override bool IsPrimary(Casefile file, WorkItem item) => Of(item).IsPrimary(file, item);

    public override bool Fits(Casefile file, WorkItem item) => item.Delegator is not null
        ? item.Status is WorkItemStatus.Pending or WorkItemStatus.Signed
        : Find(item) is { } kind && item.Status == kind.From;

    public override bool May(Casefile file, WorkItem item, Acting by) => Of(item).May(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => Of(item).Schema(file, item);

    public override DomainStep Apply(VerbCall call, WorkItem item) => Of(item).Apply(call, item);

    // What was delegated goes back to who is answerable, not on.
    private static Completion Of(WorkItem item) => item.Delegator is null ? Find(item)! : DelegatedReturn.Instance;

    private static Completion? Find(WorkItem item) => StepBook.Find(item.Step) is { } step ? new StepCompletion(step) : Kinds.GetValueOrDefault(item.Kind);
}

/// <summary>What completing one kind of item asks for and does.</summary>
internal abstract class Completion
{
    public abstract WorkItemKind Kind { get; }

    public abstract string Title { get; }

    /// <summary>Status the item must be in.</summary>
    public virtual WorkItemStatus From => WorkItemStatus.Pending;

    public virtual bool IsPrimary(Casefile file, WorkItem item) => true;

    public virtual bool May(WorkItem item, Acting by) => WhoMay.Holds(item, by);

    public abstract VerbSchema Schema(Casefile file, WorkItem item);

    public abstract DomainStep Apply(VerbCall call, WorkItem item);

    /// <summary>Marks the item done, stops its clocks, and lets its node go on through the port.</summary>
    protected static DomainStep Finish(VerbCall call, WorkItem item, string port, string kind, string text, string? remark = null) =>
        call.Finish(item, port, kind, text, remark);
}
