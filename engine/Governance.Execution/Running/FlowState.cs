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
