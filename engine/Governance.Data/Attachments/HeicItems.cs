using System.Buffers.Binary;

namespace Governance.Data;

/// <summary>Which items of a HEIC file tell about the taking of the picture: <c>Exif</c>, and XMP as <c>mime</c>.</summary>
internal static class HeicItems
{
    public static HashSet<uint> Telling(ReadOnlySpan<byte> file, Box meta)
    {
        var found = new HashSet<uint>();
        if (Boxes.Find(file, meta.Start, meta.End, "iinf"u8) is not { } list || list.End - list.Start < 8)
            return found;
        // version 0 counts in two bytes, later ones in four
        for (var at = list.Start + (file[list.Start] == 0 ? 6 : 8); Boxes.Find(file, at, list.End, "infe"u8) is { } entry; at = entry.End)
            Add(found, file[entry.Start..entry.End]);
        return found;
    }

    private static void Add(HashSet<uint> found, ReadOnlySpan<byte> entry)
    {
        if (entry.Length < 12 || entry[0] < 2)
            return;
        // version 2 numbers items in two bytes, version 3 in four
        var id = entry[0] == 2 ? BinaryPrimitives.ReadUInt16BigEndian(entry[4..]) : BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
        var type = entry[(entry[0] == 2 ? 8 : 10)..];
        if (type.StartsWith("Exif"u8) || type.StartsWith("mime"u8))
            found.Add(id);
    }
}
