using System.Collections.Frozen;
using Governance.Execution.Standard;

namespace Governance.Execution;

/// <summary>The engine's own activities and those a domain adds.</summary>
public sealed class ActivityCatalog : IActivityCatalog
{
    private readonly FrozenDictionary<string, IActivity[]> _byType;

    public ActivityCatalog(IEnumerable<IActivity> more)
    {
        All = [.. StandardActivities.All, .. more];
        _byType = All.GroupBy(a => a.Descriptor.TypeName, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(a => a.Descriptor.Version).ToArray(), StringComparer.Ordinal);
    }

    public static ActivityCatalog Standard { get; } = new([]);

    public IReadOnlyList<IActivity> All { get; }

    public IActivity? Find(string type, int version)
    {
        if (!_byType.TryGetValue(type, out var versions))
            return null;

        foreach (var activity in versions)
        {
            if (activity.Descriptor.Version == version)
                return activity;
        }

        return versions[0];
    }
}
