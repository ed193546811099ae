using System.Collections.Immutable;
using Governance.Definitions;
using Governance.Execution.Running;

namespace Governance.Execution.Standard;

/// <summary>
/// Activities joined by arrows. Elsa type <c>Elsa.Flowchart</c>. Counter mode counts visits of arrows, untaken ones too, so that joins know
/// what can still come; token mode lets marks travel along taken arrows only.
/// </summary>
internal sealed partial class Flowchart() : EngineActivity(
    Describe.Activity(ActivityTypeNames.Flowchart, "流程", "流程图", "按连线执行其中的活动。").Container())
{
    public override void Run(Site site)
    {
        Memory.Declare(site.Frame);
        var nodes = site.Node.List("activities");
        if (nodes.IsEmpty)
        {
            site.Complete();
            return;
        }

        site.Schedule(Open(site));
    }

    public override bool Accepts(FrameState frame, GraphNode node) => frame.Flow is not null && node.Flow is not null;

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        if (child.Node.Descriptor.IsTerminal)
        {
            site.Frame.Flow!.Tokens.Clear();
            site.Complete();
            return;
        }

        if (site.Run.Mode == FlowchartMode.Token)
            FollowTokens(site, child, outcomes);
        else
            FollowCounts(site, child, outcomes);
    }

    public override void ChildCancelled(Site site, Frame child)
    {
        var flow = site.Frame.Flow!;
        if (site.Run.Mode == FlowchartMode.Token)
        {
            flow.Tokens.RemoveAll(t => t.From == child.Node.Ordinal || t.To == child.Node.Ordinal);
            CompleteWhenIdle(site);
            return;
        }

        CompleteWhenIdle(site);
        if (site.Frame.Status == ActivityStatus.Running && flow.Map.IsReachable(child.Node.Ordinal))
            FollowArrows(site, child.Node.Ordinal, [], isBackward: false);
    }

    /// <summary>Cancels what still runs of the branches that lead to a join.</summary>
    public static void CancelAncestors(Site flowchart, GraphNode join)
    {
        if (flowchart.Frame.Children is not { Count: > 0 } children)
            return;

        var ancestors = flowchart.Frame.Flow!.Map.Ancestors(join.Ordinal);
        foreach (var child in children.Where(c => !c.IsBeside && ancestors.Contains(c.Node.Ordinal)).ToArray())
            flowchart.Run.Cancel(child);
    }

    /// <summary>Where runs may start: the node a direct run starts at first, then every trigger.</summary>
    public static IReadOnlyList<int> Starts(FlowMaps maps) =>
        [FindStart(maps.Nodes, maps, triggerActivityId: null).Ordinal, .. maps.Nodes.Where(n => n.CanStartWorkflow).Select(n => n.Ordinal)];

    public static GraphNode FindStart(
        ImmutableArray<GraphNode> nodes, FlowMaps maps, string? triggerActivityId) =>
        nodes.FirstOrDefault(n => triggerActivityId is not null && string.Equals(n.Id, triggerActivityId, StringComparison.Ordinal))
        ?? nodes.FirstOrDefault(n => n.Activity is Start)
        ?? nodes.FirstOrDefault(n => n.CanStartWorkflow)
        ?? nodes.FirstOrDefault(n => maps.Inbound[n.Ordinal].IsEmpty)
        ?? nodes[0];

    private static GraphNode Open(Site site)
    {
        var maps = site.Node.Flow!;
        var start = FindStart(maps.Nodes, maps, site.Run.TriggerActivityId);
        site.Frame.Flow = new FlowState(maps.From(start.Ordinal), maps.Edges.Length, maps.Nodes.Length);
        return start;
    }

    private static bool IsIdle(Site site) => !site.Frame.HasRunningChild && !site.Run.HasWork(site.Frame);

    private static void CompleteWhenIdle(Site site)
    {
        if (IsIdle(site) && !site.Frame.HasFaultedChild)
            site.Complete();
    }
}
