using System.Globalization;
using System.Text.Json;
using Governance.Execution;
using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>Keeps this process's deadlines as the changed limits say, on whichever node they were changed.</summary>
public sealed class LimitBook(IUnitStore store, CaseTypeBook types, CityTime time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Adopted> _adopted = new(StringComparer.Ordinal);
    private volatile string _stamp = "";

    /// <summary>Names the changes in force; empty while there are none.</summary>
    public string Stamp => _stamp;

    internal static AggregateKey KeyOf(string type) => new("policy/limits~" + type);

    /// <summary>Takes in what is new, and what began today. Quick where nothing is.</summary>
    public async Task Adopt(CancellationToken cancellationToken)
    {
        foreach (var type in types.All)
        {
            var stored = await store.Load(KeyOf(type.Type), cancellationToken);
            if (stored is not null)
                Adopt(type.Type, stored.Version, stored);
        }
    }

    /// <summary>Every change of a type's limits, in the order they were made.</summary>
    public async Task<LimitChanges> Changes(string type, CancellationToken cancellationToken) => Read(await store.Load(KeyOf(type), cancellationToken));

    internal static LimitChanges Read(StoredAggregate? stored) => stored is null
        ? new LimitChanges()
        : JsonSerializer.Deserialize<LimitChanges>(stored.State.Span, CaseJson.Options) ?? new LimitChanges();

    private void Adopt(string type, long version, StoredAggregate stored)
    {
        lock (_gate)
        {
            // Two rounds at once: what was read earlier must not undo what was read later.
            var today = time.Today;
            if (_adopted.TryGetValue(type, out var known) && (known.Version > version || (known.Version == version && known.Day == today)))
                return;
            var changes = Read(stored);
            _adopted[type] = new Adopted(version, today, LimitOverlay.Over(types.Shipped(type)!, changes.Items, today), StampOf(type, changes, today));
            types.Adopt(_adopted.ToDictionary(pair => pair.Key, pair => pair.Value.Table, StringComparer.Ordinal));
            _stamp = string.Join(' ', _adopted.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.Stamp));
        }
    }

    // The day a change begins to govern clocks armed before, a count made earlier is no longer true.
    private static string StampOf(string type, LimitChanges changes, DateOnly today) => string.Create(
        CultureInfo.InvariantCulture,
        $"{type}:{changes.Items.Length}-{changes.Items.Count(change => change.RevokedMicros is not null)}-{changes.Items.Count(change => change is { InFlight: true, RevokedMicros: null } && change.From <= today)}");

    private sealed record Adopted(long Version, DateOnly Day, LimitTable Table, string Stamp);
}
