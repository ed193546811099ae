using Governance.Execution.Running;

namespace Governance.Execution.Standard;

/// <summary>Token mode. A node's merge mode says which marks it needs before it runs.</summary>
internal sealed partial class Flowchart
{
    private static void FollowTokens(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        var flow = site.Frame.Flow!;
        var node = child.Node.Ordinal;
        var taken = flow.Map.Outbound(node).Where(e => Contains(outcomes, e.Port)).ToList();
        foreach (var edge in taken)
            flow.Tokens.Add(new FlowToken(edge.Source, edge.Port, edge.Target));
        if (site.Burst.Has(EngineFlags.CountsTokens))
            flow.Count(node, taken);
        foreach (var token in flow.Tokens)
        {
            if (token.To == node && token.IsLive)
                token.IsConsumed = true;
        }

        foreach (var edge in taken)
            Arrive(site, flow, edge);

        ComeToRest(site, flow);
        flow.Tokens.RemoveAll(t => t.To == node && t.IsConsumed);
    }

    private static void ComeToRest(Site site, FlowState flow)
    {
        if (IsIdle(site) && !site.Frame.HasFaultedChild)
        {
            if (site.Burst.Has(EngineFlags.RacesTakeMarksAtRest))
                TakeLostMarks(site, flow);
            Release(site, flow);
        }

        if (IsIdle(site) && !flow.Tokens.Exists(t => t.IsLive) && !site.Frame.HasFaultedChild)
        {
            flow.Tokens.Clear();
            site.Complete();
        }
    }

    // Nothing moves any more, yet marks wait: whoever waits only for what can still come has waited long enough. Merge, Converge and WaitAll
    // go on waiting, they asked for every branch.
    private static void Release(Site site, FlowState flow)
    {
        foreach (var target in flow.Tokens.Where(t => t.IsLive).Select(t => t.To).Distinct().ToArray())
        {
            var node = flow.Map.Node(target);
            var isPatient = node.Activity is FlowJoin ? FlowJoin.ModeOf(site, node) == JoinMode.WaitAll : node.MergeMode is "Merge" or "Converge";
            if (!isPatient)
                Go(site, target);
        }
    }

    private static void Arrive(Site site, FlowState flow, FlowEdge edge)
    {
        var target = flow.Map.Node(edge.Target);
        switch (MergeModeOf(site, target))
        {
            case "Race":
                ArriveAtRace(site, flow, edge, target);
                break;
            case "Cascade":
                Go(site, edge.Target);
                break;
            case "Merge":
                GoWhenMarked(site, flow, edge.Target, flow.Map.ForwardInbound[edge.Target]);
                break;
            case "Converge":
                GoWhenMarked(site, flow, edge.Target, flow.Map.Inbound(edge.Target));
                break;
            default:
                ArriveAtStream(site, flow, edge.Target);
                break;
        }
    }

    private static string? MergeModeOf(Site site, GraphNode target)
    {
        if (target.Activity is not FlowJoin)
            return target.MergeMode;

        return FlowJoin.ModeOf(site, target) == JoinMode.WaitAny ? "Race" : "Merge";
    }

    // The first branch wins, the others are cancelled; one that comes all the same is swallowed once.
    private static void ArriveAtRace(Site site, FlowState flow, FlowEdge edge, GraphNode target)
    {
        var blocked = flow.Tokens.Find(t => t.IsBlocked && !t.IsConsumed && t.IsOn(edge));
        if (blocked is not null)
        {
            flow.Tokens.Remove(blocked);
            flow.Tokens.RemoveAll(t => t.IsLive && t.IsOn(edge));
            return;
        }

        // Scheduled before the others are cancelled: the last to be cancelled must not find the flowchart idle.
        Go(site, edge.Target);
        CancelAncestors(site, target);
        if (site.Burst.Has(EngineFlags.RacesTakeMarks) && !site.Burst.Has(EngineFlags.RacesTakeMarksAtRest))
            TakeMarksBefore(flow, edge.Target);
        foreach (var other in flow.Map.ForwardInbound[edge.Target])
        {
            if (other.Source != edge.Source)
                flow.Tokens.Add(new FlowToken(other.Source, other.Port, other.Target) { IsBlocked = true });
        }
    }

    // A mark that waits at a merge of a branch that lost would keep the flow open for ever.
    private static void TakeMarksBefore(FlowState flow, int target)
    {
        var before = flow.Map.Ancestors(target);
        flow.Tokens.RemoveAll(t => t.IsLive && before.Contains(t.To));
    }

    // As above, for every race that was won: nothing moves any more, so nothing can bring these marks on.
    private static void TakeLostMarks(Site site, FlowState flow)
    {
        var races = flow.Tokens.Where(t => t.IsBlocked).Select(t => t.To).Distinct().ToArray();
        foreach (var race in races)
        {
            if (MergeModeOf(site, flow.Map.Node(race)) is "Race")
                TakeMarksBefore(flow, race);
        }
    }

    private static void GoWhenMarked(Site site, FlowState flow, int target, IReadOnlyList<FlowEdge> needed)
    {
        if (needed.Count <= 1 || needed.All(e => flow.Tokens.Exists(t => t.IsLive && t.IsOn(e))))
            Go(site, target);
    }

    // Waits only while a mark is on its way to a node right before the target.
    private static void ArriveAtStream(Site site, FlowState flow, int target)
    {
        foreach (var inbound in flow.Map.ForwardInbound[target])
        {
            if (flow.Tokens.Exists(t => t.IsLive && t.To == inbound.Source))
                return;
        }

        Go(site, target);
    }
}
