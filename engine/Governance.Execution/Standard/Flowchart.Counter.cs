using Governance.Execution.Running;

namespace Governance.Execution.Standard;

/// <summary>Counter mode. Every node with several ways in is a join: it waits until each way was taken or is known not to be.</summary>
internal sealed partial class Flowchart
{
    private static void FollowCounts(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        if (!FollowArrows(site, child.Node.Ordinal, outcomes, child.IsBackward))
            CompleteWhenIdle(site);
    }

    /// <returns>Whether anything was scheduled.</returns>
    private static bool FollowArrows(Site site, int node, IReadOnlyList<string> outcomes, bool isBackward)
    {
        var flow = site.Frame.Flow!;
        var map = flow.Map;
        if (!map.IsReachable(node))
            throw new FaultException($"Activity {map.Node(node).Id} is not reachable from the flowchart graph. Unable to schedule it's outbound activities.");

        if (!isBackward)
            flow.NodeVisits[node]++;

        var hasScheduled = false;
        foreach (var edge in map.Outbound(node))
        {
            var isFollowed = Contains(outcomes, edge.Port);
            flow.EdgeVisits[edge.Index]++;
            flow.EdgeFollowed[edge.Index] = isFollowed;
            hasScheduled |= map.IsBack(edge) ? GoBack(site, edge, isFollowed) : GoForward(site, edge);
        }

        return hasScheduled;
    }

    private static bool GoBack(Site site, FlowEdge edge, bool isFollowed)
    {
        if (!isFollowed)
            return false;

        var map = site.Frame.Flow!.Map;
        if (!map.IsValidBack(edge))
        {
            throw new FaultException(
                $"Invalid backward connection: Every path from the source ('{map.Node(edge.Source).Id}') must go through the target ('{map.Node(edge.Target).Id}') when tracing back to the start.");
        }

        site.Run.Schedule(site.Frame, map.Node(edge.Target), variables: null, isBackward: true);
        return true;
    }

    private static bool GoForward(Site site, FlowEdge edge)
    {
        var flow = site.Frame.Flow!;
        if (flow.IsClosed(edge.Target))
            return false;
        if (flow.IsPassed(edge.Target))
            return flow.AllVisited(edge.Target) && Skip(site, edge.Target);

        var target = flow.Map.Node(edge.Target);
        return (target.Activity is FlowJoin ? FlowJoin.ModeOf(site, target) : JoinMode.WaitAllActive) switch
        {
            JoinMode.WaitAll => GoWhenAll(site, edge.Target, mustFollowAll: true),
            JoinMode.WaitAllActive => GoWhenAll(site, edge.Target, mustFollowAll: false),
            _ => GoWhenAny(site, edge),
        };
    }

    private static bool GoWhenAll(Site site, int target, bool mustFollowAll)
    {
        var flow = site.Frame.Flow!;
        if (!flow.AllVisited(target))
            return false;

        return (mustFollowAll ? flow.AllFollowed(target) : flow.AnyFollowed(target)) ? Go(site, target) : Skip(site, target);
    }

    private static bool GoWhenAny(Site site, FlowEdge edge)
    {
        var flow = site.Frame.Flow!;
        var target = edge.Target;
        if (flow.EdgeVisits[edge.Index] <= flow.NodeVisits[target] || site.Run.IsScheduled(site.Frame, flow.Map.Node(target)))
            return false;

        if (flow.AnyFollowed(target))
        {
            Go(site, target);
            CancelAncestors(site, flow.Map.Node(target));
            return true;
        }

        return flow.AllVisited(target) && Skip(site, target);
    }

    private static bool Go(Site site, int target)
    {
        site.Run.Schedule(site.Frame, site.Frame.Flow!.Map.Node(target));
        return true;
    }

    // Nothing will come this way: what lies behind must learn it.
    private static bool Skip(Site site, int target) => FollowArrows(site, target, [], isBackward: false);

    private static bool Contains(IReadOnlyList<string> outcomes, string port)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (string.Equals(outcomes[i], port, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
