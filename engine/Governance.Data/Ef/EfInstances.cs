using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>The row lists show of an instance, and what it waits for.</summary>
internal static class EfInstances
{
    public static async Task Change(GovernanceDb db, string aggregate, InstanceState instance, CancellationToken cancellationToken)
    {
        var finished = instance.FinishedMicros ?? (instance.Status == InstanceStatus.Finished ? instance.UpdatedMicros : null);
        var (status, subStatus, incidents) = (instance.Status.ToString(), instance.SubStatus.ToString(), instance.Incidents.Length);
        var changed = await db.Instances.Where(i => i.Id == instance.Id).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.VersionId, instance.VersionId).SetProperty(i => i.Version, instance.Version)
                .SetProperty(i => i.Status, status).SetProperty(i => i.SubStatus, subStatus)
                .SetProperty(i => i.CorrelationId, instance.CorrelationId).SetProperty(i => i.Name, instance.Name)
                .SetProperty(i => i.IncidentCount, incidents).SetProperty(i => i.UpdatedMicros, instance.UpdatedMicros)
                .SetProperty(i => i.FinishedMicros, finished),
            cancellationToken);
        if (changed == 0)
            db.Instances.Add(Row(aggregate, instance, finished));
        await db.EventWaits.Where(w => w.InstanceId == instance.Id).ExecuteDeleteAsync(cancellationToken);
        db.EventWaits.AddRange(instance.Bookmarks.Where(b => EventFacts.WaitName(b) is not null).Select(b => new EventWaitRow
        {
            InstanceId = instance.Id,
            BookmarkId = b.Id,
            EventName = EventFacts.WaitName(b)!,
            Aggregate = aggregate,
            CorrelationId = instance.CorrelationId,
        }));
    }

    private static InstanceRow Row(string aggregate, InstanceState instance, long? finished) => new()
    {
        Id = instance.Id,
        Aggregate = aggregate,
        DefinitionId = instance.DefinitionId,
        VersionId = instance.VersionId,
        Version = instance.Version,
        Status = instance.Status.ToString(),
        SubStatus = instance.SubStatus.ToString(),
        CorrelationId = instance.CorrelationId,
        Name = instance.Name,
        IncidentCount = instance.Incidents.Length,
        CreatedMicros = instance.CreatedMicros,
        UpdatedMicros = instance.UpdatedMicros,
        FinishedMicros = finished,
    };
}
