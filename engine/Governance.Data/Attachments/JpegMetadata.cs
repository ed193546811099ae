using System.Buffers.Binary;

namespace Governance.Data;

/// <summary>Takes out of a photo what tells where, when and with what it was taken; keeps which way is up.</summary>
public static class JpegMetadata
{
    private const byte Scan = 0xDA;
    private const byte App1 = 0xE1;
    private const byte App13 = 0xED;
    private const byte Remark = 0xFE;

    private static ReadOnlySpan<byte> Name => "Exif\0\0"u8;

    /// <summary>The same picture without EXIF, XMP, IPTC and remarks; unchanged when it is not a JPEG that can be followed.</summary>
    public static byte[] Strip(byte[] jpeg)
    {
        using var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg.AsSpan(0, 2));
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF;)
        {
            if (jpeg[at + 1] == Scan)
            {
                kept.Write(jpeg.AsSpan(at));
                return kept.ToArray();
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2));
            if (length < 4 || at + length > jpeg.Length)
                break;
            Keep(kept, jpeg[at + 1], jpeg.AsSpan(at, length));
            at += length;
        }

        return jpeg;
    }

    private static void Keep(MemoryStream kept, byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker is not (App1 or App13 or Remark))
            kept.Write(segment);
        else if (marker == App1 && segment[4..].StartsWith(Name) && Exif.Orientation(segment[(4 + Name.Length)..]) is { } orientation)
            kept.Write([0xFF, App1, 0, (byte)(2 + Name.Length + Exif.Size), .. Name, .. Exif.Only(orientation)]);
    }
}
