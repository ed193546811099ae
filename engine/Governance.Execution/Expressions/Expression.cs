using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution;

/// <summary>A compiled expression. Evaluation may throw <see cref="FaultException"/> and nothing else that is expected.</summary>
internal abstract class Expression
{
    /// <param name="type">What the value shall become; also decides how an object literal is read.</param>
    public abstract object? Evaluate(InstanceRun run, Frame frame, TypeAlias type);
}

internal sealed class LiteralExpression(object? value) : Expression
{
    public static readonly LiteralExpression Null = new(null);

    private Converted? _last;

    public object? Value => value;

    public override object? Evaluate(InstanceRun run, Frame frame, TypeAlias type)
    {
        // An input is always asked for the same type: the conversion is done once for all instances.
        var last = _last;
        if (last is not null && last.Type == type)
            return last.Value;

        var converted = new Converted(type, Conversion.To(type, value));
        _last = converted;
        return converted.Value;
    }

    private sealed record Converted(TypeAlias Type, object? Value);
}

internal sealed class VariableExpression(string id) : Expression
{
    public override object? Evaluate(InstanceRun run, Frame frame, TypeAlias type)
    {
        var cell = Memory.FindById(frame, id) ?? throw new FaultException($"Failed to retrieve memory block with reference {id}");
        return Conversion.To(type, cell.Value);
    }
}

internal sealed class InputExpression(string name) : Expression
{
    public override object? Evaluate(InstanceRun run, Frame frame, TypeAlias type) => Conversion.To(type, Memory.GetInput(run, frame, name));
}

/// <summary>A language this engine does not run: an honest fault when it is reached, nothing before.</summary>
internal sealed class UnsupportedExpression(string language) : Expression
{
    public string Language => language;

    public override object? Evaluate(InstanceRun run, Frame frame, TypeAlias type) =>
        throw new FaultException($"Expressions of type '{language}' are not supported by this engine.");
}

internal sealed class ScriptExpression(Script script) : Expression
{
    public Script Script => script;

    public override object? Evaluate(InstanceRun run, Frame frame, TypeAlias type) => Conversion.To(type, script.Evaluate(run, frame));
}
