using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>The data a verb takes: written as JSON Schema (draft 7) for the page, and checked here by the same fields.</summary>
public sealed class VerbSchema(params ImmutableArray<VerbField> fields)
{
    public static readonly VerbSchema Empty = new();

    public ImmutableArray<VerbField> Fields { get; } = fields;

    public JsonObject ToJson()
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
            properties[field.Name] = Property(field);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Fields.Where(field => field.Required).Select(field => (JsonNode)field.Name)]),
        };
    }

    /// <summary>The same for a page, with what may be picked in a field that only the flow knows. Checked without them: a name will do as well.</summary>
    internal VerbSchema Picking(string format, ImmutableArray<Choice> choices) =>
        new([.. Fields.Select(field => string.Equals(field.Format, format, StringComparison.Ordinal) ? field with { Choices = choices } : field)]);

    /// <summary>The first thing wrong, or null. Unknown members are left alone.</summary>
    public Refusal? Check(JsonElement data)
    {
        foreach (var field in Fields)
            if (Check(field, Member(data, field.Name)) is { } wrong)
                return wrong;
        return null;
    }

    internal static JsonElement? Member(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static Refusal? Check(VerbField field, JsonElement? value)
    {
        if (value is not { } given || (given.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(given.GetString())))
            return field.Required ? CaseRefusals.FieldMissing(field.Name, field.Title) : null;
        return field.Type switch
        {
            FieldType.Text => CheckText(field, given),
            FieldType.Flag => given.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Wrong(field, "应为是或否。"),
            FieldType.Whole => given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out _) ? null : Wrong(field, "应为整数。"),
            _ => CheckList(field, given),
        };
    }

    private static Refusal? CheckText(VerbField field, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.String)
            return Wrong(field, "应为文字。");
        var text = given.GetString()!;
        if (text.Length > field.Most)
            return CaseRefusals.TextTooLong(field.Name, field.Title, field.Most);
        return field.Choices.IsEmpty || field.Choices.Any(choice => string.Equals(choice.Value, text, StringComparison.Ordinal))
            ? null
            : Wrong(field, "不在可选范围内，请重新选择。");
    }

    private static Refusal? CheckList(VerbField field, JsonElement given) =>
        given.ValueKind != JsonValueKind.Array || given.EnumerateArray().Any(member => member.ValueKind != JsonValueKind.String)
            ? Wrong(field, "应为列表。")
            : given.GetArrayLength() > Math.Min(field.Most, 50) ? Wrong(field, "太多了，请减少。") : null;

    private static Refusal Wrong(VerbField field, string why) => CaseRefusals.FieldWrong(field.Name, field.Title, why);

    private static JsonObject Property(VerbField field)
    {
        var property = new JsonObject
        {
            ["type"] = field.Type switch
            {
                FieldType.Flag => "boolean",
                FieldType.Whole => "integer",
                FieldType.List => "array",
                _ => "string",
            },
            ["title"] = field.Title,
        };
        if (field.Description is { } description)
            property["description"] = description;
        if (field.Format is { } format)
            property["format"] = format;
        if (field.Default is { } standard)
            property["default"] = standard;
        if (field.Type == FieldType.List)
            property["items"] = new JsonObject { ["type"] = "string" };
        if (field is { Type: FieldType.Text, Choices.IsEmpty: true })
            property["maxLength"] = field.Most;
        if (!field.Choices.IsEmpty)
            property["oneOf"] = new JsonArray([.. field.Choices.Select(c => (JsonNode)new JsonObject { ["const"] = c.Value, ["title"] = c.Title })]);
        return property;
    }
}
