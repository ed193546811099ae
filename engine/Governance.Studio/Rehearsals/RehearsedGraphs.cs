using System.Collections.Concurrent;
using System.Collections.Immutable;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>
/// Everything as it runs, with one version in place of all others of its definition, also inside flows that use it as an activity. Nothing is stored.
/// </summary>
internal sealed class RehearsedGraphs : IGraphs
{
    private readonly StoredGraphs _stored;
    private readonly IActivityCatalog _catalog;
    private readonly WorkflowDefinition _drawing;
    private readonly ConcurrentDictionary<string, Graph?> _compiled = new(StringComparer.Ordinal);

    private RehearsedGraphs(StoredGraphs stored, IActivityCatalog catalog, WorkflowDefinition drawing) => (_stored, _catalog, _drawing) = (stored, catalog, drawing);

    /// <param name="json">The drawing of the version.</param>
    /// <returns>Refused where instances could not run on it.</returns>
    public static Result<RehearsedGraphs> Of(StoredGraphs stored, IActivityCatalog catalog, string definitionId, VersionState version, ReadOnlyMemory<byte> json)
    {
        var read = DefinitionReader.Read(json, stored);
        if (read.Refusal is { } unreadable)
            return unreadable;

        var drawing = read.Value with { Id = version.Id, DefinitionId = definitionId, Version = version.Version };
        var graphs = new RehearsedGraphs(stored, catalog, drawing);
        var compiled = GraphCompiler.Compile(drawing, catalog, graphs.FindVersion);
        if (compiled.Refusal is { } refusal)
            return refusal;

        graphs._compiled[drawing.Id] = compiled.Value;
        return graphs;
    }

    /// <summary>Whatever version of the rehearsed definition is named, it is the rehearsed one.</summary>
    public Graph? Find(string definitionId, string? versionId)
    {
        if (string.Equals(definitionId, _drawing.DefinitionId, StringComparison.Ordinal))
            return _compiled[_drawing.Id];
        if (versionId is null && !_stored.PublishedVersions.TryGetValue(definitionId, out versionId))
            return null;

        return _compiled.GetOrAdd(versionId, Compile);
    }

    public IEnumerable<(Graph Graph, GraphTrigger Trigger)> Triggers(string activityType)
    {
        foreach (var definitionId in _stored.PublishedVersions.Keys.Order(StringComparer.Ordinal))
        {
            foreach (var trigger in Find(definitionId, versionId: null)?.Triggers ?? [])
            {
                if (string.Equals(trigger.ActivityType, activityType, StringComparison.Ordinal))
                    yield return (Find(definitionId, versionId: null)!, trigger);
            }
        }
    }

    private Graph? Compile(string versionId) =>
        FindVersion(versionId) is { } definition && GraphCompiler.Compile(definition, _catalog, FindVersion) is { IsRefused: false } compiled ? compiled.Value : null;

    private WorkflowDefinition? FindVersion(string versionId) => string.Equals(versionId, _drawing.Id, StringComparison.Ordinal)
        ? _drawing
        : _stored.Redrawn(versionId, uses => new RehearsedTypes(_stored, _drawing, uses ?? ImmutableSortedDictionary<string, string>.Empty));
}

/// <summary>Types as a stored version sees them, the rehearsed drawing in place of every version of its definition.</summary>
internal sealed class RehearsedTypes(StoredGraphs stored, WorkflowDefinition drawing, ImmutableSortedDictionary<string, string> uses) : IActivityTypes
{
    private readonly PinnedTypes _pinned = new(stored, uses);

    public ActivityDescriptor? Find(string type, int version) => _pinned.Find(type, version);

    public WorkflowReference? FindWorkflow(string? versionId, string? definitionId) =>
        versionId is null && string.Equals(definitionId, drawing.DefinitionId, StringComparison.Ordinal) ? Drawn : Redrawn(_pinned.FindWorkflow(versionId, definitionId));

    public WorkflowReference? FindWorkflowOfType(string type) =>
        drawing.UsableAsActivity && string.Equals(drawing.ActivityTypeName, type, StringComparison.Ordinal) ? Drawn : Redrawn(_pinned.FindWorkflowOfType(type));

    private WorkflowReference? Drawn => drawing.UsableAsActivity ? new WorkflowReference(drawing.DefinitionId, drawing.Id, drawing.ActivityTypeName) : null;

    private WorkflowReference? Redrawn(WorkflowReference? found) => string.Equals(found?.DefinitionId, drawing.DefinitionId, StringComparison.Ordinal) ? Drawn : found;
}
