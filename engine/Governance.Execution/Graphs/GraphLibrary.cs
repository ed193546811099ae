using System.Collections.Concurrent;
using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>
/// Definitions in memory, compiled on first use. Adding a published version makes it the one that is found without a version id; versions
/// once added stay, so that instances pinned to them go on.
/// </summary>
public sealed class GraphLibrary(IActivityCatalog catalog) : IGraphs, IActivityTypes
{
    private readonly ConcurrentDictionary<string, WorkflowDefinition> _versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _published = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Graph> _compiled = new(StringComparer.Ordinal);

    public IEnumerable<WorkflowDefinition> Definitions => _versions.Values;

    /// <summary>Reads, checks and keeps a definition.</summary>
    /// <param name="publish">Also makes it the published version: then it is checked for publication, and it may start instances.</param>
    public Result<WorkflowDefinition> Add(ReadOnlyMemory<byte> json, bool publish) =>
        DefinitionReader.Read(json, this).Then(definition => Add(definition, publish));

    public Result<WorkflowDefinition> Add(WorkflowDefinition definition, bool publish)
    {
        var compiled = GraphCompiler.Compile(definition, catalog, FindVersion);
        if (compiled.Refusal is { } refusal)
            return refusal;
        if (publish && PublicationRules.Check(compiled.Value) is { } objection)
            return objection;

        _versions[definition.Id] = definition;
        _compiled[definition.Id] = compiled.Value;
        if (publish)
            _published[definition.DefinitionId] = definition.Id;
        return definition;
    }

    /// <summary>The definition starts no new instances; running ones go on.</summary>
    public void Retract(string definitionId) => _published.TryRemove(definitionId, out _);

    public Graph? Find(string definitionId, string? versionId)
    {
        if (versionId is null && !_published.TryGetValue(definitionId, out versionId))
            return null;

        return _compiled.GetValueOrDefault(versionId);
    }

    public IEnumerable<(Graph Graph, GraphTrigger Trigger)> Triggers(string activityType)
    {
        foreach (var (definitionId, _) in _published.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (Find(definitionId, versionId: null) is not { } graph)
                continue;
            foreach (var trigger in graph.Triggers)
            {
                if (string.Equals(trigger.ActivityType, activityType, StringComparison.Ordinal))
                    yield return (graph, trigger);
            }
        }
    }

    ActivityDescriptor? IActivityTypes.Find(string type, int version) => catalog.Find(type, version)?.Descriptor;

    public WorkflowReference? FindWorkflow(string? versionId, string? definitionId)
    {
        var definition = versionId is not null ? FindVersion(versionId) : definitionId is not null ? Find(definitionId, versionId: null)?.Definition : null;
        return definition is { UsableAsActivity: true } ? new WorkflowReference(definition.DefinitionId, definition.Id, definition.ActivityTypeName) : null;
    }

    public WorkflowReference? FindWorkflowOfType(string type) => _published.OrderBy(p => p.Key, StringComparer.Ordinal)
        .Select(p => FindVersion(p.Value)).FirstOrDefault(d => d is { UsableAsActivity: true } && string.Equals(d.ActivityTypeName, type, StringComparison.Ordinal)) is { } found
            ? FindWorkflow(found.Id, definitionId: null)
            : null;

    private WorkflowDefinition? FindVersion(string versionId) => _versions.GetValueOrDefault(versionId);
}
