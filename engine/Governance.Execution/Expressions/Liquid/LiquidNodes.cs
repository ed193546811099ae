namespace Governance.Execution.Expressions.Liquid;

/// <summary>A piece of a template.</summary>
internal abstract class LiquidNode
{
    public abstract void Render(LiquidRun run);
}

internal sealed class LiquidText(string text) : LiquidNode
{
    public override void Render(LiquidRun run) => run.Write(text);
}

internal sealed class LiquidOutput(LiquidExpression expression) : LiquidNode
{
    public override void Render(LiquidRun run) => run.Write(LiquidValues.Text(run, expression.Evaluate(run)));
}

internal sealed class LiquidAssign(string name, LiquidExpression expression) : LiquidNode
{
    public override void Render(LiquidRun run) => run.Assign(name, expression.Evaluate(run));
}

internal sealed class LiquidCapture(string name, LiquidNode[] body) : LiquidNode
{
    public override void Render(LiquidRun run) => run.Assign(name, run.Capture(body));
}

internal sealed class LiquidCounter(string name, int by) : LiquidNode
{
    public override void Render(LiquidRun run) => run.Write(LiquidValues.Text(run, (decimal)run.Count(name, by)));
}

internal sealed class LiquidCycle(string group, LiquidExpression[] values) : LiquidNode
{
    public override void Render(LiquidRun run) => run.Write(LiquidValues.Text(run, values[run.NextOf(group, values.Length)].Evaluate(run)));
}

internal sealed class LiquidJumpNode(LiquidJump jump) : LiquidNode
{
    public override void Render(LiquidRun run) => run.Jump = jump;
}

internal sealed class LiquidIf((LiquidCondition? When, LiquidNode[] Body)[] branches) : LiquidNode
{
    public override void Render(LiquidRun run)
    {
        foreach (var (when, body) in branches)
        {
            if (when is null || when.Holds(run))
            {
                run.RenderAll(body);
                return;
            }
        }
    }
}

internal sealed class LiquidUnless(LiquidCondition condition, LiquidNode[] body, LiquidNode otherwise) : LiquidNode
{
    public override void Render(LiquidRun run)
    {
        if (condition.Holds(run))
            otherwise.Render(run);
        else
            run.RenderAll(body);
    }
}

internal sealed class LiquidCase(LiquidExpression subject, (LiquidExpression[] Values, LiquidNode[] Body)[] cases, LiquidNode[] otherwise) : LiquidNode
{
    public override void Render(LiquidRun run)
    {
        var value = subject.Evaluate(run);
        var isMatched = false;
        foreach (var (values, body) in cases)
        {
            run.Step();
            if (!Array.Exists(values, v => LiquidValues.AreEqual(value, v.Evaluate(run))))
                continue;

            isMatched = true;
            run.RenderAll(body);
        }

        if (!isMatched)
            run.RenderAll(otherwise);
    }
}
