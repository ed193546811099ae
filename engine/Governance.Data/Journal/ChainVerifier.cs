using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Recomputes the hash chain of every aggregate, streaming; one query, hence one snapshot even while others write. Then the daily roots.</summary>
public static class ChainVerifier
{
    private const int Often = 500;

    public static Task<ChainReport> Verify(GovernanceDb db, CancellationToken cancellationToken) => Verify(db, noted: null, cancellationToken);

    /// <param name="noted">A daily seal that was noted outside the database: it must be among those stored.</param>
    public static Task<ChainReport> Verify(GovernanceDb db, byte[]? noted, CancellationToken cancellationToken) => Verify(db, noted, _ => { }, cancellationToken);

    /// <param name="noted">A daily seal that was noted outside the database: it must be among those stored.</param>
    /// <param name="walked">Told now and then how many entries were recomputed.</param>
    public static async Task<ChainReport> Verify(GovernanceDb db, byte[]? noted, Action<long> walked, CancellationToken cancellationToken)
    {
        var walk = new ChainWalk();
        await foreach (var link in Links(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            walk.Add(link);
            if (walk.Report.Entries % Often == 0)
                walked(walk.Report.Entries);
        }

        walk.Finish();

        var empty = db.Aggregates.Where(a => !db.Entries.Any(e => e.Aggregate == a.Key)).OrderBy(a => a.Key).Select(a => a.Key);
        await foreach (var key in empty.AsAsyncEnumerable().WithCancellation(cancellationToken))
            walk.AddEmpty(key);
        return await DailyRootCheck.Add(walk.Report, db, noted, cancellationToken);
    }

    private static IQueryable<ChainLink> Links(GovernanceDb db) =>
        from entry in db.Entries
        join found in db.Aggregates on entry.Aggregate equals found.Key into owners
        from owner in owners.DefaultIfEmpty()
        orderby entry.Aggregate, entry.Sequence
        select new ChainLink(
            entry.Aggregate, entry.Sequence, entry.Bytes, entry.Hash, owner == null ? null : owner.Version,
            // The state is read once, beside the entry that made it.
            entry.Sequence == owner!.Version ? owner.Head : null, entry.Sequence == owner.Version ? owner.State : null);
}

/// <summary>An entry as the verifier reads it, with its aggregate's version, and head and state at the last one.</summary>
internal sealed record ChainLink(string Aggregate, long Sequence, byte[] Bytes, byte[] Hash, long? Version, byte[]? Head, byte[]? State);
