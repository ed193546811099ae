using System.Collections.Immutable;

namespace Governance.Execution;

public enum LintLevel
{
    Warning,
    Error,
}

/// <param name="Where">A JSON path or the path of a node.</param>
/// <param name="Line">1-based, inside the expression, where one is at fault.</param>
public sealed record LintProblem(LintLevel Level, string Code, string Where, string Message, int? Line = null, int? Column = null)
{
    /// <summary>A way on which it shows: names of nodes from where the flow begins. Empty where the whole document is at fault.</summary>
    public ImmutableArray<string> Path { get; init; } = [];
}

/// <summary>A check that a domain adds: one that needs to know what its activities mean.</summary>
public interface ILintRule
{
    IEnumerable<LintProblem> Check(Graph graph);
}
