namespace Governance.Execution.Expressions.Liquid;

/// <summary>How a loop takes its items.</summary>
internal sealed record LiquidForOptions(LiquidExpression? Limit, LiquidExpression? Offset, bool IsReversed, bool GoesOn);

internal sealed class LiquidFor(string name, string source, LiquidExpression list, LiquidForOptions options, LiquidNode[] body, LiquidNode[] otherwise) : LiquidNode
{
    public override void Render(LiquidRun run)
    {
        var items = Items(run);
        if (items.Count == 0)
        {
            run.RenderAll(otherwise);
            return;
        }

        var hadName = run.Has(name, out var before);
        var hadLoop = run.Has("forloop", out var outer);
        for (var i = 0; i < items.Count; i++)
        {
            run.Assign(name, items[i]);
            run.Assign("forloop", new LiquidLoop(i, items.Count, outer));
            run.Step();
            run.RenderAll(body);
            var jump = run.Jump;
            run.Jump = LiquidJump.None;
            if (jump == LiquidJump.Break)
                break;
        }

        Restore(run, name, hadName, before);
        Restore(run, "forloop", hadLoop, outer);
    }

    private List<object?> Items(LiquidRun run)
    {
        var from = options.GoesOn ? run.Offsets.GetValueOrDefault(source) : Whole(options.Offset, run, 0);
        var count = Whole(options.Limit, run, int.MaxValue);
        var items = new List<object?>();
        foreach (var item in LiquidValues.Items(list.Evaluate(run)).Skip(from).Take(count))
        {
            run.Step();
            items.Add(item);
        }

        run.Offsets[source] = from + items.Count;
        if (options.IsReversed)
            items.Reverse();
        return items;
    }

    private static int Whole(LiquidExpression? expression, LiquidRun run, int otherwise) =>
        expression is null ? otherwise : (int)Math.Clamp(decimal.Truncate(LiquidValues.Number(expression.Evaluate(run))), 0, int.MaxValue);

    private static void Restore(LiquidRun run, string name, bool had, object? before)
    {
        if (had)
            run.Assign(name, before);
        else
            run.Forget(name);
    }
}

/// <summary><c>forloop</c> inside a loop.</summary>
internal sealed class LiquidLoop(int index, int length, object? parent) : ILiquidObject
{
    public object? Get(string name) => name switch
    {
        "index" => (decimal)(index + 1),
        "index0" => (decimal)index,
        "rindex" => (decimal)(length - index),
        "rindex0" => (decimal)(length - index - 1),
        "first" => index == 0,
        "last" => index == length - 1,
        "length" => (decimal)length,
        "parentloop" => parent,
        _ => null,
    };
}
