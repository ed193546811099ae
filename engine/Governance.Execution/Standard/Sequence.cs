using Governance.Definitions;
using Governance.Execution.Running;

namespace Governance.Execution.Standard;

/// <summary>One child after the other. Elsa type <c>Elsa.Sequence</c>.</summary>
internal sealed class Sequence() : EngineActivity(
    Describe.Activity(ActivityTypeNames.Sequence, "组合", "顺序", "依次执行其中的活动。").Container())
{
    public override bool Accepts(FrameState frame, GraphNode node) => frame.Cursor is null or >= 0;

    public override void Run(Site site)
    {
        Memory.Declare(site.Frame);
        Next(site);
    }

    public override bool CanEnter => true;

    public override bool CanStartAt => true;

    public override bool WasEntered(Site site, GraphNode child) => site.Node.List("activities").IndexOf(child) < (site.Frame.Cursor ?? 0);

    public override void Enter(Site site, GraphNode child, Entry entry, bool isBack)
    {
        base.Enter(site, child, entry, isBack);
        site.Frame.Cursor = site.Node.List("activities").IndexOf(child) + 1;
    }

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        if (site.Frame.IsBreaking || child.Node.Descriptor.IsTerminal)
            site.Complete();
        else
            Next(site);
    }

    public override bool Hear(Site site, Frame sender, ActivitySignal signal, IReadOnlyList<string>? outcomes)
    {
        if (signal == ActivitySignal.Break)
            site.Frame.IsBreaking = true;
        return false;
    }

    private static void Next(Site site)
    {
        var children = site.Node.List("activities");
        var index = site.Frame.Cursor ?? 0;
        if (index >= children.Length)
        {
            site.Complete();
            return;
        }

        site.Frame.Cursor = index + 1;
        site.Schedule(children[index]);
    }
}

/// <summary>All children at once; over when the last is. Elsa type <c>Elsa.Parallel</c>.</summary>
internal sealed class Parallel() : EngineActivity(
    Describe.Activity("Elsa.Parallel", "组合", "并行", "同时执行其中的活动，全部完成后继续。").Container())
{
    public override void Run(Site site)
    {
        Memory.Declare(site.Frame);
        var children = site.Node.List("activities");
        if (children.IsEmpty)
        {
            site.Complete();
            return;
        }

        site.Frame.Remaining = children.Length;
        foreach (var child in children)
            site.Schedule(child);
    }

    public override bool CanEnter => true;

    public override bool CanRunBeside => true;

    public override void Enter(Site site, GraphNode child, Entry entry, bool isBack) => EnterAmong(site, child, entry);

    public override void Beside(Site site, GraphNode child) => site.Frame.Remaining++;

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        if (--site.Frame.Remaining == 0)
            site.Complete();
    }
}
