using System.Globalization;

namespace Governance.Execution.Expressions.Liquid;

/// <summary>Reads values, filters and conditions.</summary>
internal static class LiquidExpressionParser
{
    private const int MaxDepth = 32;
    private static readonly string[] Comparers = ["==", "!=", "<>", "<=", ">=", "<", ">"];

    /// <summary>A value with its filters.</summary>
    public static LiquidExpression Filtered(LiquidMarkup markup)
    {
        var value = Value(markup);
        if (!markup.Peek.Is("|"))
            return value;

        var filters = new List<LiquidFilterCall>();
        while (markup.TryTake("|"))
            filters.Add(Filter(markup));
        return new LiquidFiltered(value, [.. filters]);
    }

    public static LiquidCondition Condition(LiquidMarkup markup)
    {
        var parts = new List<LiquidComparison> { Comparison(markup) };
        var isAnd = new List<bool>();
        while (markup.Peek.IsName("and") || markup.Peek.IsName("or"))
        {
            isAnd.Add(markup.Take().IsName("and"));
            parts.Add(Comparison(markup));
        }

        return new LiquidCondition([.. parts], [.. isAnd]);
    }

    public static LiquidExpression Value(LiquidMarkup markup, int depth = 0)
    {
        var token = markup.Take();
        if (depth > MaxDepth)
            throw new LiquidProblem(LiquidProblemKind.TooDeep, token.Text, token.Position);

        return token.Kind switch
        {
            LiquidTokenKind.Text => new LiquidConstant(token.Text),
            LiquidTokenKind.Number => new LiquidConstant(Number(token)),
            LiquidTokenKind.Name => Named(markup, token.Text, depth),
            _ when token.Is("(") => Range(markup, depth),
            _ => throw LiquidMarkup.Unexpected(token, "值"),
        };
    }

    private static decimal Number(LiquidToken token) =>
        decimal.TryParse(token.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new LiquidProblem(LiquidProblemKind.Syntax, "数字过大", token.Position);

    private static LiquidExpression Named(LiquidMarkup markup, string name, int depth)
    {
        var members = new List<LiquidExpression>();
        while (true)
        {
            if (markup.TryTake("."))
            {
                members.Add(new LiquidConstant(markup.Name()));
            }
            else if (markup.TryTake("["))
            {
                members.Add(Value(markup, depth + 1));
                markup.Expect("]");
            }
            else
            {
                return members.Count == 0 && Literal(name) is { } literal ? literal : new LiquidPath(name, [.. members]);
            }
        }
    }

    private static LiquidConstant? Literal(string name) => name switch
    {
        "true" => new LiquidConstant(true),
        "false" => new LiquidConstant(false),
        "nil" or "null" => new LiquidConstant(null),
        "empty" => new LiquidConstant(LiquidNothing.Empty),
        "blank" => new LiquidConstant(LiquidNothing.Blank),
        _ => null,
    };

    private static LiquidRangeExpression Range(LiquidMarkup markup, int depth)
    {
        var from = Value(markup, depth + 1);
        markup.Expect("..");
        var to = Value(markup, depth + 1);
        markup.Expect(")");
        return new LiquidRangeExpression(from, to);
    }

    private static LiquidFilterCall Filter(LiquidMarkup markup)
    {
        var position = markup.Peek.Position;
        var name = markup.Name();
        var filter = LiquidFilters.Find(name) ?? throw new LiquidProblem(LiquidProblemKind.Unsupported, name, position);
        var arguments = new List<LiquidExpression>();
        if (markup.TryTake(":"))
        {
            do
            {
                arguments.Add(Argument(markup));
            }
            while (markup.TryTake(","));
        }

        return new LiquidFilterCall(filter, [.. arguments]);
    }

    // A named argument counts by its place; no filter here has two that could be confused.
    private static LiquidExpression Argument(LiquidMarkup markup)
    {
        var value = Value(markup);
        return value is LiquidPath && markup.TryTake(":") ? Value(markup) : value;
    }

    private static LiquidComparison Comparison(LiquidMarkup markup)
    {
        var left = Value(markup);
        var token = markup.Peek;
        if (!token.IsName("contains") && !(token.Kind == LiquidTokenKind.Symbol && Comparers.Contains(token.Text, StringComparer.Ordinal)))
            return new LiquidComparison(left, null, null);

        markup.Take();
        return new LiquidComparison(left, token.Text, Value(markup));
    }
}
