namespace Governance.Data;

/// <summary>Personal data under AES-256-GCM; the key lies outside the database. Erasing removes the ciphertext, the commitment stays.</summary>
public sealed class SealedDocumentRow
{
    public required string Id { get; set; }

    public required string CaseNo { get; set; }

    public required string Kind { get; set; }

    /// <summary>The key of the ring that <see cref="WrappedKey"/> lies under.</summary>
    public required string KeyId { get; set; }

    /// <summary>The document's own key; null when erased.</summary>
    public byte[]? WrappedKey { get; set; }

    public byte[]? Nonce { get; set; }

    /// <summary>Ciphertext followed by the 16-byte tag; null when erased.</summary>
    public byte[]? Ciphertext { get; set; }

    /// <summary>SHA-256 over a salt and the plaintext; the salt lies inside the ciphertext.</summary>
    public required byte[] Commitment { get; set; }

    public long CreatedMicros { get; set; }

    public long? ErasedMicros { get; set; }
}

/// <summary>HMAC of a normalised phone number: finds a repeat caller without storing the number.</summary>
public sealed class BlindIndexRow
{
    public required byte[] Hmac { get; set; }

    public required string DocumentId { get; set; }

    public required string CaseNo { get; set; }

    public long CreatedMicros { get; set; }
}

/// <summary>A content-addressed file; its bytes lie encrypted in the attachment store.</summary>
public sealed class AttachmentRow
{
    /// <summary>SHA-256 of the content as stored, lower-case hex.</summary>
    public required string Sha256 { get; set; }

    public required string MediaType { get; set; }

    public long Size { get; set; }

    /// <summary>The first case that names it; null until a burst does.</summary>
    public string? CaseNo { get; set; }

    public string? UploadedBy { get; set; }

    public long CreatedMicros { get; set; }

    /// <summary>When the file was destroyed with its case's personal data.</summary>
    public long? ErasedMicros { get; set; }
}
