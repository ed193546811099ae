using System.Buffers.Binary;

namespace Governance.Data;

/// <summary>PNG: signature, then chunks of length, name, body and checksum (W3C PNG, section 5).</summary>
internal static class PngMetadata
{
    private const int Signature = 8;
    private const int Frame = 12;

    /// <summary>The same picture without EXIF, words and time of change.</summary>
    public static byte[] Strip(byte[] png)
    {
        using var kept = new MemoryStream(png.Length);
        kept.Write(png.AsSpan(0, Signature));
        var at = Signature;
        while (at + Frame <= png.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            if (length > png.Length - at - Frame)
                return png;
            var chunk = png.AsSpan(at, (int)length + Frame);
            if (!Tells(chunk.Slice(4, 4)))
                kept.Write(chunk);
            at += chunk.Length;
            if (chunk.Slice(4, 4).SequenceEqual("IEND"u8))
                break;
        }

        // what stands behind the end is no picture, and might be anything
        return kept.Length < png.Length && at > Signature ? kept.ToArray() : png;
    }

    private static bool Tells(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("eXIf"u8) || name.SequenceEqual("tEXt"u8) || name.SequenceEqual("zTXt"u8) || name.SequenceEqual("iTXt"u8) || name.SequenceEqual("tIME"u8);
}
