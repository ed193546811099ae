using System.Collections.Immutable;

namespace Governance.Execution;

/// <summary>
/// Definitions as one burst sees them: which version was the published one is recorded with the burst, so that it starts the same version
/// when it is run again after others were published.
/// </summary>
internal sealed class PinnedGraphs(IGraphs graphs, ImmutableSortedDictionary<string, string> recorded) : IGraphs
{
    /// <summary>Versions that were taken because nobody named one.</summary>
    public ImmutableSortedDictionary<string, string> Used { get; private set; } = BurstInput.NoVersions;

    public Graph? Find(string definitionId, string? versionId)
    {
        if (versionId is not null)
            return graphs.Find(definitionId, versionId);

        var graph = recorded.TryGetValue(definitionId, out var pinned) ? graphs.Find(definitionId, pinned) : graphs.Find(definitionId, null);
        if (graph is not null)
            Used = Used.SetItem(definitionId, graph.Definition.Id);
        return graph;
    }

    public IEnumerable<(Graph Graph, GraphTrigger Trigger)> Triggers(string activityType) => graphs.Triggers(activityType);
}
