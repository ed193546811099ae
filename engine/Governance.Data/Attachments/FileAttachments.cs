using System.Security.Cryptography;
using Governance.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Attachments as encrypted files below the data directory; nodes that share a database share that directory.</summary>
public sealed class FileAttachments : IAttachmentStore, IDisposable
{
    public const long Limit = 20L * 1024 * 1024;
    private static readonly TimeSpan OrphanAge = TimeSpan.FromDays(1);
    private readonly EncryptedFiles _files;
    private readonly EncryptedFiles _originals;
    private readonly IRowWriter _rows;
    private readonly IReadDb _read;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _sweeping = new(1);

    public FileAttachments(DataOptions options, VaultKeys keys, IRowWriter rows, IReadDb read, TimeProvider time)
    {
        _files = new EncryptedFiles(Path.Combine(options.Directory, "attachments"), keys);
        _originals = new EncryptedFiles(Path.Combine(options.Directory, "attachments", "originals"), keys);
        (_rows, _read, _time) = (rows, read, time);
    }

    public async Task<Result<Attachment>> Save(Stream content, string? uploadedBy, CancellationToken cancellationToken)
    {
        if (await Whole(content, cancellationToken) is not { } bytes)
            return AttachmentRefusals.TooLarge(Limit);
        if (bytes.Length == 0)
            return AttachmentRefusals.Empty();
        if (MediaKind.Of(bytes) is not { } kind)
            return AttachmentRefusals.UnknownKind();

        var kept = PictureMetadata.Strip(kind, bytes);
        var file = new Attachment(Convert.ToHexStringLower(SHA256.HashData(kept)), kind, kept.Length);
        await _sweeping.WaitAsync(cancellationToken);
        try
        {
            // Before the file people see: where that is, its original is too.
            if (!ReferenceEquals(kept, bytes))
                await _originals.Write(file.Sha256, bytes, cancellationToken);
            await _files.Write(file.Sha256, kept, cancellationToken);
            await _rows.Write([new AttachmentUploaded(file, uploadedBy, _time.NowMicros())], cancellationToken);
        }
        finally
        {
            _sweeping.Release();
        }

        return file;
    }

    public async Task<byte[]?> Open(string sha256, CancellationToken cancellationToken) =>
        await IsKept(sha256, cancellationToken) ? await _files.Read(sha256, cancellationToken) : null;

    public async Task<byte[]?> OpenOriginal(string sha256, CancellationToken cancellationToken) =>
        await IsKept(sha256, cancellationToken) ? await _originals.Read(sha256, cancellationToken) ?? await _files.Read(sha256, cancellationToken) : null;

    public async Task<int> SweepOrphans(CancellationToken cancellationToken)
    {
        var before = _time.NowMicros() - (OrphanAge.Ticks / TimeSpan.TicksPerMicrosecond);
        await _sweeping.WaitAsync(cancellationToken);
        try
        {
            var orphans = await Orphans(before, cancellationToken);
            foreach (var orphan in orphans)
                await _rows.Write([new OrphanSwept(orphan, before)], cancellationToken);
            return await RemoveFiles([.. orphans, .. await Erased(cancellationToken)], cancellationToken);
        }
        finally
        {
            _sweeping.Release();
        }
    }

    public void Dispose() => _sweeping.Dispose();

    private async Task<List<string>> Orphans(long before, CancellationToken cancellationToken)
    {
        await using var db = _read.Open();
        return await db.Attachments.Where(a => a.CaseNo == null && a.CreatedMicros < before).OrderBy(a => a.CreatedMicros)
            .Select(a => a.Sha256).Take(1000).ToListAsync(cancellationToken);
    }

    // Their rows stay; a crash between the row and the file leaves the file to this sweep.
    private async Task<List<string>> Erased(CancellationToken cancellationToken)
    {
        await using var db = _read.Open();
        var erased = await db.Attachments.Where(a => a.ErasedMicros != null).OrderByDescending(a => a.ErasedMicros).Select(a => a.Sha256).Take(1000).ToListAsync(cancellationToken);
        return erased.FindAll(sha256 => _files.Holds(sha256) || _originals.Holds(sha256));
    }

    private async Task<int> RemoveFiles(List<string> orphans, CancellationToken cancellationToken)
    {
        await using var db = _read.Open();
        var kept = await db.Attachments.Where(a => orphans.Contains(a.Sha256) && a.ErasedMicros == null).Select(a => a.Sha256).ToListAsync(cancellationToken);
        var gone = orphans.Except(kept, StringComparer.Ordinal).ToList();
        foreach (var sha256 in gone)
        {
            _originals.Remove(sha256);
            _files.Remove(sha256);
        }

        return gone.Count;
    }

    // The name comes from outside: only what is a row is ever a path.
    private async Task<bool> IsKept(string sha256, CancellationToken cancellationToken)
    {
        await using var db = _read.Open();
        return await db.Attachments.AnyAsync(a => a.Sha256 == sha256 && a.ErasedMicros == null, cancellationToken);
    }

    private static async Task<byte[]?> Whole(Stream content, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(chunk, cancellationToken)) > 0)
        {
            whole.Write(chunk, 0, read);
            if (whole.Length > Limit)
                return null;
        }

        return whole.ToArray();
    }
}
