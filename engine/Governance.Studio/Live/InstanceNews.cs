using Governance.Data;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Governance.Studio;

/// <summary>Tells viewers that an instance changed, on whichever node it ran: asks the database, and only while somebody looks.</summary>
internal sealed class InstanceNews(
    IHubContext<InstanceHub> hub, ObservedInstances observed, IReadDb read, RunReader runs, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, long> _told = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var ids = observed.Ids;
            if (ids.Count == 0)
                _told.Clear();
            else
                await Look(ids, stoppingToken);
        }
    }

    private async Task Look(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var rows = await db.Instances.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.UpdatedMicros }).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var isFirst = !_told.TryGetValue(row.Id, out var before);
            _told[row.Id] = row.UpdatedMicros;
            if (!isFirst && before != row.UpdatedMicros)
                await Tell(row.Id, cancellationToken);
        }
    }

    private async Task Tell(string instanceId, CancellationToken cancellationToken)
    {
        if (await runs.Find(instanceId, cancellationToken) is not { } run)
            return;

        var viewers = hub.Clients.Group(instanceId);
        var stats = run.Executions.Select(e => e.Record.NodeId).Distinct(StringComparer.Ordinal).Select(node => RunShape.Stats(run, node)).ToArray();
        await viewers.SendAsync("ActivityExecutionLogUpdatedAsync", new { stats }, cancellationToken);
        await viewers.SendAsync("WorkflowExecutionLogUpdatedAsync", new { }, cancellationToken);
        await viewers.SendAsync("WorkflowInstanceUpdatedAsync", new { workflowInstanceId = instanceId }, cancellationToken);
    }
}
