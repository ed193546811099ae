namespace Governance.Execution.Expressions.JavaScript;

/// <summary>What one evaluation may use. The counts are deterministic: the same script on the same data always ends the same way.</summary>
/// <param name="Steps">Statements, calls and loop turns; copying long texts and lists counts in proportion.</param>
/// <param name="Depth">Calls within calls.</param>
/// <param name="ResultChars">Length of the result as JSON.</param>
/// <param name="MaxStringChars">Length of any one text made on the way.</param>
public sealed record JavaScriptLimits(
    int Steps = 1_000_000,
    int Depth = 256,
    int ResultChars = 1_048_576,
    int MaxStringChars = 1_048_576)
{
    public static JavaScriptLimits Default { get; } = new();
}

/// <summary>The script used more than its <see cref="JavaScriptLimits"/>; running it again does not help.</summary>
public sealed class JavaScriptLimitException(string message) : Exception(message);

/// <summary>The script threw, or did what JavaScript forbids. Line and column are 1-based.</summary>
public sealed class JavaScriptException(string message, int line, int column) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
