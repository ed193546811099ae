namespace Governance.Execution.Expressions.JavaScript;

// Stands in until the evaluator lands in Expressions/JavaScript; delete this file then.
#pragma warning disable
public delegate object? JavaScriptFunction(object?[] arguments);
public interface IJavaScriptHost { long NowMicros { get; } TimeZoneInfo Zone => TimeZoneInfo.Utc; bool TryGetGlobal(string name, out object? value); void Changed(object source, object? value) { } }
public interface IJavaScriptObject { IEnumerable<string> Keys { get; } object? Get(string name); bool Set(string name, object? value); bool Delete(string name) => false; }
public sealed record JavaScriptLimits { public static JavaScriptLimits Default { get; } = new(); }
public sealed class JavaScriptLimitException(string message) : Exception(message);
public sealed class JavaScriptException(string message, int line, int column) : Exception(message);
public sealed class JavaScriptProgram
{
    public static Definitions.Result<JavaScriptProgram> Parse(string source) => new JavaScriptProgram();
    public object? Evaluate(IJavaScriptHost host, JavaScriptLimits limits) => throw new JavaScriptException("No script evaluator is built in yet.", 1, 1);
}
