using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>JSON as text that is equal when two values mean the same: members in order, nothing empty, activities inside by their number.</summary>
internal static class CanonicalJson
{
    public static bool Same(JsonNode? before, JsonNode? after, NodePairs pairs) =>
        string.Equals(Text(before, pairs), Text(after, pairs), StringComparison.Ordinal);

    /// <returns>Empty for nothing: null, an empty list, an object without anything in it.</returns>
    public static string Text(JsonNode? value, NodePairs pairs)
    {
        var text = new StringBuilder();
        Write(value, pairs, text);
        return text.ToString();
    }

    private static void Write(JsonNode? value, NodePairs pairs, StringBuilder text)
    {
        if (pairs.Find(value) is { } pair)
            text.Append('#').Append(pair.Number);
        else if (value is JsonObject json)
            WriteObject(json, pairs, text);
        else if (value is JsonArray { Count: > 0 } list)
            WriteList(list, pairs, text);
        else if (value is JsonValue scalar)
            text.Append(Scalar(scalar));
    }

    private static void WriteObject(JsonObject json, NodePairs pairs, StringBuilder text)
    {
        var start = text.Length;
        foreach (var (name, member) in json.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var before = text.Length;
            text.Append(JsonSerializer.Serialize(name)).Append(':');
            var named = text.Length;
            Write(member, pairs, text);
            if (text.Length == named)
                text.Length = before;
            else
                text.Append(',');
        }

        if (text.Length > start)
            text.Insert(start, '{').Append('}');
    }

    private static void WriteList(JsonArray list, NodePairs pairs, StringBuilder text)
    {
        text.Append('[');
        foreach (var item in list)
        {
            Write(item, pairs, text);
            text.Append(';');
        }

        text.Append(']');
    }

    private static string Scalar(JsonValue value) => value.GetValueKind() switch
    {
        // 1, 1.0 and 1e0 are one number.
        JsonValueKind.Number when value.ToJsonString() is var raw && decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            number == 0 && raw.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? raw : number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };
}
