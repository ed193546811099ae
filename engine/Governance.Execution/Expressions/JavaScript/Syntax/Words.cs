namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class Words
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export",
        "extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null", "return", "super",
        "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with",
    };

    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal)
    {
        "case", "delete", "do", "else", "in", "instanceof", "new", "return", "throw", "typeof", "void", "of", "await",
    };

    public static bool IsReserved(string name) => Reserved.Contains(name);

    public static bool BeforeExpression(string name) => Operators.Contains(name);
}
