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

    /// <summary>Answers <see cref="ClaimActivation.FactKind"/>: whether an instance runs that excludes another.</summary>
    public async ValueTask<JsonElement> Runs(FactRequest request, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return JsonSerializer.SerializeToElement(await EfReading.Runs(db, ClaimActivation.Of(request), cancellationToken));
    }

    /// <summary>Instances that wait for a request at this path, or at a template that may fit it.</summary>
    public async ValueTask<IReadOnlyList<(string Path, WaitingInstance Instance)>> FindHttp(string path, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var (name, from) = (HttpEndpointOptions.WaitName(path), HttpEndpointOptions.TemplatePrefix);
        // ';' follows ':': names that begin with the prefix, read as a range of the index.
        var to = from[..^1] + ';';
#pragma warning disable CA1309 // becomes SQL, where the columns' own order holds
        var waits = await db.EventWaits.Where(w => w.EventName == name || (string.Compare(w.EventName, from) >= 0 && string.Compare(w.EventName, to) < 0))
            .OrderBy(w => w.InstanceId).Select(w => new { w.EventName, w.Aggregate, w.InstanceId, w.CorrelationId }).ToListAsync(cancellationToken);
#pragma warning restore CA1309
        return [.. waits.Select(w => (HttpEndpointOptions.PathOf(w.EventName), new WaitingInstance(w.Aggregate, w.InstanceId, w.CorrelationId)))];
    }
}
