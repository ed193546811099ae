using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>One thing the designer can draw: a descriptor, and what a workflow used as an activity carries besides.</summary>
internal sealed record DrawableType(ActivityDescriptor Descriptor, WorkflowReference? Workflow = null);

/// <summary>The activity types Studio can draw: the catalogue's, workflows used as activities, the designer's own, and stand-ins for what
/// is no longer there.</summary>
internal sealed class ActivityTypes(IActivityCatalog catalog, DefinitionFacts facts, WorkflowActivities workflows)
{
    private static readonly ActivityDescriptor[] DesignersOwn =
    [
        new("Elsa.Workflow", 1, "系统", "流程", "整个流程") { IsBrowsable = false, Ports = [new PortDescriptor("Root", "内容", IsEmbedded: true)] },
        new("Elsa.NotFoundActivity", 1, "系统", "已停用的活动", "系统已不再提供这种活动") { IsBrowsable = false },
    ];

    /// <summary>Names of the types that can run.</summary>
    public async Task<IReadOnlySet<string>> KnownTypes(CancellationToken cancellationToken) => catalog.All.Select(a => a.Descriptor.TypeName)
        .Concat((await workflows.All(cancellationToken)).Select(w => w.Descriptor.TypeName)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The version a drawing that names none means.</summary>
    public int LatestVersion(string type) => catalog.Find(type, 0)?.Descriptor.Version ?? 1;

    /// <summary>One for each type and version that can run or that any stored drawing uses: one missing leaves the canvas empty.</summary>
    public async Task<IReadOnlyList<DrawableType>> All(CancellationToken cancellationToken)
    {
        var known = catalog.All.Select(a => new DrawableType(a.Descriptor)).Concat(DesignersOwn.Select(d => new DrawableType(d)))
            .Concat(await workflows.All(cancellationToken)).DistinctBy(t => (t.Descriptor.TypeName, t.Descriptor.Version)).ToList();
        var names = known.Select(t => new UsedType(t.Descriptor.TypeName, t.Descriptor.Version)).ToHashSet();
        var used = (await facts.AllUsedTypes(cancellationToken)).Select(u => u.Version > 0 ? u : u with { Version = LatestVersion(u.Type) }).Distinct();
        var standIns = used.Where(u => u.Type.Length > 0 && !names.Contains(u)).OrderBy(u => u.Type, StringComparer.Ordinal).ThenBy(u => u.Version);
        return [.. known, .. standIns.Select(u => StandIn(u, known))];
    }

    private static DrawableType StandIn(UsedType used, List<DrawableType> known)
    {
        var other = known.Find(t => string.Equals(t.Descriptor.TypeName, used.Type, StringComparison.Ordinal));
        return other is not null
            ? other with { Descriptor = other.Descriptor with { Version = used.Version, IsBrowsable = false } }
            : new DrawableType(new ActivityDescriptor(used.Type, used.Version, "已停用", $"已停用：{used.Type}", "系统已不再提供这种活动，运行到这里会出错") { IsBrowsable = false });
    }
}

/// <summary>Published workflows that other workflows may use as an activity.</summary>
internal sealed class WorkflowActivities(DefinitionQueries queries, DefinitionFacts facts)
{
    private const string Category = "子流程";

    public async Task<IReadOnlyList<DrawableType>> All(CancellationToken cancellationToken)
    {
        var (lines, _) = await queries.List(new VersionFilter("Published", [], [], null), cancellationToken);
        var known = await facts.Of(lines.Select(l => l.Hash), cancellationToken);
        var usable = new List<DrawableType>();
        foreach (var line in lines.Where(l => known.TryGetValue(l.Hash, out var f) && f.IsUsableAsActivity))
        {
            if (await queries.ByVersionId(line.Id, cancellationToken) is var (_, json))
                usable.Add(Of(line, DefinitionContent.Parse(json).Value));
        }

        return usable;
    }

    private static DrawableType Of(VersionLine line, DefinitionContent content)
    {
        var type = ActivityTypeNames.FromWorkflowName(line.Name);
        var descriptor = new ActivityDescriptor(type, line.Version, ActivityTree.Text(content.Json, "category") ?? Category, line.Name, line.Description ?? "")
        {
            Inputs = [.. Items(content, "inputs").Select(i => new InputDescriptor(
                ActivityTree.Text(i, "name") ?? "", ActivityTree.Text(i, "type") ?? "Object", Label(i), ActivityTree.Text(i, "uiHint") ?? "singleline"))],
            Outputs = [.. Items(content, "outputs").Select(o => new OutputDescriptor(
                ActivityTree.Text(o, "name") ?? "", ActivityTree.Text(o, "type") ?? "Object", Label(o)))],
            Ports = [.. (content.Json["outcomes"] as JsonArray ?? []).Select(o => o?.ToString()).OfType<string>().Select(o => new PortDescriptor(o, o))],
        };
        return new DrawableType(descriptor, new WorkflowReference(line.DefinitionId, line.Id, type));
    }

    private static IEnumerable<JsonObject> Items(DefinitionContent content, string name) => (content.Json[name] as JsonArray ?? []).OfType<JsonObject>();

    private static string Label(JsonObject item) =>
        ActivityTree.Text(item, "displayName") is { Length: > 0 } label ? label : ActivityTree.Text(item, "name") ?? "";
}
