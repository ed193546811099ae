using System.Buffers;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>One writer a thread, used again and again: a burst writes a few kilobytes, and must not leave four times that to the collector.</summary>
internal static class JsonBuffer
{
    private const int Kept = 256 * 1024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _own;

    /// <summary>Not reentrant: give it back before asking again.</summary>
    public static Utf8JsonWriter Rent()
    {
        var (buffer, json) = _own ??= New();
        buffer.ResetWrittenCount();
        json.Reset();
        return json;
    }

    /// <returns>What was written.</returns>
    public static byte[] Return(Utf8JsonWriter json)
    {
        json.Flush();
        var buffer = _own!.Value.Buffer;
        var bytes = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > Kept)
            _own = null;
        return bytes;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) New()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        return (buffer, new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = StateJson.Options.Encoder, SkipValidation = true }));
    }
}
