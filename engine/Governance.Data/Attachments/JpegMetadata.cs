using System.Buffers.Binary;

namespace Governance.Data;

/// <summary>Takes out of a photo what tells where, when and with what it was taken; keeps which way is up.</summary>
public static class JpegMetadata
{
    private const byte Scan = 0xDA;
    private const byte App1 = 0xE1;
    private const byte App13 = 0xED;
    private const byte Remark = 0xFE;

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
        else if (marker == App1 && Orientation(segment[4..]) is { } orientation)
            kept.Write(Upright(orientation));
    }

    /// <summary>Tag 0x0112 of the first directory, when it says more than "as it is".</summary>
    private static byte? Orientation(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 14 || !exif.StartsWith("Exif\0\0"u8))
            return null;

        var tiff = exif[6..];
        var isLittle = tiff[0] == (byte)'I';
        var directory = Read32(tiff, 4, isLittle);
        if (directory + 2 > tiff.Length)
            return null;

        var entries = Read16(tiff, (int)directory, isLittle);
        for (var i = 0; i < entries; i++)
        {
            var entry = (int)directory + 2 + (i * 12);
            if (entry + 12 > tiff.Length)
                return null;
            if (Read16(tiff, entry, isLittle) == 0x0112)
                return Read16(tiff, entry + 8, isLittle) is > 1 and <= 8 and var turned ? (byte)turned : null;
        }

        return null;
    }

    /// <summary>A segment that holds one tag: orientation.</summary>
    private static ReadOnlySpan<byte> Upright(byte orientation) => new byte[]
    {
        0xFF, App1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    };

    private static ushort Read16(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint Read32(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
