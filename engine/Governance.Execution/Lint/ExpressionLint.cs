using System.Globalization;

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
        if (node.Activity is Standard.RunJavaScript && node.LiteralText("Script") is { Length: > 0 } script)
            Check(node, "Script", Script.Of(script), problems);
    }

    private static void Check(GraphNode node, string input, Expression expression, List<LintProblem> problems)
    {
        switch (expression)
        {
            case ScriptExpression { Script: var script }:
                Check(node, input, script, problems);
                break;
            case UnsupportedExpression unsupported:
                problems.Add(new LintProblem(LintLevel.Error, "LNT-007", node.NodeId, $"输入“{input}”使用了本系统不支持的表达式语言“{unsupported.Language}”。"));
                break;
        }
    }

    private static void Check(GraphNode node, string input, Script script, List<LintProblem> problems)
    {
        if (script.Problem is not { } refusal)
            return;

        var (line, column) = Place(refusal.Where);
        problems.Add(new LintProblem(LintLevel.Error, refusal.Code, node.NodeId, $"输入“{input}”：{refusal.Message}", line, column));
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
