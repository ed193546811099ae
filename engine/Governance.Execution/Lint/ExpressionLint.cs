using System.Globalization;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>Expressions that cannot work.</summary>
internal static class ExpressionLint
{
    public static void Check(GraphNode node, List<LintProblem> problems)
    {
        foreach (var binding in node.Inputs)
            Check(node, binding.Name, binding.Expression, problems);
        foreach (var one in node.Compiled as Standard.SwitchCase[] ?? [])
            Check(node, one.Label, one.Condition, problems);
        foreach (var way in (node.Compiled as Standard.MachinePlan)?.Transitions ?? [])
            Check(node, way.Name, way.Condition ?? LiteralExpression.Null, problems);
        if (node.Activity is Standard.RunJavaScript && node.LiteralText("Script") is { Length: > 0 } script)
            Add(node, "Script", Script.Of(script).Problem, problems);
    }

    private static void Check(GraphNode node, string input, Expression expression, List<LintProblem> problems)
    {
        switch (expression)
        {
            case ScriptExpression { Script.Problem: var problem }:
                Add(node, input, problem, problems);
                break;
            case TemplateExpression { Problem: var problem }:
                Add(node, input, problem, problems);
                break;
            case UnsupportedExpression unsupported:
                problems.Add(new LintProblem(LintLevel.Error, "LNT-007", node.NodeId, $"输入“{input}”使用了本系统不支持的表达式语言“{unsupported.Language}”，请改用 JavaScript 或 Liquid。") { Path = LintPaths.To(node) });
                break;
        }
    }

    private static void Add(GraphNode node, string input, Refusal? problem, List<LintProblem> problems)
    {
        if (problem is not { } refusal)
            return;

        var (line, column) = Place(refusal.Where);
        var place = line is null ? string.Empty : $"（第 {line} 行第 {column} 列）";
        problems.Add(new LintProblem(LintLevel.Error, refusal.Code, node.NodeId, $"输入“{input}”{place}：{refusal.Message}", line, column) { Path = LintPaths.To(node) });
    }

    private static (int? Line, int? Column) Place(string where)
    {
        var parts = where.Split(':');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
                ? (line, column)
                : (null, null);
    }
}
