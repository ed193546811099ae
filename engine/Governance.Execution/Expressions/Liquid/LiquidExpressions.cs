namespace Governance.Execution.Expressions.Liquid;

/// <summary>Something with a value.</summary>
internal abstract class LiquidExpression
{
    public abstract object? Evaluate(LiquidRun run);
}

internal sealed class LiquidConstant(object? value) : LiquidExpression
{
    public override object? Evaluate(LiquidRun run) => value;
}

/// <summary>A name and the members below it: <c>Variables.Order.items[0]</c>.</summary>
internal sealed class LiquidPath(string name, LiquidExpression[] members) : LiquidExpression
{
    public override object? Evaluate(LiquidRun run)
    {
        var value = run.Find(name);
        foreach (var member in members)
        {
            run.Step();
            value = LiquidValues.Member(value, member.Evaluate(run));
        }

        return value;
    }
}

internal sealed class LiquidRangeExpression(LiquidExpression from, LiquidExpression to) : LiquidExpression
{
    public override object Evaluate(LiquidRun run) => new LiquidRange(Bound(from, run), Bound(to, run));

    private static int Bound(LiquidExpression bound, LiquidRun run) =>
        (int)Math.Clamp(decimal.Truncate(LiquidValues.Number(bound.Evaluate(run))), int.MinValue / 2, int.MaxValue / 2);
}

/// <summary>A value and the filters it goes through.</summary>
internal sealed class LiquidFiltered(LiquidExpression value, LiquidFilterCall[] filters) : LiquidExpression
{
    public override object? Evaluate(LiquidRun run)
    {
        var current = value.Evaluate(run);
        foreach (var filter in filters)
        {
            run.Step();
            current = filter.Apply(run, current);
            if (current is string text)
                run.Made(text);
        }

        return current;
    }
}

internal sealed class LiquidFilterCall(LiquidFilter filter, LiquidExpression[] arguments)
{
    public object? Apply(LiquidRun run, object? input) => filter(run, input, Array.ConvertAll(arguments, a => a.Evaluate(run)));
}

/// <summary>One comparison, or one value taken for true or false.</summary>
internal sealed class LiquidComparison(LiquidExpression left, string? comparer, LiquidExpression? right)
{
    public bool Holds(LiquidRun run)
    {
        run.Step();
        var value = left.Evaluate(run);
        if (comparer is null)
            return LiquidValues.IsTrue(value);

        var other = right!.Evaluate(run);
        return comparer switch
        {
            "==" => LiquidValues.AreEqual(value, other),
            "!=" or "<>" => !LiquidValues.AreEqual(value, other),
            "contains" => LiquidValues.Contains(run, value, other),
            "<" => LiquidValues.Compare(value, other) < 0,
            "<=" => LiquidValues.Compare(value, other) <= 0,
            ">" => LiquidValues.Compare(value, other) > 0,
            _ => LiquidValues.Compare(value, other) >= 0,
        };
    }
}

/// <summary>Comparisons joined by <c>and</c> and <c>or</c>, which Liquid reads from the right without precedence.</summary>
internal sealed class LiquidCondition(LiquidComparison[] parts, bool[] isAnd)
{
    public bool Holds(LiquidRun run)
    {
        for (var i = 0; i < isAnd.Length; i++)
        {
            // The first part decides alone, or everything right of it does.
            var holds = parts[i].Holds(run);
            if (holds != isAnd[i])
                return holds;
        }

        return parts[^1].Holds(run);
    }
}
