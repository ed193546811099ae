namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed class ExpressionStatement(Node expression) : Statement(expression.Position)
{
    public Node Expression => expression;

    public override Completion Execute(Frame frame)
    {
        frame.Last = expression.Evaluate(frame);
        return Completion.Normal;
    }
}

internal sealed class EmptyStatement(int position) : Statement(position)
{
    public override Completion Execute(Frame frame) => Completion.Normal;
}

internal sealed class Declaration(TargetNode target, Node value, int position) : Statement(position)
{
    public override Completion Execute(Frame frame)
    {
        target.Assign(frame, value.Evaluate(frame));
        return Completion.Normal;
    }
}

/// <summary>Several declarations of one <c>let</c>; no scope of its own.</summary>
internal sealed class Group(Statement[] parts, int position) : Statement(position)
{
    public override Completion Execute(Frame frame) => Block.ExecuteAll(parts, frame);
}

internal sealed class Block(Statement[] body, Scope scope, int position) : Statement(position)
{
    public static Completion ExecuteAll(Statement[] statements, Frame frame)
    {
        var run = frame.Run;
        foreach (var statement in statements)
        {
            run.Step();
            run.Position = statement.Position;
            var completion = statement.Execute(frame);
            if (completion != Completion.Normal)
                return completion;
        }
        return Completion.Normal;
    }

    public override Completion Execute(Frame frame)
    {
        var outer = frame.Env;
        scope.Open(frame);
        var completion = ExecuteAll(body, frame);
        frame.Env = outer;
        return completion;
    }
}

internal sealed class IfStatement(Node condition, Statement whenTrue, Statement? whenFalse, int position) : Statement(position)
{
    public override Completion Execute(Frame frame)
    {
        frame.Last = default;
        if (Coerce.ToBoolean(condition.Evaluate(frame)))
            return whenTrue.Execute(frame);
        return whenFalse?.Execute(frame) ?? Completion.Normal;
    }
}

internal sealed class ReturnStatement(Node? value, int position) : Statement(position)
{
    public override Completion Execute(Frame frame)
    {
        frame.Result = value?.Evaluate(frame) ?? default;
        return Completion.Return;
    }
}

internal sealed class ThrowStatement(Node value, int position) : Statement(position)
{
    public override Completion Execute(Frame frame)
    {
        var thrown = value.Evaluate(frame);
        frame.Run.Position = Position;
        throw frame.Run.Throw(thrown);
    }
}

internal sealed class JumpStatement(Completion jump, string? label, int position) : Statement(position)
{
    public override Completion Execute(Frame frame)
    {
        frame.Label = label;
        return jump;
    }
}

internal sealed class LabelStatement(string label, Statement body, int position) : Statement(position)
{
    public override Completion Execute(Frame frame)
    {
        var completion = body.Execute(frame);
        if (completion != Completion.Break || !string.Equals(frame.Label, label, StringComparison.Ordinal))
            return completion;
        frame.Label = null;
        return Completion.Normal;
    }
}

/// <summary>A catch target null means <c>catch { }</c>; a null handler means there is only a finally.</summary>
internal sealed class TryStatement(Block body, Scope? scope, TargetNode? target, Block? handler, Block? final, int position)
    : Statement(position)
{
    public override Completion Execute(Frame frame)
    {
        frame.Last = default;
        if (final is null)
            return Guarded(frame);
        var (env, depth) = (frame.Env, frame.Run.Depth);
        Completion completion;
        try
        {
            completion = Guarded(frame);
        }
        catch (JsThrow)
        {
            (frame.Env, frame.Run.Depth) = (env, depth);
            var ended = final.Execute(frame);
            if (ended == Completion.Normal)
                throw;
            return ended;
        }
        return Finish(frame, completion);
    }

    private Completion Finish(Frame frame, Completion completion)
    {
        var (last, result, label) = (frame.Last, frame.Result, frame.Label);
        var ended = final!.Execute(frame);
        if (ended != Completion.Normal)
            return ended;
        (frame.Last, frame.Result, frame.Label) = (last, result, label);
        return completion;
    }

    private Completion Guarded(Frame frame)
    {
        if (handler is null)
            return body.Execute(frame);
        var (env, depth) = (frame.Env, frame.Run.Depth);
        JsValue thrown;
        try
        {
            return body.Execute(frame);
        }
        catch (JsThrow problem)
        {
            thrown = problem.Value;
        }
        (frame.Env, frame.Run.Depth, frame.Cut, frame.Last) = (env, depth, false, default);
        scope!.Open(frame);
        target?.Assign(frame, thrown);
        var completion = handler.Execute(frame);
        frame.Env = env;
        return completion;
    }
}

internal sealed record SwitchCase(Node? Test, Statement[] Body);

internal sealed class SwitchStatement(Node subject, SwitchCase[] cases, Scope scope, int position) : Statement(position)
{
    public override Completion Execute(Frame frame)
    {
        frame.Last = default;
        var value = subject.Evaluate(frame);
        var outer = frame.Env;
        scope.Open(frame);
        var completion = From(frame, Choose(frame, value));
        frame.Env = outer;
        if (completion != Completion.Break || frame.Label is not null)
            return completion;
        return Completion.Normal;
    }

    private int Choose(Frame frame, JsValue value)
    {
        for (var i = 0; i < cases.Length; i++)
        {
            if (cases[i].Test is { } test && Compare.Strict(value, test.Evaluate(frame)))
                return i;
        }
        var fallback = Array.FindIndex(cases, c => c.Test is null);
        return fallback < 0 ? cases.Length : fallback;
    }

    private Completion From(Frame frame, int start)
    {
        for (var i = start; i < cases.Length; i++)
        {
            var completion = Block.ExecuteAll(cases[i].Body, frame);
            if (completion != Completion.Normal)
                return completion;
        }
        return Completion.Normal;
    }
}
