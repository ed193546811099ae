using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Governance.Data;

/// <summary>How a state lies in its row: as it is while it is short, else compressed. What is hashed, verified and replayed is always the state itself.</summary>
/// <remarks>
/// Stored: the byte 1, the length as 4 bytes (little-endian), the state as Brotli. No state begins with 1: it is JSON.
/// Entries of the journal are never compressed, see docs/adr/0009.
/// </remarks>
public static class PackedState
{
    private const byte Mark = 1;
    private const int Front = 5;
    private const int Short = 1024;
    private const int Longest = 256 * 1024 * 1024;
    private const int Quick = 0;
    private const int Small = 5;
    private const int Window = 16;

    /// <param name="state">A state, or one that is packed already.</param>
    /// <param name="isOpen">One that will hardly be written again is packed smaller, at three times the work.</param>
    public static byte[] Pack(ReadOnlyMemory<byte> state, bool isOpen)
    {
        if (state.Length is < Short or > Longest || state.Span[0] == Mark)
            return UnitStatements.Bytes(state);
        // Longer than the state would be no gain.
        var room = ArrayPool<byte>.Shared.Rent(state.Length);
        try
        {
            if (!BrotliEncoder.TryCompress(state.Span, room.AsSpan(Front, state.Length - Front), out var written, isOpen ? Quick : Small, Window))
                return UnitStatements.Bytes(state);
            room[0] = Mark;
            BinaryPrimitives.WriteInt32LittleEndian(room.AsSpan(1), state.Length);
            return room.AsSpan(0, Front + written).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <returns>The state; what was damaged comes back as it is, and is no state to whoever reads it.</returns>
    public static byte[] Unpack(byte[] stored)
    {
        if (stored.Length <= Front || stored[0] != Mark)
            return stored;
        var length = BinaryPrimitives.ReadInt32LittleEndian(stored.AsSpan(1));
        if (length is < Short or > Longest)
            return stored;
        var state = new byte[length];
        return BrotliDecoder.TryDecompress(stored.AsSpan(Front), state, out var written) && written == length ? state : stored;
    }
}
