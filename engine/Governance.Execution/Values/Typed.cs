using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution.Values;

/// <summary>Engine values as .NET types, for activities written in C#.</summary>
internal static class Typed
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString };

    /// <summary>The value as <typeparamref name="T"/>, the type's default when it cannot be.</summary>
    public static T? As<T>(object? value)
    {
        switch (value)
        {
            case null:
                return default;
            case T same:
                return same;
        }

        if (TypeAlias.TryFind(Nullable.GetUnderlyingType(typeof(T))?.Name ?? typeof(T).Name, out var alias) && alias.Shape is not (ValueShape.Any or ValueShape.Json))
            return Conversion.To(alias, value) is T converted ? converted : default;

        if (typeof(T) == typeof(JsonElement))
            return (T)(object)Value.ToJson(value);

        return FromJson<T>(value);
    }

    private static T? FromJson<T>(object value)
    {
        try
        {
            // Text may be the JSON of a list or an object (an Object expression), or the name of an enum member.
            var json = value is string text && text.AsSpan().TrimStart() is ['{' or '[', ..] ? Value.Parse(text) : Value.ToJson(value);
            if (typeof(T).IsEnum && json.ValueKind == JsonValueKind.String)
                return Enum.TryParse(typeof(T), json.GetString(), ignoreCase: true, out var member) ? (T)member! : default;
            return json.Deserialize<T>(Web);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
