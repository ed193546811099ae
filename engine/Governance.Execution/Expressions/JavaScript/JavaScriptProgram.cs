using Governance.Definitions;
using Governance.Execution.Expressions.JavaScript.Language;

namespace Governance.Execution.Expressions.JavaScript;

/// <summary>A parsed script: immutable, evaluated many times and by many threads at once.</summary>
/// <remarks>
/// ES2015 and later without modules, generators, private names, <c>eval</c>, a console, a clock or chance. The result is the value of the
/// last expression statement, or what a top-level <c>return</c> gives. Text that starts with a brace is a block, so an object needs
/// brackets: <c>({a: 1})</c>. Promises are waited for.
/// </remarks>
public sealed class JavaScriptProgram
{
    /// <summary>Longer sources are refused.</summary>
    public const int MaxSourceChars = 200_000;

    private readonly FunctionCode _code;
    private readonly string _source;

    private JavaScriptProgram(string source, FunctionCode code)
    {
        _source = source;
        _code = code;
    }

    /// <returns>
    /// Refused with EXP-101 (syntax), EXP-102 (not supported), EXP-103 (too long) or EXP-104 (too deep); <c>Where</c> is "line:column".
    /// </returns>
    public static Result<JavaScriptProgram> Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Length > MaxSourceChars)
            return JavaScriptRefusals.TooLarge(MaxSourceChars);
        try
        {
            return new JavaScriptProgram(source, Parser.Program(source));
        }
        catch (SyntaxProblem problem)
        {
            var where = SourcePoint.Of(source, problem.Position).ToString();
            return problem.Kind switch
            {
                SyntaxProblemKind.Unsupported => JavaScriptRefusals.Unsupported(problem.Message, where),
                SyntaxProblemKind.TooDeep => JavaScriptRefusals.TooDeep(where),
                _ => JavaScriptRefusals.Syntax(problem.Message, where),
            };
        }
    }

    /// <returns>
    /// null (also for undefined and functions), bool, double, string, DateTimeOffset (UTC) for a Date, or a JsonElement for lists and other
    /// objects. An Error gives its text, a regular expression its source, a big integer a double where it is exact and otherwise its digits.
    /// </returns>
    /// <exception cref="JavaScriptException">The script threw; trying again with the same data does not help.</exception>
    /// <exception cref="JavaScriptLimitException">The script went beyond <paramref name="limits"/>.</exception>
    public object? Evaluate(IJavaScriptHost host, JavaScriptLimits limits) => Evaluate(host, limits, new ScriptBudget(limits.Steps));

    /// <summary>The same within what several scripts share.</summary>
    internal object? Evaluate(IJavaScriptHost host, JavaScriptLimits limits, ScriptBudget budget)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(limits);
        var run = new Run(host, limits with { Steps = Math.Min(limits.Steps, budget.Left) });
        try
        {
            var value = Promises.Await(run, Execute(run));
            while (run.TryRunJob())
            {
                // What was left behind by promises nobody waits for still takes effect.
            }
            var result = new HostResult(run).Convert(value);
            run.UsedValues?.HandBack();
            return result;
        }
        catch (JsThrow thrown)
        {
            var (line, column) = SourcePoint.Of(_source, thrown.Position);
            throw new JavaScriptException(Explain(host, limits, thrown.Value), line, column);
        }
        finally
        {
            budget.Spend(run.StepsUsed);
        }
    }

    private JsValue Execute(Run run)
    {
        var frame = new Frame(run, _code.LocalCount, null);
        _code.Scope.Open(frame);
        return Block.ExecuteAll(_code.Body, frame) == Completion.Return ? frame.Result : frame.Last;
    }

    // The thrown value's text may itself be made by the script, which may throw again; the limits hold for that as well.
    private static string Explain(IJavaScriptHost host, JavaScriptLimits limits, JsValue thrown)
    {
        try
        {
            var run = new Run(host, limits);
            return thrown.Object is JsError error ? ErrorBuiltins.TextOf(run, error) : "Uncaught " + Display.Of(run, thrown);
        }
        catch (JsThrow)
        {
            return "Uncaught exception";
        }
    }
}
