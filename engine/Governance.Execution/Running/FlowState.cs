namespace Governance.Execution.Running;

/// <summary>How far a flowchart has come: visits in counter mode, tokens in token mode.</summary>
internal sealed class FlowState
{
    public FlowState(FlowMap map, int edges, int nodes)
    {
        Map = map;
        EdgeVisits = new int[edges];
        EdgeFollowed = new bool[edges];
        NodeVisits = new int[nodes];
    }

    public FlowMap Map { get; }

    public int[] EdgeVisits { get; }

    public bool[] EdgeFollowed { get; }

    public int[] NodeVisits { get; }

    public List<FlowToken> Tokens { get; } = [];

    /// <summary>Set while a person moves the flow: what lies there is about to begin anew and hears of nothing.</summary>
    public IReadOnlySet<int>? Closed { get; set; }

    /// <summary>Set while a person moves the flow: nodes on the way that are passed over; they end without outcome instead of running.</summary>
    public IReadOnlySet<int>? Passed { get; set; }

    public bool IsClosed(int node) => Closed?.Contains(node) == true;

    public bool IsPassed(int node) => Passed?.Contains(node) == true;

    /// <summary>Whether it is known where the flow has been.</summary>
    public bool IsCounted => NodeVisits.AsSpan().IndexOfAnyExcept(0) >= 0;

    /// <summary>Token mode: remembers which arrows were taken.</summary>
    public void Count(int node, List<FlowEdge> taken)
    {
        NodeVisits[node]++;
        foreach (var edge in taken)
        {
            EdgeVisits[edge.Index]++;
            EdgeFollowed[edge.Index] = true;
        }
    }

    public bool AllVisited(int node)
    {
        foreach (var edge in Map.ForwardInbound[node])
        {
            if (EdgeVisits[edge.Index] <= NodeVisits[node])
                return false;
        }

        return true;
    }

    /// <summary>Whether one of the arrows visited last was followed since the node's own last visit.</summary>
    public bool AnyFollowed(int node)
    {
        var latest = Latest(node);
        if (latest <= NodeVisits[node])
            return false;

        foreach (var edge in Map.ForwardInbound[node])
        {
            if (EdgeVisits[edge.Index] == latest && EdgeFollowed[edge.Index])
                return true;
        }

        return false;
    }

    public bool AllFollowed(int node)
    {
        var latest = Latest(node);
        if (latest <= NodeVisits[node])
            return false;

        foreach (var edge in Map.ForwardInbound[node])
        {
            if (EdgeVisits[edge.Index] != latest || !EdgeFollowed[edge.Index])
                return false;
        }

        return true;
    }

    private int Latest(int node)
    {
        var latest = 0;
        foreach (var edge in Map.ForwardInbound[node])
            latest = Math.Max(latest, EdgeVisits[edge.Index]);
        return latest;
    }
}

/// <summary>A mark that travels an arrow in token mode.</summary>
internal sealed record FlowToken(int From, string Port, int To)
{
    public bool IsConsumed { get; set; }

    /// <summary>Stands in for a branch that comes too late and is swallowed.</summary>
    public bool IsBlocked { get; init; }

    public bool IsLive => !IsConsumed && !IsBlocked;

    public bool IsOn(FlowEdge edge) => From == edge.Source && To == edge.Target && string.Equals(Port, edge.Port, StringComparison.Ordinal);
}
