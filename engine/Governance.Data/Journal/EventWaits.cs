using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Answers <see cref="EventFacts.Waiting"/>: which instances wait for an event. Requests of other kinds are left to other sources.</summary>
public sealed class EventWaits(IReadDb read) : IFactSource
{
    public async ValueTask<FactSet> Read(ImmutableArray<FactRequest> requests, CancellationToken cancellationToken)
    {
        var facts = FactSet.None;
        foreach (var request in requests.Where(r => string.Equals(r.Kind, EventFacts.Waiting, StringComparison.Ordinal)))
            facts = facts.With([KeyValuePair.Create(request.Key, await Waiting(request.Argument, cancellationToken))]);
        return facts;
    }

    private async Task<JsonElement> Waiting(string eventName, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var waits = await db.EventWaits.Where(w => w.EventName == eventName)
            .Select(w => new { w.Aggregate, w.InstanceId, w.CorrelationId }).Distinct().OrderBy(w => w.InstanceId).ToListAsync(cancellationToken);
        var waiting = waits.Select(w => new WaitingInstance(w.Aggregate, w.InstanceId, w.CorrelationId));
        return JsonSerializer.SerializeToElement(waiting);
    }
}
