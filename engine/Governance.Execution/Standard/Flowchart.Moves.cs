using Governance.Execution.Running;

namespace Governance.Execution.Standard;

/// <summary>A person moves the flow: back to where it has been, or on to where it would not have gone by itself.</summary>
internal sealed partial class Flowchart
{
    public override bool CanEnter => true;

    public override bool CanStartAt => true;

    public override bool CanRunBeside => true;

    public override bool Leads(InstanceRun run, GraphNode container, GraphNode child) =>
        container.Flow!.From(FindStart(container.Flow.Nodes, container.Flow, run.TriggerActivityId).Ordinal).IsReachable(child.Ordinal);

    public override bool WasEntered(Site site, GraphNode child)
    {
        var flow = site.Frame.Flow!;
        if (child.Ordinal == flow.Map.Start || site.Run.IsOn(site.Frame, child))
            return true;
        var ways = flow.Map.ForwardInbound[child.Ordinal];
        if (ways.Any(e => flow.EdgeFollowed[e.Index]) && (ways.Length == 1 || flow.NodeVisits[child.Ordinal] > 0))
            return true;

        // An instance of before token mode counted: all that is known is where it stands.
        return site.Run.Mode == FlowchartMode.Token && !flow.IsCounted && Standing(site).Any(node => flow.Map.After(child.Ordinal).Contains(node));
    }

    public override void RunAt(Site site, GraphNode child, Entry entry)
    {
        Memory.Declare(site.Frame);
        Open(site);
        Enter(site, child, entry, isBack: false);
    }

    public override void Enter(Site site, GraphNode child, Entry entry, bool isBack)
    {
        var flow = site.Frame.Flow!;
        var after = flow.Map.After(child.Ordinal);
        var before = flow.Map.Ancestors(child.Ordinal).Where(n => !isBack || flow.Map.Leads(child.Ordinal, n)).ToHashSet();
        before.UnionWith(Standing(site).Where(n => !after.Contains(n) && !before.Contains(n) && !IsBeside(flow.Map, n, child.Ordinal)));
        var left = Vacate(site, after, before);
        var rewind = new FlowRewind(site, flow, after, child.Ordinal, isBack);
        if (site.Run.Mode == FlowchartMode.Token)
        {
            foreach (var node in rewind.Tokens(left, before))
                Go(site, node);
        }
        else
        {
            // What was left on the way there ends without outcome: others may wait for that. What begins anew must not hear it.
            (flow.Closed, flow.Passed) = (after, before);
            foreach (var node in left)
                FollowArrows(site, node, [], isBackward: false);
            (flow.Closed, flow.Passed) = (null, null);
            rewind.Counts();
        }

        site.Schedule(child, entry);
    }

    public override void BesideEnded(Site site, Frame child)
    {
        if (site.Run.Mode == FlowchartMode.Token)
            ComeToRest(site, site.Frame.Flow!);
        else
            CompleteWhenIdle(site);
    }

    public override void ChildStopped(Site site, Frame child) => ChildCancelled(site, child);

    /// <returns>Nodes before the one that is entered on which somebody was.</returns>
    private static List<int> Vacate(Site site, HashSet<int> after, HashSet<int> before)
    {
        var left = Standing(site).Where(before.Contains).Where(n => !after.Contains(n)).Distinct().ToList();
        bool IsMeant(GraphNode node) => after.Contains(node.Ordinal) || before.Contains(node.Ordinal);
        site.Run.Unschedule(site.Frame, IsMeant);
        foreach (var frame in site.Frame.Children?.FindAll(c => !c.IsBeside && IsMeant(c.Node)) ?? [])
            site.Run.Withdraw(frame);
        return left;
    }

    // Two nodes can both be on where a fork, or one outcome with several arrows, leads to each of them; else one excludes the other.
    private static bool IsBeside(FlowMap map, int one, int other)
    {
        var ancestors = map.Ancestors(other);
        if (ancestors.Contains(one))
            return true;

        return map.Ancestors(one).Where(ancestors.Contains).Any(split =>
        {
            var arrows = map.Outbound(split).RemoveAll(map.IsBack);
            var isFork = map.Node(split).Activity is FlowFork or FlowSwitch;
            return arrows.Any(a => map.After(a.Target).Contains(one) && arrows.Any(b =>
                a.Target != b.Target && (isFork || string.Equals(a.Port, b.Port, StringComparison.Ordinal)) && map.After(b.Target).Contains(other)));
        });
    }

    private static IEnumerable<int> Standing(Site site) => site.Node.Flow!.Nodes.Where(n => site.Run.IsOn(site.Frame, n)).Select(n => n.Ordinal);
}
