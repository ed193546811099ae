namespace Governance.Data;

/// <summary>Where items of a HEIC file lie.</summary>
internal static class HeicPlaces
{
    public static List<(long Start, long Length)> Of(ReadOnlySpan<byte> file, Box iloc, HashSet<uint> wanted, int origin)
    {
        var read = new ByteReader(file[iloc.Start..iloc.End]);
        var version = read.Number(1);
        read.Number(3);
        var sizes = (int)read.Number(2);
        var items = read.Number(version < 2 ? 2 : 4);
        var places = new List<(long, long)>();
        for (var i = 0UL; i < items && !read.IsOver; i++)
        {
            var id = (uint)read.Number(version < 2 ? 2 : 4);
            // construction method 1: counted from the start of idat
            var isInside = version > 0 && (read.Number(2) & 0xF) == 1;
            read.Number(2);
            var start = (long)read.Number((sizes >> 4) & 0xF) + (isInside ? origin : 0);
            var extents = read.Number(2);
            for (var n = 0UL; n < extents && !read.IsOver; n++)
            {
                read.Number(version > 0 ? sizes & 0xF : 0);
                var (offset, length) = ((long)read.Number((sizes >> 12) & 0xF), (long)read.Number((sizes >> 8) & 0xF));
                if (wanted.Contains(id))
                    places.Add((start + offset, length));
            }
        }

        return places;
    }

    private ref struct ByteReader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _left = bytes;

        /// <summary>More was asked for than there is.</summary>
        public bool IsOver { get; private set; }

        /// <param name="size">Bytes, 0 to 8; what is missing reads as 0.</param>
        public ulong Number(int size)
        {
            if (size > _left.Length)
            {
                IsOver = true;
                _left = [];
                return 0;
            }

            var number = 0UL;
            foreach (var one in _left[..size])
                number = (number << 8) | one;
            _left = _left[size..];
            return number;
        }
    }
}
