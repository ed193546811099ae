using System.Text.Json;

namespace Governance.Definitions;

/// <summary>Reads members of a JSON object under Elsa's rules: camelCase first, any case after that.</summary>
internal static class JsonShape
{
    public static JsonElement Member(this JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object)
            return default;

        if (parent.TryGetProperty(name, out var exact))
            return exact;

        foreach (var member in parent.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                return member.Value;
        }

        return default;
    }

    public static bool IsNothing(this JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>A text member, null when absent; refused by throwing when it is anything else.</summary>
    public static string? Text(this JsonElement parent, string name, string path)
    {
        var value = parent.Member(name);
        if (value.IsNothing())
            return null;

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong($"{path}.{name}", "文本");
    }

    /// <summary>A flag that may be left out but not be null.</summary>
    public static bool StrictFlag(this JsonElement parent, string name, string path) =>
        parent.Member(name).ValueKind == JsonValueKind.Null ? throw Wrong($"{path}.{name}", "true 或 false") : parent.Flag(name, path);

    public static bool Flag(this JsonElement parent, string name, string path)
    {
        var value = parent.Member(name);
        return value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => false,
            JsonValueKind.True => true,
            _ => throw Wrong($"{path}.{name}", "true 或 false"),
        };
    }

    /// <summary>The elements of a list member; nothing when it is absent or null.</summary>
    public static JsonElement.ArrayEnumerator List(this JsonElement parent, string name, string path)
    {
        var value = parent.Member(name);
        if (value.IsNothing())
            return default;

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong($"{path}.{name}", "列表");
    }

    public static DefinitionRefusedException Wrong(string path, string expected) => new(DefinitionRefusals.WrongShape(path, expected));
}

/// <summary>Carries a refusal out of the depth of a document to <see cref="DefinitionReader"/>, which alone catches it.</summary>
internal sealed class DefinitionRefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}
