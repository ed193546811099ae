using System.Text.Json;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Answers <see cref="EventFacts.Waiting"/>: which instances wait for an event.</summary>
public sealed class EventWaits(IReadDb read)
{
    /// <returns>A JSON array of <see cref="WaitingInstance"/>, in the order of instance ids.</returns>
    public async ValueTask<JsonElement> Find(string eventName, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var waits = await db.EventWaits.Where(w => w.EventName == eventName)
            .Select(w => new { w.Aggregate, w.InstanceId, w.CorrelationId }).Distinct().OrderBy(w => w.InstanceId).ToListAsync(cancellationToken);
        var waiting = waits.Select(w => new WaitingInstance(w.Aggregate, w.InstanceId, w.CorrelationId));
        return JsonSerializer.SerializeToElement(waiting);
    }
}
