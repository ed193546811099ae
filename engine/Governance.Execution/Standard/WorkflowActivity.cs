using Governance.Definitions;
using Governance.Execution.Running;

namespace Governance.Execution.Standard;

/// <summary>The workflow itself as an activity: holds its variables and runs its root. Elsa type <c>Elsa.Workflow</c>.</summary>
internal sealed class WorkflowActivity : EngineActivity
{
    public static readonly WorkflowActivity Instance = new();

    private WorkflowActivity()
        : base(Describe.Activity(ActivityTypeNames.Workflow, "组合", "流程", "执行其中的根活动。")
            .WithMorePorts(Describe.Slot("Root", "根活动")) with
        { IsBrowsable = false, IsContainer = true })
    {
    }

    public override bool CanEnter => true;

    public override bool CanStartAt => true;

    public override void Run(Site site)
    {
        Memory.Declare(site.Frame);
        if (site.Node.One("Root") is { } root)
            site.Schedule(root);
        else
            site.Complete();
    }

    public override bool Hear(Site site, Frame sender, ActivitySignal signal, IReadOnlyList<string>? outcomes)
    {
        if (signal != ActivitySignal.CompleteComposite)
            return false;

        // Set before the sender ends: its end may already end everything up to here.
        site.Frame.CompositeOutcomes = [.. outcomes ?? Site.Done];
        site.Run.Complete(sender);
        site.Complete(outcomes);
        return true;
    }
}
