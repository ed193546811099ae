using Governance.Definitions;

namespace Governance.Execution.Expressions.Liquid;

/// <summary>A parsed Liquid template: immutable, rendered many times and by many threads at once.</summary>
/// <remarks>
/// Output, filters, <c>if unless case for assign capture cycle increment decrement raw comment</c>. There are no includes, no files, no
/// platform objects, no chance, and <c>now</c> is the burst's.
/// </remarks>
internal sealed class LiquidTemplate
{
    /// <summary>Longer sources are refused.</summary>
    public const int MaxSourceChars = 200_000;

    private readonly LiquidNode[] _nodes;

    private LiquidTemplate(LiquidNode[] nodes) => _nodes = nodes;

    /// <returns>
    /// Refused with EXP-201 (syntax), EXP-202 (unknown tag or filter), EXP-203 (too long) or EXP-204 (too deep); <c>Where</c> is "line:column".
    /// </returns>
    public static Result<LiquidTemplate> Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Length > MaxSourceChars)
            return LiquidRefusals.TooLarge(MaxSourceChars);

        try
        {
            return new LiquidTemplate(new LiquidParser(source).Template());
        }
        catch (LiquidProblem problem)
        {
            return problem.ToRefusal(source);
        }
    }

    /// <exception cref="LiquidException">A limit was reached, or a filter cannot work on what it was given.</exception>
    public string Render(ILiquidScope scope, LiquidLimits limits, ScriptBudget? budget = null)
    {
        var run = new LiquidRun(scope, budget is null ? limits : limits with { Steps = Math.Min(limits.Steps, budget.Left) });
        try
        {
            run.RenderAll(_nodes);
            return run.Text;
        }
        finally
        {
            budget?.Spend(run.StepsUsed);
        }
    }
}
