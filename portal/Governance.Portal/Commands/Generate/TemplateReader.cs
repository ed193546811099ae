using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.Commands.Generate;

/// <summary>Reads finished and open cases of a round, with every row that belongs to them.</summary>
internal sealed class TemplateReader(IReadDb read, AggregateCodec codec)
{
    public async Task<IReadOnlyList<CaseTemplate>> Open(CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var templates = new List<CaseTemplate>();
        foreach (var row in await db.Cases.Where(row => row.IsOpen).ToListAsync(cancellationToken))
        {
            var (no, key) = (row.CaseNo, AggregateKey.Case(row.CaseNo).Value);
            var stored = await db.Aggregates.SingleAsync(a => a.Key == key, cancellationToken);
            row.ExternalKey = null;
            row.Version = 1;
            var items = await db.WorkItems.Where(item => item.CaseNo == no).ToListAsync(cancellationToken);
            items.ForEach(item => item.Version = 1);
            templates.Add(new CaseTemplate(row, (Casefile)Aggregate(stored).Domain!, stored.State, isOpen: true,
            [
                row, .. items, .. await db.Clocks.Where(r => r.CaseNo == no).ToListAsync(cancellationToken),
                .. await db.Ledger.Where(r => r.CaseNo == no).ToListAsync(cancellationToken),
                .. await db.Timers.Where(r => r.Aggregate == key).ToListAsync(cancellationToken),
                .. await db.Instances.Where(r => r.Aggregate == key).ToListAsync(cancellationToken),
            ]));
        }

        return templates;
    }

    /// <summary>Only what lists, search and statistics read: no flow, no history, one item, one clock.</summary>
    public async Task<IReadOnlyList<CaseTemplate>> Closed(CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var templates = new List<CaseTemplate>();
        foreach (var row in await db.Cases.Where(row => row.Status == "archived").ToListAsync(cancellationToken))
        {
            var (no, key) = (row.CaseNo, AggregateKey.Case(row.CaseNo).Value);
            var before = Aggregate(await db.Aggregates.SingleAsync(a => a.Key == key, cancellationToken));
            var file = Reduced((Casefile)before.Domain!);
            if (file.WorkItems is not [var item] || file.Clocks is not [var clock])
                continue;
            row.ExternalKey = null;
            row.Version = 1;
            var kept = await db.WorkItems.SingleAsync(r => r.Id == item.Id, cancellationToken);
            kept.Version = 1;
            templates.Add(new CaseTemplate(row, file, codec.Write(before with { Domain = file, Instances = [] }), isOpen: false,
                [row, kept, await db.Clocks.SingleAsync(r => r.Id == clock.Id, cancellationToken)]));
        }

        return templates;
    }

    private static Casefile Reduced(Casefile file) => file with
    {
        Classification = null,
        Plan = null,
        Dispatch = file.Dispatch is { } dispatch ? dispatch with { Evidence = [] } : null,
        WorkItems = [.. file.WorkItems.Where(item => item.Kind == WorkItemKind.SignAndHandle).TakeLast(1)],
        Clocks = [.. file.Clocks.Where(clock => clock.Kind is ClockKinds.Handle).TakeLast(1).Select(clock => clock with { Steps = [] })],
        Ledger = [],
        Contacts = [],
        Notes = [],
        Source = null,
        ArchiveHash = null,
    };

    private Aggregate Aggregate(AggregateRow row) => codec.Read(new StoredAggregate(new AggregateKey(row.Key), row.Version, row.Head, row.State));
}
