using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution.Expressions.JavaScript;

namespace Governance.Studio;

/// <summary>Finds expressions that cannot work: a language the engine does not run, a script that does not parse, a variable that is gone.</summary>
internal static class ExpressionCheck
{
    /// <param name="variables">Ids of every variable of the definition.</param>
    public static IEnumerable<Refusal> Check(ActivityJson activity, HashSet<string> variables)
    {
        foreach (var (name, value) in activity.Json)
        {
            if (value is not JsonObject input || input["expression"] is not JsonObject expression)
                continue;

            var path = $"{activity.Path}.{name}.expression";
            if (Problem(expression, variables) is { } why)
                yield return StudioRefusals.BadExpression(path, activity.Label, name, why);
        }
    }

    private static string? Problem(JsonObject expression, HashSet<string> variables) => ActivityTree.Text(expression, "type") switch
    {
        "JavaScript" => ActivityTree.Text(expression, "value") is { Length: > 0 } source && JavaScriptProgram.Parse(source).Refusal is { } refusal
            ? $"脚本有语法错误：{refusal.Message}{(refusal.Where.Length > 0 ? $"（{refusal.Where}）" : "")}"
            : null,
        "Object" or "Json" => ActivityTree.Text(expression, "value") is { Length: > 0 } text && Parse(text) is null ? "不是有效的 JSON" : null,
        "Variable" => VariableId(expression["value"]) is { } id && variables.Contains(id) ? null : "所选变量已不存在",
        null or "Literal" or "Input" => null,
        // Templates are checked when the drawing is compiled, with line and column.
        "Liquid" => null,
        { } other => $"系统不支持 {other} 表达式",
    };

    // Studio writes the whole variable as the text of a JSON object.
    private static string? VariableId(JsonNode? value)
    {
        var variable = value is JsonValue text && text.TryGetValue<string>(out var written) ? Parse(written) : value;
        return variable is JsonObject json ? ActivityTree.Text(json, "id") : null;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
