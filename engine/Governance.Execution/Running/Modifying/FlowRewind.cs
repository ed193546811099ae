using System.Collections.Immutable;
using Governance.Execution.Standard;

namespace Governance.Execution.Running;

/// <summary>
/// Makes the part of a flowchart behind a node as if nobody had been there yet, so that joins in it wait for exactly what can still come: the
/// branch that is entered now, and branches from outside that somebody is still on. What came from outside before stays arrived.
/// </summary>
/// <param name="after">The node and everything behind it.</param>
/// <param name="isBack">Branches from outside keep whether they were taken; on a jump those nobody is on count as taken.</param>
internal sealed class FlowRewind(Site site, FlowState flow, HashSet<int> after, int target, bool isBack)
{
    public void Counts()
    {
        foreach (var edge in flow.Map.Edges)
        {
            if (after.Contains(edge.Source))
                Set(edge, visits: 0, isFollowed: false);
            else if (IsArrival(edge))
                Arrive(edge);
        }

        Forget();
    }

    /// <returns>Merges beside that waited only for what is passed over now.</returns>
    public List<int> Tokens(IReadOnlyCollection<int> left, IReadOnlySet<int> before)
    {
        var waiting = left.SelectMany(flow.Map.After).Distinct().Where(n => !after.Contains(n) && !before.Contains(n) && IsPatient(flow.Map.Node(n))).ToList();
        flow.Tokens.RemoveAll(t => after.Contains(t.From) || left.Contains(t.From) || before.Contains(t.To) || t.To == target
            || (t.IsBlocked && after.Contains(t.To)));
        foreach (var node in after.Where(n => n != target && IsPatient(flow.Map.Node(n))))
            Bring(node);

        // Nodes right behind it wait while a mark is on its way to it.
        if (flow.Map.ForwardInbound[target] is [var first, ..])
            Mark(first);
        foreach (var edge in flow.Map.Edges.Where(e => after.Contains(e.Source)))
            Set(edge, visits: 0, isFollowed: false);
        Forget();
        return waiting.FindAll(IsFreed);
    }

    // Whoever waits beside for a node that is passed over must not wait for ever.
    private bool IsFreed(int node)
    {
        var needed = Needed(node);
        if (!needed.Any(e => IsMarked(e) || IsComing(e.Source)))
            return false;

        foreach (var edge in needed.Where(e => !IsComing(e.Source)))
            Mark(edge);
        return needed.All(IsMarked);
    }

    private void Forget()
    {
        foreach (var node in after)
            flow.NodeVisits[node] = 0;
    }

    private void Arrive(FlowEdge edge)
    {
        if (edge.Target != target && IsComing(edge.Source))
            Set(edge, visits: 0, isFollowed: false);
        else
            Set(edge, visits: 1, isFollowed: !isBack || edge.Target == target || flow.EdgeVisits[edge.Index] == 0 || flow.EdgeFollowed[edge.Index]);
    }

    // A mark that a merge used up is brought back: its branch will not come a second time.
    private void Bring(int node)
    {
        foreach (var edge in Needed(node))
        {
            if (!after.Contains(edge.Source) && !IsComing(edge.Source) && (!isBack || !flow.IsCounted || flow.EdgeVisits[edge.Index] > 0))
                Mark(edge);
        }
    }

    private ImmutableArray<FlowEdge> Needed(int node) =>
        flow.Map.Node(node).MergeMode is "Converge" ? flow.Map.Inbound(node) : flow.Map.ForwardInbound[node];

    private void Mark(FlowEdge edge)
    {
        if (!IsMarked(edge))
            flow.Tokens.Add(new FlowToken(edge.Source, edge.Port, edge.Target));
        Set(edge, Math.Max(1, flow.EdgeVisits[edge.Index]), isFollowed: true);
    }

    private bool IsMarked(FlowEdge edge) => flow.Tokens.Exists(t => t.IsLive && t.IsOn(edge));

    private bool IsPatient(GraphNode node) =>
        node.Activity is FlowJoin ? FlowJoin.ModeOf(site, node) != JoinMode.WaitAny : node.MergeMode is "Merge" or "Converge";

    private bool IsArrival(FlowEdge edge) => after.Contains(edge.Target) && !flow.Map.IsBack(edge);

    private bool IsComing(int source)
    {
        var nodes = flow.Map.Ancestors(source);
        nodes.Add(source);
        return nodes.Any(n => !after.Contains(n) && site.Run.IsOn(site.Frame, flow.Map.Node(n)));
    }

    private void Set(FlowEdge edge, int visits, bool isFollowed)
    {
        flow.EdgeVisits[edge.Index] = visits;
        flow.EdgeFollowed[edge.Index] = isFollowed;
    }
}
