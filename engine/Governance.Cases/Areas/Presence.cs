using System.Collections.Concurrent;

namespace Governance.Cases;

/// <summary>Who is here now: kept in this process's memory only, gone with it, and forgotten once it is over.</summary>
public sealed class Presence(TimeProvider time)
{
    /// <summary>Seen within this is 在线.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private const int MostKept = 20_000;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>A request of theirs was answered.</summary>
    public void Saw(string userName)
    {
        var now = time.GetUtcNow();
        // Counting locks the whole dictionary: only somebody new can make it too large.
        var isNew = _seen.TryAdd(userName, now);
        _seen[userName] = now;
        if (isNew && _seen.Count > MostKept)
            foreach (var (name, _) in _seen.Where(one => now - one.Value > Fresh))
                _seen.TryRemove(name, out _);
    }

    /// <summary>A page of theirs opened its live connection.</summary>
    public void Opened(string userName) => _open.AddOrUpdate(userName, 1, (_, pages) => pages + 1);

    public void Closed(string userName)
    {
        if (_open.AddOrUpdate(userName, 0, (_, pages) => Math.Max(0, pages - 1)) == 0)
            _open.TryRemove(new KeyValuePair<string, int>(userName, 0));
    }

    public bool IsHere(string userName) =>
        _open.ContainsKey(userName) || (_seen.TryGetValue(userName, out var at) && time.GetUtcNow() - at <= Fresh);
}
