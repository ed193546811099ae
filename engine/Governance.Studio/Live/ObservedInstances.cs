using System.Collections.Concurrent;

namespace Governance.Studio;

/// <summary>Which instances somebody looks at through this node.</summary>
internal sealed class ObservedInstances
{
    private readonly ConcurrentDictionary<(string Connection, string Instance), bool> _seen = new();

    public IReadOnlyCollection<string> Ids => [.. _seen.Keys.Select(k => k.Instance).Distinct(StringComparer.Ordinal)];

    public void Add(string connection, string instance) => _seen[(connection, instance)] = true;

    public void Remove(string connection)
    {
        foreach (var key in _seen.Keys.Where(k => string.Equals(k.Connection, connection, StringComparison.Ordinal)))
            _seen.TryRemove(key, out _);
    }
}
