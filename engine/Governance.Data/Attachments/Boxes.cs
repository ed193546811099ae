using System.Buffers.Binary;

namespace Governance.Data;

/// <param name="Start">First byte inside.</param>
/// <param name="End">First byte behind.</param>
internal sealed record Box(int Start, int End);

internal static class Boxes
{
    /// <summary>The first box of that name between two places.</summary>
    public static Box? Find(ReadOnlySpan<byte> file, int from, int to, ReadOnlySpan<byte> name)
    {
        for (var at = from; at + 8 <= to;)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var head = 8;
            if (size == 1 && at + 16 <= to)
                (size, head) = ((long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(file[(at + 8)..]), long.MaxValue), 16);
            else if (size == 0)
                size = to - at;
            if (size < head || size > to - at)
                return null;
            if (file.Slice(at + 4, 4).SequenceEqual(name))
                return new Box(at + head, at + (int)size);
            at += (int)size;
        }

        return null;
    }
}
