using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>The activity types Studio can draw: the catalogue's, the designer's own, and stand-ins for what is no longer there.</summary>
internal sealed class ActivityTypes(IActivityCatalog catalog, DefinitionFacts facts)
{
    private static readonly ActivityDescriptor[] DesignersOwn =
    [
        new("Elsa.Workflow", 1, "系统", "流程", "整个流程") { IsBrowsable = false, Ports = [new PortDescriptor("Root", "内容", IsEmbedded: true)] },
        new("Elsa.NotFoundActivity", 1, "系统", "已停用的活动", "系统已不再提供这种活动") { IsBrowsable = false },
    ];

    public bool IsKnown(string type) => catalog.Find(type, 0) is not null || DesignersOwn.Any(d => Same(d.TypeName, type));

    /// <summary>The version a drawing that names none means.</summary>
    public int LatestVersion(string type) => catalog.Find(type, 0)?.Descriptor.Version ?? 1;

    /// <summary>One for each type and version that the catalogue has or any stored drawing uses: one missing leaves the canvas empty.</summary>
    public async Task<IReadOnlyList<ActivityDescriptor>> Descriptors(CancellationToken cancellationToken)
    {
        var known = catalog.All.Select(a => a.Descriptor).Concat(DesignersOwn).DistinctBy(d => (d.TypeName, d.Version)).ToList();
        var names = known.Select(d => new UsedType(d.TypeName, d.Version)).ToHashSet();
        var used = (await facts.AllUsedTypes(cancellationToken)).Select(u => u.Version > 0 ? u : u with { Version = LatestVersion(u.Type) }).Distinct();
        var standIns = used.Where(u => u.Type.Length > 0 && !names.Contains(u)).OrderBy(u => u.Type, StringComparer.Ordinal).ThenBy(u => u.Version);
        return [.. known, .. standIns.Select(StandIn)];
    }

    private ActivityDescriptor StandIn(UsedType used) => catalog.Find(used.Type, used.Version) is { } other
        ? other.Descriptor with { Version = used.Version, IsBrowsable = false }
        : new ActivityDescriptor(used.Type, used.Version, "已停用", $"已停用：{used.Type}", "系统已不再提供这种活动，运行到这里会出错") { IsBrowsable = false };

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
