using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>How the sealed documents lie under the keys of the ring.</summary>
/// <param name="Documents">Documents by key id; erased ones need no key.</param>
public sealed record VaultReport(string Current, IReadOnlyList<string> Keys, IReadOnlyDictionary<string, long> Documents, long Erased)
{
    /// <summary>Documents still under an older key.</summary>
    public long Behind => Documents.Where(count => !string.Equals(count.Key, Current, StringComparison.Ordinal)).Sum(count => count.Value);

    /// <summary>Keys of the ring that nothing needs any more.</summary>
    public IReadOnlyList<string> Unused => [.. Keys.Where(key => !string.Equals(key, Current, StringComparison.Ordinal) && !Documents.ContainsKey(key))];
}

/// <summary>Brings every document under the ring's last key. Each batch is one transaction; cut off anywhere, it is run again and goes on.</summary>
public sealed class VaultRotation(VaultKeys keys, IReadDb read, IRowWriter rows)
{
    private const int Batch = 500;

    public async Task<VaultReport> Report(CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var counts = await db.SealedDocuments.Where(d => d.WrappedKey != null).GroupBy(d => d.KeyId)
            .Select(group => new { group.Key, Count = group.LongCount() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        var erased = await db.SealedDocuments.LongCountAsync(d => d.ErasedMicros != null, cancellationToken);
        return new VaultReport(keys.Current, keys.Ids, counts, erased);
    }

    /// <summary>Again from the start until a pass finds none: a server may seal under the old key while the first pass runs.</summary>
    /// <returns>How many documents changed their key.</returns>
    public async Task<long> Rewrap(CancellationToken cancellationToken)
    {
        long whole = 0, pass;
        do
        {
            pass = await Pass(cancellationToken);
            whole += pass;
        }
        while (pass > 0);
        return whole;
    }

    private async Task<long> Pass(CancellationToken cancellationToken)
    {
        var (done, after, to) = (0L, "", keys.Current);
        while (await Behind(to, after, cancellationToken) is { Count: > 0 } batch)
        {
            await rows.Write([.. batch.Select(row => Rewrapped(row, to))], cancellationToken);
            done += batch.Count;
            after = batch[^1].Id;
        }

        return done;
    }

    private DocumentRewrapped Rewrapped(SealedDocumentRow row, string to) =>
        new(row.Id, row.KeyId, to, Envelope.Rewrap(row.WrappedKey!, keys.Sealing(row.KeyId), keys.Sealing(to), row.Id, row.CaseNo));

    private async Task<List<SealedDocumentRow>> Behind(string current, string after, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.SealedDocuments.Where(d => d.KeyId != current && d.WrappedKey != null && d.Id.CompareTo(after) > 0)
            .OrderBy(d => d.Id).Take(Batch).ToListAsync(cancellationToken);
    }
}
