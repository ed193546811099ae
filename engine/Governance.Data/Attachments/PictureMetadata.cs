namespace Governance.Data;

/// <summary>Takes out of a picture what tells where, when, by whom and with what it was taken.</summary>
public static class PictureMetadata
{
    /// <returns>The very array when there is nothing to take out, or the file cannot be followed to its end.</returns>
    public static byte[] Strip(string mediaType, byte[] picture) => mediaType switch
    {
        "image/jpeg" => JpegMetadata.Strip(picture),
        "image/png" => PngMetadata.Strip(picture),
        "image/webp" => WebpMetadata.Strip(picture),
        "image/heic" => HeicMetadata.Strip(picture),
        _ => picture,
    };
}
