using System.Text.Json;
using Governance.Execution.Running;

namespace Governance.Execution;

/// <summary>Bytes in scripts: a list of numbers from 0 to 255, or the Base64 text of them, which is how they are stored.</summary>
internal static class ScriptBytes
{
    public static JsonElement Write(byte[] bytes) => JsonSerializer.SerializeToElement(Array.ConvertAll(bytes, b => (int)b));

    public static byte[] Read(object? value)
    {
        switch (value)
        {
            case null:
                throw new FaultException("The value is null where bytes are expected.");
            case string text:
                return FromBase64(text);
            case JsonElement { ValueKind: JsonValueKind.Array } list:
                return [.. list.EnumerateArray().Select(One)];
            default:
                throw new FaultException("The value is no list of bytes.");
        }
    }

    public static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? bytes[..length]
            : throw new FaultException("The input is not a valid Base-64 string.");
    }

    private static byte One(JsonElement item) =>
        item.ValueKind == JsonValueKind.Number && item.TryGetDouble(out var number) && number is >= 0 and <= 255 && number == Math.Floor(number)
            ? (byte)number
            : throw new FaultException("The value is no list of bytes.");
}
