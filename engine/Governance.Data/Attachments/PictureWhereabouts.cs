using System.Globalization;
using System.Text;

namespace Governance.Data;

/// <summary>What a camera wrote of where and when a picture was taken. Personal data: to be compared with, never to be kept or shown.</summary>
/// <param name="Taken">By the camera's own clock, without a zone.</param>
public sealed record PictureWhereabouts(DateTime? Taken, double? Longitude, double? Latitude)
{
    private const int Looked = 1 << 20;
    private const ushort Changed = 0x0132;
    private const ushort Details = 0x8769;
    private const ushort Gps = 0x8825;
    private const ushort Original = 0x9003;

    public static readonly PictureWhereabouts Unknown = new(null, null, null);

    /// <returns><see cref="Unknown"/> for what says nothing, or cannot be followed; never throws.</returns>
    public static PictureWhereabouts Read(ReadOnlySpan<byte> picture)
    {
        var tiff = Block(picture.Length > Looked ? picture[..Looked] : picture);
        if (tiff.Length < 8 || Directory(tiff, 4) is not { } main)
            return Unknown;
        var details = Entry(tiff, main, Details) is { } at ? Directory(tiff, at + 8) : null;
        var taken = Time(tiff, details is { } inside ? Entry(tiff, inside, Original) : null) ?? Time(tiff, Entry(tiff, main, Changed));
        if (Entry(tiff, main, Gps) is not { } link || Directory(tiff, link + 8) is not { } gps)
            return new PictureWhereabouts(taken, null, null);
        var (latitude, longitude) = (Degrees(tiff, gps, 1, 2, 'S'), Degrees(tiff, gps, 3, 4, 'W'));
        return latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180 ? new PictureWhereabouts(taken, longitude, latitude) : new PictureWhereabouts(taken, null, null);
    }

    /// <summary>The TIFF block, whatever carries it: JPEG and HEIC name it <c>Exif</c>, PNG and WebP as their chunk.</summary>
    private static ReadOnlySpan<byte> Block(ReadOnlySpan<byte> picture)
    {
        if (picture.IndexOf("Exif\0\0"u8) is >= 0 and var named)
            return picture[(named + 6)..];
        if (picture.IndexOf("eXIf"u8) is >= 0 and var png)
            return picture[(png + 4)..];
        return picture.IndexOf("EXIF"u8) is >= 0 and var webp && webp + 8 <= picture.Length ? picture[(webp + 8)..] : [];
    }

    private static bool IsLittle(ReadOnlySpan<byte> tiff) => tiff[0] == (byte)'I';

    /// <summary>Where the directory begins that a link at this place leads to.</summary>
    private static int? Directory(ReadOnlySpan<byte> tiff, int link) =>
        link + 4 <= tiff.Length && Exif.Read32(tiff, link, IsLittle(tiff)) is var at && at + 2 <= tiff.Length ? (int)at : null;

    private static int? Entry(ReadOnlySpan<byte> tiff, int directory, ushort tag)
    {
        var entries = Exif.Read16(tiff, directory, IsLittle(tiff));
        for (var i = 0; i < entries; i++)
        {
            var entry = directory + 2 + (i * 12);
            if (entry + 12 > tiff.Length)
                return null;
            if (Exif.Read16(tiff, entry, IsLittle(tiff)) == tag)
                return entry;
        }

        return null;
    }

    private static DateTime? Time(ReadOnlySpan<byte> tiff, int? entry) =>
        entry is { } at && Directory(tiff, at + 8) is { } start && start + 19 <= tiff.Length
        && DateTime.TryParseExact(Encoding.ASCII.GetString(tiff.Slice(start, 19)), "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static double? Degrees(ReadOnlySpan<byte> tiff, int gps, ushort side, ushort value, char minus)
    {
        if (Entry(tiff, gps, side) is not { } sideAt || Entry(tiff, gps, value) is not { } entry || Directory(tiff, entry + 8) is not { } start || start + 24 > tiff.Length)
            return null;
        double sum = 0;
        for (var (i, part) = (0, 1.0); i < 3; i++, part *= 60)
        {
            var below = Exif.Read32(tiff, start + (i * 8) + 4, IsLittle(tiff));
            sum += below == 0 ? double.NaN : Exif.Read32(tiff, start + (i * 8), IsLittle(tiff)) / (double)below / part;
        }

        return double.IsNaN(sum) ? null : tiff[sideAt + 8] == minus ? -sum : sum;
    }
}
