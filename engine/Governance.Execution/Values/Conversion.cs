using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Definitions;

namespace Governance.Execution.Values;

/// <summary>
/// Conversion to a declared type, lenient as Elsa's: what cannot be converted becomes the type's default, blank text and numbers out of
/// range become null.
/// </summary>
internal static class Conversion
{
    public static object? To(TypeAlias type, object? value)
    {
        if (value is null || (type.Shape == ValueShape.Any && !type.IsArray))
            return value;

        if (value is JsonElement { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) } scalar)
            return To(type, Value.FromJson(scalar));

        return type.IsArray ? ToList(type, value) : ToScalar(type, value);
    }

    public static bool ToBoolean(object? value) => value switch
    {
        bool flag => flag,
        string text => bool.TryParse(text, out var flag) && flag,
        JsonElement { ValueKind: JsonValueKind.True } => true,
        IConvertible number and not DateTime => System.Convert.ToBoolean(number, CultureInfo.InvariantCulture),
        _ => false,
    };

    private static object? ToScalar(TypeAlias type, object value) => type.Shape switch
    {
        ValueShape.Text => Value.ToText(value),
        ValueShape.Boolean => value is string text && string.IsNullOrWhiteSpace(text) ? null : Value.Box(ToBoolean(value)),
        ValueShape.I16 or ValueShape.I32 or ValueShape.I64 or ValueShape.F32 or ValueShape.F64 or ValueShape.Dec => NumberConversion.To(type, value),
        ValueShape.DateTime or ValueShape.DateTimeOffset or ValueShape.TimeSpan or ValueShape.Uuid => OtherConversion.To(type, value),
        ValueShape.Json => ToNode(value),
        ValueShape.Map or ValueShape.StringMap => ToMap(value),
        _ => value,
    };

    private static object? ToNode(object value) => value switch
    {
        JsonNode => value,
        string text when !LooksLikeJson(text) => null,
        string text => Value.ToNode(ParseOrFault(text)),
        _ => Value.ToNode(Value.ToJson(value)),
    };

    private static object? ToMap(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Object } => value,
        JsonNode node => ToMap(Value.ToJson(node)),
        string text when LooksLikeJson(text) => ParseOrFault(text) is { ValueKind: JsonValueKind.Object } map ? map : throw new ConversionException(text, "object"),
        _ => null,
    };

    private static object? ToList(TypeAlias type, object value)
    {
        switch (value)
        {
            case JsonElement { ValueKind: JsonValueKind.Array } list:
                return ConvertItems(type.Element, list);
            case JsonNode node:
                return ToList(type, Value.ToJson(node));
            case string text when LooksLikeJson(text):
                var parsed = ParseOrFault(text);
                return parsed.ValueKind == JsonValueKind.Array ? ConvertItems(type.Element, parsed) : throw new ConversionException(text, type.Name);
            case string text when string.IsNullOrWhiteSpace(text):
                return null;
            case string text when type.Shape is ValueShape.Text or ValueShape.Any:
                return JsonSerializer.SerializeToElement(new[] { text });
            default:
                return null;
        }
    }

    private static JsonElement ConvertItems(TypeAlias element, JsonElement list)
    {
        if (element.Shape == ValueShape.Any)
            return list;

        var items = new List<object?>();
        foreach (var item in list.EnumerateArray())
            items.Add(To(element, Value.FromJson(item)));
        return JsonSerializer.SerializeToElement(items, Value.Compact);
    }

    private static bool LooksLikeJson(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        return trimmed.Length > 0 && trimmed[0] is '{' or '[';
    }

    private static JsonElement ParseOrFault(string text)
    {
        try
        {
            return Value.Parse(text);
        }
        catch (JsonException)
        {
            throw new ConversionException(text, "JSON");
        }
    }
}

/// <summary>A value that cannot become what is asked for and has no harmless stand-in: a fault of the activity.</summary>
internal sealed class ConversionException(string value, string type) : Exception($"Failed to convert '{value}' to {type}.");
