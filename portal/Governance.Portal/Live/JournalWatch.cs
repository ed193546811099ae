using Governance.Data;
using Governance.Portal.Workers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.Live;

/// <summary>Learns from the journal what changed, on whichever node, and tells open pages.</summary>
internal sealed class JournalWatch(IReadDb read, IHubContext<LiveHub> hub, TimeProvider time, ILogger<JournalWatch> logger) : Pump(time, logger)
{
    // Positions are handed out before they are committed: a late one may appear behind a later one.
    private const int LateBy = 256;
    private const int Batch = 500;

    private readonly HashSet<long> _seen = [];
    private long _last = -1;

    protected override string Name => "journal watch";

    protected override TimeSpan Rest => TimeSpan.FromMilliseconds(300);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        if (_last < 0)
        {
            _last = await db.Set<EntryRow>().MaxAsync(e => (long?)e.Position, cancellationToken) ?? 0;
            _seen.UnionWith(await db.Set<EntryRow>().Where(e => e.Position > _last - LateBy).Select(e => e.Position).ToListAsync(cancellationToken));
            return false;
        }

        var from = _last - LateBy;
        var entries = await db.Set<EntryRow>().Where(e => e.Position > from).OrderBy(e => e.Position).Take(Batch + LateBy)
            .Select(e => new { e.Position, e.Aggregate, e.Sequence }).ToListAsync(cancellationToken);
        foreach (var entry in entries.Where(e => _seen.Add(e.Position)))
        {
            _last = Math.Max(_last, entry.Position);
            await Tell(entry.Aggregate, entry.Sequence, cancellationToken);
        }

        _seen.RemoveWhere(position => position <= _last - LateBy);
        return entries.Count == Batch + LateBy;
    }

    private async Task Tell(string aggregate, long version, CancellationToken cancellationToken)
    {
        var (noun, id) = aggregate.Split('/', 2) is [var first, var second] ? (first, second) : (aggregate, "");
        switch (noun)
        {
            case "case":
                await hub.Clients.All.SendAsync("changed", new Changed("case", id, version), cancellationToken);
                await hub.Clients.All.SendAsync("changed", new Changed("work-items", id, version), cancellationToken);
                break;
            case "definition":
                await hub.Clients.All.SendAsync("changed", new Changed("definition", id, version), cancellationToken);
                break;
        }
    }
}
