namespace Governance.Execution.Expressions.JavaScript.Language;

internal abstract class LoopStatement(string[] labels, int position) : Statement(position)
{
    /// <returns>False where the loop ends; then <paramref name="completion"/> is what its surroundings see.</returns>
    protected bool Turn(Frame frame, Statement body, out Completion completion)
    {
        frame.Run.Step();
        completion = body.Execute(frame);
        switch (completion)
        {
            case Completion.Normal:
                return true;
            case Completion.Break when frame.Label is null:
                completion = Completion.Normal;
                return false;
            case Completion.Continue when frame.Label is null || Array.IndexOf(labels, frame.Label) >= 0:
                frame.Label = null;
                completion = Completion.Normal;
                return true;
            default:
                return false;
        }
    }
}

internal sealed class WhileStatement(Node condition, Statement body, bool testFirst, string[] labels, int position)
    : LoopStatement(labels, position)
{
    public override Completion Execute(Frame frame)
    {
        frame.Last = default;
        if (testFirst && !Coerce.ToBoolean(condition.Evaluate(frame)))
            return Completion.Normal;
        Completion completion;
        while (Turn(frame, body, out completion) && Coerce.ToBoolean(condition.Evaluate(frame)))
        {
            // The condition is evaluated after the turn; nothing else is left to do here.
        }
        return completion;
    }
}

internal sealed class ForStatement(Statement? start, Node? condition, Node? step, Statement body, Scope scope, string[] labels, int position)
    : LoopStatement(labels, position)
{
    public override Completion Execute(Frame frame)
    {
        frame.Last = default;
        var outer = frame.Env;
        scope.Open(frame);
        start?.Execute(frame);
        var completion = Completion.Normal;
        while (condition is null || Coerce.ToBoolean(condition.Evaluate(frame)))
        {
            if (!Turn(frame, body, out completion))
                break;
            if (scope.EnvSize > 0)
                frame.Env = frame.Env!.Copy();
            step?.Evaluate(frame);
        }
        frame.Env = outer;
        return completion;
    }
}

/// <summary><c>for (x of list)</c> and <c>for (key in object)</c>.</summary>
internal sealed class ForEachStatement(TargetNode target, Node source, bool keys, Statement body, Scope scope, string[] labels, int position)
    : LoopStatement(labels, position)
{
    public override Completion Execute(Frame frame)
    {
        frame.Last = default;
        var value = source.Evaluate(frame);
        frame.Run.Position = Position;
        if (keys && value.IsNullish)
            return Completion.Normal;
        var outer = frame.Env;
        var completion = Completion.Normal;
        foreach (var item in keys ? Iteration.Keys(frame.Run, value) : Iteration.Over(frame.Run, value))
        {
            scope.Open(frame);
            target.Assign(frame, item);
            var goesOn = Turn(frame, body, out completion);
            frame.Env = outer;
            if (!goesOn)
                break;
        }
        return completion;
    }
}
