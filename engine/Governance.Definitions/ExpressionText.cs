using System.Text.Json;

namespace Governance.Definitions;

/// <summary>An expression as written: its language and its source.</summary>
/// <param name="Type"><c>Literal</c>, <c>Object</c>, <c>Variable</c>, <c>Input</c>, <c>JavaScript</c>, <c>Liquid</c> …; case matters.</param>
public sealed record ExpressionText(string Type, JsonElement Value)
{
    /// <summary>Languages that can be named in a definition; a language that is named here and not run faults when reached.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "Literal", "Object", "Json", "Variable", "Input", "Output", "JavaScript", "CSharp", "Liquid", "Python", "Secret",
    };

    /// <summary>Reads an input's wrapper: an object with <c>typeName</c> and <c>expression</c>, or a bare value, which is a literal.</summary>
    /// <returns>Null when there is nothing to evaluate.</returns>
    public static ExpressionText? ReadInput(JsonElement input)
    {
        if (input.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;

        if (input.ValueKind != JsonValueKind.Object)
            return new ExpressionText("Literal", input.ValueKind == JsonValueKind.Array ? input : JsonSerializer.SerializeToElement(input.ToString()));

        return input.TryGetProperty("typeName", out _) && input.TryGetProperty("expression", out var expression) ? Read(expression) : null;
    }

    /// <summary>Reads <c>{type, value}</c>. A null type is a literal; a missing or unknown one is no expression.</summary>
    public static ExpressionText? Read(JsonElement expression)
    {
        if (expression.ValueKind != JsonValueKind.Object || !expression.TryGetProperty("type", out var type))
            return null;

        var name = type.ValueKind switch
        {
            JsonValueKind.String => type.GetString()!,
            JsonValueKind.Null => "Literal",
            _ => string.Empty,
        };
        if (!Known.Contains(name))
            return null;

        expression.TryGetProperty("value", out var value);
        return new ExpressionText(name, value);
    }
}
