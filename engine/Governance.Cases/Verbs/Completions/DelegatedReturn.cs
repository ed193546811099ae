using Governance.Execution;

namespace Governance.Cases;

/// <summary>委派办毕: comes back to who delegated; only they complete it.</summary>
internal sealed class DelegatedReturn : Completion
{
    public static readonly DelegatedReturn Instance = new();

    public override WorkItemKind Kind => WorkItemKind.SignAndHandle;

    public override string Title => "办毕交回";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("opinion", "办理情况", Required: true, Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var back = item with { Assignee = item.Delegator, Delegator = null, Trail = item.Trail.Add(item.Assignee!), Remark = call.Text("opinion") };
        call.File = call.File.With(back);
        return call.Go("work-item.delegated-back", $"{item.Assignee!.Name}办毕，交回{item.Delegator!.Name}。", back);
    }
}
