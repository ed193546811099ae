using System.Collections.Concurrent;
using System.Collections.Immutable;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Definitions of the database, compiled on first use. A version that runs never changes, so a compiled graph is kept for good;
/// which version is published is asked again after every change here, and every few seconds for changes on other nodes.</summary>
public sealed class StoredGraphs : IGraphs, IActivityTypes
{
    private static readonly TimeSpan TrustPublished = TimeSpan.FromSeconds(2);

    private readonly IReadDb _read;
    private readonly IActivityCatalog _catalog;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, Graph> _compiled = new(StringComparer.Ordinal);
    private Pointers? _published;

    public StoredGraphs(IReadDb read, IActivityCatalog catalog, DefinitionChanges changes, TimeProvider time)
    {
        (_read, _catalog, _time) = (read, catalog, time);
        changes.Listen(_ => Volatile.Write(ref _published, null));
    }

    public Graph? Find(string definitionId, string? versionId)
    {
        if (versionId is null && !Published().TryGetValue(definitionId, out versionId))
            return null;
        if (_compiled.TryGetValue(versionId, out var known))
            return known;

        return FindVersion(versionId) is { } definition && GraphCompiler.Compile(definition, _catalog, FindVersion) is { IsRefused: false } compiled
            ? _compiled.GetOrAdd(versionId, compiled.Value)
            : null;
    }

    public IEnumerable<(Graph Graph, GraphTrigger Trigger)> Triggers(string activityType)
    {
        foreach (var definitionId in Published().Keys.Order(StringComparer.Ordinal))
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

    ActivityDescriptor? IActivityTypes.Find(string type, int version) => _catalog.Find(type, version)?.Descriptor;

    // Only the top of the document is looked at: reading it whole would follow a workflow that uses itself for ever.
    public WorkflowReference? FindWorkflow(string? versionId, string? definitionId)
    {
        if (versionId is null && (definitionId is null || !Published().TryGetValue(definitionId, out versionId)))
            return null;

        return Row(versionId) is { } row && DefinitionContent.Parse(row.Json).Value is { IsUsableAsActivity: true } content
            ? new WorkflowReference(row.DefinitionId, row.Id, ActivityTypeNames.FromWorkflowName(content.Name))
            : null;
    }

    public WorkflowReference? FindWorkflowOfType(string type)
    {
        using var db = _read.Open();
        var published = db.Definitions.Where(r => r.IsPublished && !r.IsHidden).OrderBy(r => r.DefinitionId).Select(r => new { r.Id, r.Name }).ToList();
        return published.Where(r => string.Equals(ActivityTypeNames.FromWorkflowName(r.Name), type, StringComparison.Ordinal))
            .Select(r => FindWorkflow(r.Id, definitionId: null)).FirstOrDefault(r => r is not null);
    }

    /// <summary>Compiles a drawing that is not stored, or not as it will be.</summary>
    internal Result<Graph> Compile(string definitionId, ReadOnlyMemory<byte> json) =>
        DefinitionReader.Read(json, this).Then(read => GraphCompiler.Compile(read with { DefinitionId = definitionId }, _catalog, FindVersion));

    /// <summary>The versions of shared flows a drawing would run with if it were published now.</summary>
    internal ImmutableSortedDictionary<string, string> Uses(ReadOnlyMemory<byte> json) => DefinitionReader.Read(json, this) is { IsRefused: false } read
        ? Walk(read.Value.Root).Select(node => node.Workflow).OfType<WorkflowReference>().DistinctBy(used => used.DefinitionId, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(used => used.DefinitionId, used => used.VersionId, StringComparer.Ordinal)
        : ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The published version of every definition that has one.</summary>
    internal IReadOnlyDictionary<string, string> PublishedVersions => Published();

    /// <summary>The same definitions, some of them drawn with other versions of shared flows: see <see cref="RehearsedGraphs"/>.</summary>
    internal WorkflowDefinition? Redrawn(string versionId, Func<ImmutableSortedDictionary<string, string>?, IActivityTypes> types) =>
        Row(versionId) is { } row ? Read(row, types(UsesOf(row))) : null;

    private static IEnumerable<ActivityNode> Walk(ActivityNode node) => node.Slots.SelectMany(slot => slot.Nodes).SelectMany(Walk).Prepend(node);

    private WorkflowDefinition? FindVersion(string versionId) => Row(versionId) is { } row ? Read(row, TypesOf(row)) : null;

    private static WorkflowDefinition? Read(DefinitionRow row, IActivityTypes types) => DefinitionReader.Read(row.Json, types) is { IsRefused: false } read
        ? read.Value with { Id = row.Id, DefinitionId = row.DefinitionId, Version = row.Version, Name = row.Name }
        : null;

    // The runner asks in the middle of a pure run: the answer must come at once.
    private DefinitionRow? Row(string versionId)
    {
        using var db = _read.Open();
        return db.Definitions.FirstOrDefault(r => r.Id == versionId);
    }

    // What was published stays drawn with what it was published with, whatever becomes of the shared flow.
    private IActivityTypes TypesOf(DefinitionRow row) => UsesOf(row) is { Count: > 0 } uses ? new PinnedTypes(this, uses) : this;

    private ImmutableSortedDictionary<string, string>? UsesOf(DefinitionRow row)
    {
        var key = DefinitionState.Key(row.DefinitionId).Value;
        using var db = _read.Open();
        var state = db.Aggregates.Where(a => a.Key == key).Select(a => a.State).FirstOrDefault();
        return state is null ? null : DefinitionState.Read(PackedState.Unpack(state)).Versions.FirstOrDefault(v => string.Equals(v.Id, row.Id, StringComparison.Ordinal))?.Uses;
    }

    private Dictionary<string, string> Published()
    {
        var known = Volatile.Read(ref _published);
        if (known is not null && _time.GetElapsedTime(known.ReadAt) < TrustPublished)
            return known.ByDefinition;

        using var db = _read.Open();
        var rows = db.Definitions.Where(r => r.IsPublished && !r.IsHidden).Select(r => new { r.DefinitionId, r.Id }).ToList();
        var fresh = new Pointers(rows.ToDictionary(r => r.DefinitionId, r => r.Id, StringComparer.Ordinal), _time.GetTimestamp());
        Volatile.Write(ref _published, fresh);
        return fresh.ByDefinition;
    }

    private sealed record Pointers(Dictionary<string, string> ByDefinition, long ReadAt);
}
