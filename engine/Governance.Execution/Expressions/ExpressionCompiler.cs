using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Values;

namespace Governance.Execution;

/// <summary>Makes an <see cref="Expression"/> of an expression's text.</summary>
internal static class ExpressionCompiler
{
    public static Expression Compile(ExpressionText? text) => text switch
    {
        null => LiteralExpression.Null,
        { Type: "Literal" } => new LiteralExpression(Literal(text.Value)),
        { Type: "Object" or "Json" } => new LiteralExpression(ObjectText(text.Value)),
        { Type: "Variable" } => Reference(text.Value, "id") is { } id ? new VariableExpression(id) : LiteralExpression.Null,
        { Type: "Input" } => Reference(text.Value, "name") is { } name ? new InputExpression(name) : LiteralExpression.Null,
        { Type: "JavaScript" } => new ScriptExpression(Script.Of(Value.ToText(Value.FromJson(text.Value)) ?? string.Empty)),
        { Type: "Liquid" } => new TemplateExpression(Value.ToText(Value.FromJson(text.Value)) ?? string.Empty),
        _ => new UnsupportedExpression(text.Type),
    };

    // A list or an object written as a literal is its text; the input's type decides what becomes of it.
    private static object? Literal(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array or JsonValueKind.Object => JsonSerializer.Serialize(value, Value.Compact),
            JsonValueKind.Number when value.TryGetDecimal(out var exact) => exact,
            _ => Value.FromJson(value),
        };

    private static string? ObjectText(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            _ => JsonSerializer.Serialize(value, Value.Compact),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    // Studio stores the whole variable or input, as an object or as the text of one.
    private static string? Reference(JsonElement value, string member)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            try
            {
                value = Value.Parse(value.GetString()!);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;
    }
}
