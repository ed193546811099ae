using System.Buffers.Binary;

namespace Governance.Data;

/// <summary>The block of tags a camera writes: a TIFF directory, whatever picture carries it.</summary>
internal static class Exif
{
    /// <summary>Bytes of <see cref="Only"/>.</summary>
    public const int Size = 26;

    private const ushort Turned = 0x0112;

    /// <summary>Which way is up, when it says more than "as it is".</summary>
    public static byte? Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return null;

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
            if (Read16(tiff, entry, isLittle) == Turned)
                return Read16(tiff, entry + 8, isLittle) is > 1 and <= 8 and var turned ? (byte)turned : null;
        }

        return null;
    }

    /// <summary>A block that holds nothing else.</summary>
    public static byte[] Only(byte orientation) =>
        [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, Turned >> 8, Turned & 0xFF, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];

    internal static ushort Read16(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    internal static uint Read32(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
