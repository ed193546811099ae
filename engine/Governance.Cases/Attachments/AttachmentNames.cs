using System.Collections.Immutable;
using Governance.Data;
using Governance.Definitions;
using Governance.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Looks uploads up before a burst names them.</summary>
public sealed class AttachmentNames(IReadDb database)
{
    /// <returns>Refused with ATT-004 when one of them was not uploaded, or has been swept.</returns>
    public ValueTask<Result<ImmutableArray<Attachment>>> Find(ImmutableArray<string> ids, Caller caller, long now, CancellationToken cancellationToken) =>
        Find(ids, caller.Name, now, cancellationToken);

    /// <param name="by">Who gives them, by name.</param>
    /// <returns>As above.</returns>
    public async ValueTask<Result<ImmutableArray<Attachment>>> Find(ImmutableArray<string> ids, string by, long now, CancellationToken cancellationToken)
    {
        if (ids.IsDefaultOrEmpty)
            return ImmutableArray<Attachment>.Empty;
        var wanted = ids.Select(id => (Id: id, Read: AttachmentId.Read(id))).ToList();
        var hashes = wanted.Select(w => w.Read?.Sha256).OfType<string>().ToArray();
        await using var db = database.Open();
        var rows = await db.Attachments.Where(row => hashes.Contains(row.Sha256)).ToDictionaryAsync(row => row.Sha256, StringComparer.Ordinal, cancellationToken);
        var found = ImmutableArray.CreateBuilder<Attachment>(wanted.Count);
        foreach (var (id, read) in wanted)
        {
            if (read is not { } named || !rows.TryGetValue(named.Sha256, out var row))
                return AttachmentRefusals.NotUploaded(id);
            found.Add(new Attachment(row.Sha256, Masking.Mask(named.Name), row.Size, row.MediaType, now, by));
        }

        return found.ToImmutable();
    }
}
