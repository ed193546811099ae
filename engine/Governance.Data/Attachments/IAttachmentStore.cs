using Governance.Definitions;

namespace Governance.Data;

/// <summary>A stored file: named by its content.</summary>
public sealed record Attachment(string Sha256, string MediaType, long Size);

/// <summary>Photos and documents: content-addressed, encrypted, uploaded before the burst that names them.</summary>
public interface IAttachmentStore
{
    /// <summary>Keeps the content; the same content twice is one file.</summary>
    /// <returns>Refused with <c>ATT-001</c> to <c>ATT-003</c>.</returns>
    Task<Result<Attachment>> Save(Stream content, string? uploadedBy, CancellationToken cancellationToken);

    /// <returns>Null when unknown.</returns>
    Task<byte[]?> Open(string sha256, CancellationToken cancellationToken);

    /// <summary>The picture as it came, with what tells where and when it was taken; a file nothing was taken out of as it is.</summary>
    /// <returns>Null when unknown.</returns>
    Task<byte[]?> OpenOriginal(string sha256, CancellationToken cancellationToken);

    /// <summary>Removes files that no burst named for a day, and those whose rows say erased.</summary>
    /// <returns>How many.</returns>
    Task<int> SweepOrphans(CancellationToken cancellationToken);
}
