using System.Globalization;
using System.Text.Json;
using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.Commands.Chaos;

/// <summary>Holds the database against what callers were told.</summary>
internal sealed class ChaosCheck
{
    private readonly Dictionary<Guid, int> _consumed = [];
    private readonly Dictionary<string, int> _entriesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, long> _armed = [];
    private readonly Dictionary<Guid, long> _fired = [];

    public static async Task<ChaosFindings> Of(GovernanceDb db, IReadOnlyCollection<ChaosOperation> acknowledged, CancellationToken cancellationToken)
    {
        var check = new ChaosCheck();
        await foreach (var bytes in db.Entries.OrderBy(e => e.Position).Select(e => e.Bytes).AsAsyncEnumerable().WithCancellation(cancellationToken))
            check.Read(bytes);
        return new ChaosFindings
        {
            Chain = await ChainVerifier.Verify(db, cancellationToken),
            Lost = acknowledged.Count(o => !check._consumed.ContainsKey(o.Stimulus)),
            Doubled = check._consumed.Values.Count(times => times > 1),
            UnfinishedLives = await check.Unfinished(db, acknowledged, cancellationToken),
            WrongCounters = await WrongCounters(db, acknowledged, cancellationToken),
            TimersArmed = check._armed.Count,
            TimersMissed = check._armed.Keys.Count(id => !check._fired.ContainsKey(id)),
            TimersEarly = check._fired.Count(f => check._armed.TryGetValue(f.Key, out var due) && f.Value < due),
            MessagesUnsent = await db.Outbox.CountAsync(o => o.Status != OutboxStatus.Sent, cancellationToken),
            MessagesMissing = acknowledged.Count(o => o.Kind is "start") - await db.Outbox.CountAsync(cancellationToken),
        };
    }

    private void Read(byte[] bytes)
    {
        using var entry = JsonDocument.Parse(bytes);
        var stimulus = entry.RootElement.GetProperty("input").GetProperty("stimulus");
        var id = stimulus.GetProperty("id").GetGuid();
        _consumed[id] = _consumed.GetValueOrDefault(id) + 1;
        var aggregate = entry.RootElement.GetProperty("aggregate").GetString()!;
        _entriesOf[aggregate] = _entriesOf.GetValueOrDefault(aggregate) + 1;
        if (stimulus.GetProperty("kind").ValueEquals(StimulusKinds.Timer))
            _fired[id] = entry.RootElement.GetProperty("at").GetInt64();
        foreach (var effect in entry.RootElement.GetProperty("effects").EnumerateArray())
        {
            if (effect.GetProperty("effect").ValueEquals("timer.armed"))
                _armed[effect.GetProperty("value").GetProperty("then").GetProperty("id").GetGuid()] = effect.GetProperty("value").GetProperty("dueMicros").GetInt64();
        }
    }

    /// <summary>Lives that did not go their whole way, each step once.</summary>
    private async Task<int> Unfinished(GovernanceDb db, IEnumerable<ChaosOperation> acknowledged, CancellationToken cancellationToken)
    {
        var finished = await db.Instances.Where(i => i.DefinitionId == ChaosFlows.Life && i.SubStatus == nameof(InstanceSubStatus.Finished))
            .Select(i => i.Id).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return acknowledged.Where(o => o.Kind is "go")
            .Count(o => !finished.Contains(o.Subject) || _entriesOf.GetValueOrDefault("instance/" + o.Subject) != ChaosFlows.EntriesOfALife);
    }

    private static async Task<int> WrongCounters(GovernanceDb db, IEnumerable<ChaosOperation> acknowledged, CancellationToken cancellationToken)
    {
        var codec = new AggregateCodec(domain: null);
        var wrong = 0;
        foreach (var adds in acknowledged.Where(o => o.Kind is "add").GroupBy(o => o.Subject, StringComparer.Ordinal))
        {
            var row = await db.Aggregates.SingleAsync(a => a.Key == "instance/" + adds.Key, cancellationToken);
            var instance = codec.Read(new StoredAggregate(new(row.Key), row.Version, row.Head, row.State)).Instances.Single();
            var counted = instance.Variables.Single(v => v.Name is "n").Value;
            wrong += Convert.ToInt64(counted, CultureInfo.InvariantCulture) == adds.Count() ? 0 : 1;
        }

        return wrong;
    }
}
