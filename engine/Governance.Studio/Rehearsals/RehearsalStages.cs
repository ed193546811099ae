using System.Collections.Immutable;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Puts the drawings of a rehearsal together.</summary>
internal sealed class RehearsalStages(DefinitionLibrary library, StoredGraphs graphs, IActivityCatalog catalog)
{
    /// <returns>Refused where the version cannot be run, as publishing would refuse it.</returns>
    public async Task<Result<RehearsalStage>> Of(DefinitionState state, VersionState version, CancellationToken cancellationToken)
    {
        var drawn = await Graphs(state, version, cancellationToken);
        if (drawn.Refusal is { } refusal)
            return refusal;

        var published = state.Published is { } other && !string.Equals(other.Hash, version.Hash, StringComparison.Ordinal)
            ? await Graphs(state, other, cancellationToken)
            : (Result<RehearsedGraphs>?)null;
        return new RehearsalStage(state.DefinitionId, drawn.Value, published is { IsRefused: false } ? published.Value.Value : null);
    }

    /// <summary>The definition, and those published ones that are drawn with it, however deep.</summary>
    public async Task<IReadOnlyCollection<string>> WithConsumers(string definitionId, CancellationToken cancellationToken)
    {
        var uses = new Dictionary<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var id in graphs.PublishedVersions.Keys)
        {
            if ((await library.State(id, cancellationToken)).Published?.Uses is { Count: > 0 } used)
                uses[id] = used;
        }

        var found = new HashSet<string>(StringComparer.Ordinal) { definitionId };
        for (var before = 0; before != found.Count;)
        {
            before = found.Count;
            found.UnionWith(uses.Where(pair => pair.Value.Keys.Any(found.Contains)).Select(pair => pair.Key).ToList());
        }

        return found;
    }

    private async Task<Result<RehearsedGraphs>> Graphs(DefinitionState state, VersionState version, CancellationToken cancellationToken) =>
        await library.Content(version.Id, cancellationToken) is { } content
            ? RehearsedGraphs.Of(graphs, catalog, state.DefinitionId, version, content.Bytes)
            : StudioRefusals.UnknownVersion(version.Id);
}
