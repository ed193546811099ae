using System.IO.Compression;
using System.Text;

namespace Governance.Data;

/// <summary>Recognises a file by its content, never by its name. What is not on the list is not taken.</summary>
public static class MediaKind
{
    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type, or null when the content is none of the allowed kinds.</summary>
    public static string? Of(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        return Picture(bytes) ?? Sound(bytes) ?? Container(bytes)
            ?? (bytes.StartsWith("%PDF-"u8) ? "application/pdf" : bytes.StartsWith("PK\x03\x04"u8) ? Office(content) : null);
    }

    private static string? Picture(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(JpegStart))
            return "image/jpeg";
        if (bytes.StartsWith(PngStart))
            return "image/png";
        return IsRiff(bytes, "WEBP"u8) ? "image/webp" : null;
    }

    private static string? Sound(ReadOnlySpan<byte> bytes)
    {
        if (IsRiff(bytes, "WAVE"u8))
            return "audio/wav";
        if (bytes.StartsWith("#!AMR"u8))
            return "audio/amr";
        // An ID3 tag, or the sync word of MPEG audio layer III.
        return bytes.StartsWith("ID3"u8) || (bytes.Length > 2 && bytes[0] == 0xFF && (bytes[1] & 0xE6) == 0xE2) ? "audio/mpeg" : null;
    }

    /// <summary>ISO base media: <c>....ftyp</c> and the brand.</summary>
    private static string? Container(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes[4..].StartsWith("ftyp"u8))
            return null;

        return Encoding.ASCII.GetString(bytes.Slice(8, 4)) switch
        {
            "heic" or "heix" or "mif1" or "msf1" or "hevc" => "image/heic",
            "isom" or "iso2" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "M4V " or "3gp4" or "3gp5" or "qt  " => "video/mp4",
            _ => null,
        };
    }

    private static bool IsRiff(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> form) =>
        bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith(form);

    /// <summary>A zip is taken only as a Word or Excel document without macros; names are read, nothing is unpacked.</summary>
    private static string? Office(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), false), ZipArchiveMode.Read);
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!names.Contains("[Content_Types].xml") || names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return null;
            if (names.Contains("word/document.xml"))
                return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            return names.Contains("xl/workbook.xml") ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
