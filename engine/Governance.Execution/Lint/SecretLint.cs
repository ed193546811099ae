namespace Governance.Execution;

/// <summary>Credentials in a drawing are seen by everybody who sees the drawing, and stay in its versions for ever.</summary>
internal static class SecretLint
{
    private static readonly string[] Telling = ["authorization", "cookie", "api-key", "apikey", "token", "secret", "password"];

    public static void Check(GraphNode node, List<LintProblem> problems)
    {
        if (node.Activity is not Standard.HttpRequestActivity)
            return;

        var isTold = node.LiteralText("Authorization") is { Length: > 0 } authorization && !SecretMarks.Has(authorization);
        if (isTold || (node.LiteralText("RequestHeaders") is { } headers && IsTold(headers)))
        {
            problems.Add(new LintProblem(
                LintLevel.Warning, "LNT-012", node.NodeId,
                $"“{LintPaths.Name(node)}”把凭据直接写在图里，能看流程的人都会看到；请改用 {{{{secret:名称}}}}，并由管理员在 Governance__Secrets__名称 中设置。")
            { Path = LintPaths.To(node) });
        }
    }

    private static bool IsTold(string headers) =>
        !SecretMarks.Has(headers) && Telling.Any(word => headers.Contains(word, StringComparison.OrdinalIgnoreCase));
}
