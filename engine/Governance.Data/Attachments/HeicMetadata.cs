namespace Governance.Data;

/// <summary>HEIC: what a camera tells are items beside the picture (ISO/IEC 14496-12, boxes <c>iinf</c> and <c>iloc</c>); which way is up is a property of the picture itself.</summary>
/// <remarks>Their bytes are overwritten where they lie: every other place in the file keeps its number.</remarks>
internal static class HeicMetadata
{
    public static byte[] Strip(byte[] heic)
    {
        if (Boxes.Find(heic, 0, heic.Length, "meta"u8) is not { } meta || meta.End - meta.Start < 4)
            return heic;
        // meta is a full box: version and flags come before what is inside
        var inside = meta with { Start = meta.Start + 4 };
        var telling = HeicItems.Telling(heic, inside);
        if (telling.Count == 0 || Boxes.Find(heic, inside.Start, inside.End, "iloc"u8) is not { } places)
            return heic;
        var origin = Boxes.Find(heic, inside.Start, inside.End, "idat"u8)?.Start ?? 0;
        var stripped = (byte[])heic.Clone();
        foreach (var (start, length) in HeicPlaces.Of(heic, places, telling, origin))
        {
            if (start >= 0 && length >= 0 && start + length <= stripped.Length)
                stripped.AsSpan((int)start, (int)length).Clear();
        }

        return stripped;
    }
}
