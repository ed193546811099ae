using System.Buffers.Binary;

namespace Governance.Data;

/// <summary>WebP: a RIFF file whose header chunk VP8X says what else it carries (RFC 9649, section 2.7).</summary>
internal static class WebpMetadata
{
    private const int Header = 12;
    private const int Frame = 8;
    private const byte SaysExif = 0x08;
    private const byte SaysXmp = 0x04;

    /// <summary>The same picture without EXIF and XMP; which way is up stays.</summary>
    public static byte[] Strip(byte[] webp)
    {
        using var kept = new MemoryStream(webp.Length);
        kept.Write(webp.AsSpan(0, Header));
        byte? turned = null;
        for (var at = Header; at + Frame <= webp.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(webp.AsSpan(at + 4));
            if (length > webp.Length - at - Frame)
                return webp;
            var chunk = webp.AsSpan(at, Math.Min(Frame + (int)length + (int)(length & 1), webp.Length - at));
            if (chunk.StartsWith("EXIF"u8))
                turned = Exif.Orientation(Tiff(chunk.Slice(Frame, (int)length)));
            else if (!chunk.StartsWith("XMP "u8))
                kept.Write(chunk);
            at += chunk.Length;
        }

        return Finish(kept, turned) is { } stripped && stripped.Length < webp.Length ? stripped : webp;
    }

    // Some write the name JPEG has in front of the block.
    private static ReadOnlySpan<byte> Tiff(ReadOnlySpan<byte> body) => body.StartsWith("Exif\0\0"u8) ? body[6..] : body;

    private static byte[] Finish(MemoryStream kept, byte? turned)
    {
        if (turned is { } orientation)
            kept.Write([.. "EXIF"u8, Exif.Size, 0, 0, 0, .. Exif.Only(orientation)]);
        var whole = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)whole.Length - Frame);
        if (whole.Length > Header + Frame && whole.AsSpan(Header).StartsWith("VP8X"u8))
            whole[Header + Frame] = (byte)((whole[Header + Frame] & ~(SaysExif | SaysXmp)) | (turned is null ? 0 : SaysExif));
        return whole;
    }
}
