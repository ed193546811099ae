using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.Execution.Conformance;

/// <summary>Equality of JSON as the format means it: numbers by value, members in any order, <c>*</c> is any text.</summary>
internal static class JsonSame
{
    public static bool Value(JsonElement expected, JsonNode? actual)
    {
        var shown = JsonSerializer.SerializeToElement(actual);
        return Value(expected, shown);
    }

    public static bool Ordered(JsonElement expected, JsonNode? actual)
    {
        var shown = JsonSerializer.SerializeToElement(actual);
        return expected.ValueKind == JsonValueKind.Array && shown.ValueKind == JsonValueKind.Array
            && expected.GetArrayLength() == shown.GetArrayLength()
            && expected.EnumerateArray().Zip(shown.EnumerateArray()).All(pair => Value(pair.First, pair.Second));
    }

    public static bool Unordered(JsonElement expected, JsonNode? actual)
    {
        var left = JsonSerializer.SerializeToElement(actual).EnumerateArray().ToList();
        foreach (var item in expected.EnumerateArray())
        {
            var index = left.FindIndex(other => Value(item, other));
            if (index < 0)
                return false;
            left.RemoveAt(index);
        }

        return left.Count == 0;
    }

    private static bool Value(JsonElement expected, JsonElement actual) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Null or JsonValueKind.Undefined, JsonValueKind.Null or JsonValueKind.Undefined) => true,
        (JsonValueKind.String, _) when expected.ValueEquals("*") => true,
        (JsonValueKind.String, JsonValueKind.String) => Text(expected.GetString()!, actual.GetString()!),
        (JsonValueKind.Number, JsonValueKind.Number) => Math.Abs(expected.GetDouble() - actual.GetDouble()) <= Math.Abs(expected.GetDouble()) * 1e-12,
        (JsonValueKind.Array, JsonValueKind.Array) =>
            expected.GetArrayLength() == actual.GetArrayLength()
            && expected.EnumerateArray().Zip(actual.EnumerateArray()).All(pair => Value(pair.First, pair.Second)),
        (JsonValueKind.Object, JsonValueKind.Object) => Object(expected, actual),
        _ => expected.ValueKind == actual.ValueKind,
    };

    private static bool Object(JsonElement expected, JsonElement actual)
    {
        var names = expected.EnumerateObject().Select(m => m.Name).Union(actual.EnumerateObject().Select(m => m.Name), StringComparer.Ordinal);
        return names.All(name =>
            Value(expected.TryGetProperty(name, out var wanted) ? wanted : default, actual.TryGetProperty(name, out var shown) ? shown : default));
    }

    private static bool Text(string expected, string actual)
    {
        if (!expected.Contains('*', StringComparison.Ordinal))
            return string.Equals(expected, actual, StringComparison.Ordinal);

        // Every part between the generated ids must be there, in order and without overlap.
        var parts = expected.Split('*');
        if (!actual.StartsWith(parts[0], StringComparison.Ordinal) || !actual.EndsWith(parts[^1], StringComparison.Ordinal))
            return false;

        var at = parts[0].Length;
        foreach (var part in parts.AsSpan(1, parts.Length - 2))
        {
            var next = actual.IndexOf(part, at, StringComparison.Ordinal);
            if (next < 0)
                return false;
            at = next + part.Length;
        }

        return at <= actual.Length - parts[^1].Length;
    }
}
