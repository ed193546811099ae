namespace Governance.Execution.Expressions.Liquid;

/// <summary>The tags.</summary>
internal sealed partial class LiquidParser
{
    private LiquidIf If(int opened, LiquidMarkup markup)
    {
        var branches = new List<(LiquidCondition?, LiquidNode[])>();
        LiquidCondition? condition = LiquidExpressionParser.Condition(markup);
        Close(markup);
        while (true)
        {
            var (body, end, next) = Block(opened, condition is null ? ["endif"] : ["elsif", "else", "endif"]);
            branches.Add((condition, body));
            condition = string.Equals(end, "elsif", StringComparison.Ordinal) ? LiquidExpressionParser.Condition(next!) : null;
            Close(next!);
            if (string.Equals(end, "endif", StringComparison.Ordinal))
                return new LiquidIf([.. branches]);
        }
    }

    private LiquidUnless Unless(int opened, LiquidMarkup markup)
    {
        var condition = LiquidExpressionParser.Condition(markup);
        Close(markup);
        var (body, end, next) = Block(opened, ["elsif", "else", "endunless"]);
        var branches = new List<(LiquidCondition?, LiquidNode[])>();
        while (!string.Equals(end, "endunless", StringComparison.Ordinal))
        {
            var when = string.Equals(end, "elsif", StringComparison.Ordinal) ? LiquidExpressionParser.Condition(next!) : null;
            Close(next!);
            (var more, end, next) = Block(opened, when is null ? ["endunless"] : ["elsif", "else", "endunless"]);
            branches.Add((when, more));
        }

        Close(next!);
        return new LiquidUnless(condition, body, new LiquidIf([.. branches]));
    }

    private LiquidCase Case(int opened, LiquidMarkup markup)
    {
        var subject = LiquidExpressionParser.Value(markup);
        Close(markup);
        var (_, end, next) = Block(opened, ["when", "else", "endcase"]);
        var cases = new List<(LiquidExpression[], LiquidNode[])>();
        LiquidNode[] otherwise = [];
        while (!string.Equals(end, "endcase", StringComparison.Ordinal))
        {
            var values = string.Equals(end, "when", StringComparison.Ordinal) ? Values(next!) : null;
            Close(next!);
            (var body, end, next) = Block(opened, ["when", "else", "endcase"]);
            if (values is null)
                otherwise = body;
            else
                cases.Add((values, body));
        }

        Close(next!);
        return new LiquidCase(subject, [.. cases], otherwise);
    }

    private static LiquidExpression[] Values(LiquidMarkup markup)
    {
        var values = new List<LiquidExpression>();
        do
        {
            values.Add(LiquidExpressionParser.Value(markup));
        }
        while (markup.TryTake(",") || markup.TryTakeName("or"));
        return [.. values];
    }

    private LiquidFor For(int opened, LiquidMarkup markup)
    {
        var name = markup.Name();
        if (!markup.TryTakeName("in"))
            throw LiquidMarkup.Unexpected(markup.Peek, "in");

        var from = markup.Peek.Position;
        var list = LiquidExpressionParser.Value(markup);
        var written = $"{name}-{source[from..markup.Peek.Position].Trim()}";
        var options = ForOptions(markup);
        Close(markup);
        var (body, end, next) = Block(opened, ["else", "endfor"]);
        Close(next!);
        LiquidNode[] otherwise = [];
        if (string.Equals(end, "else", StringComparison.Ordinal))
        {
            (otherwise, _, next) = Block(opened, ["endfor"]);
            Close(next!);
        }

        return new LiquidFor(name, written, list, options, body, otherwise);
    }

    private static LiquidForOptions ForOptions(LiquidMarkup markup)
    {
        LiquidExpression? limit = null;
        LiquidExpression? offset = null;
        var (isReversed, goesOn) = (false, false);
        while (markup.Peek.Kind != LiquidTokenKind.Close)
        {
            if (markup.TryTake(","))
                continue;

            var option = markup.Take();
            if (option.IsName("reversed"))
            {
                isReversed = true;
                continue;
            }

            if (!option.IsName("limit") && !option.IsName("offset"))
                throw LiquidMarkup.Unexpected(option, "limit、offset 或 reversed");

            markup.Expect(":");
            if (option.IsName("limit"))
                limit = LiquidExpressionParser.Value(markup);
            else if (markup.TryTakeName("continue"))
                goesOn = true;
            else
                offset = LiquidExpressionParser.Value(markup);
        }

        return new LiquidForOptions(limit, offset, isReversed, goesOn);
    }

    private LiquidCapture Capture(int opened, LiquidMarkup markup)
    {
        var token = markup.Take();
        if (token.Kind is not (LiquidTokenKind.Name or LiquidTokenKind.Text))
            throw LiquidMarkup.Unexpected(token, "名称");

        Close(markup);
        var (body, _, next) = Block(opened, ["endcapture"]);
        Close(next!);
        return new LiquidCapture(token.Text, body);
    }

    private static LiquidNode Simple(LiquidToken tag, LiquidMarkup markup)
    {
        switch (tag.Text)
        {
            case "assign":
                var name = markup.Name();
                markup.Expect("=");
                return new LiquidAssign(name, LiquidExpressionParser.Filtered(markup));
            case "echo":
                return new LiquidOutput(LiquidExpressionParser.Filtered(markup));
            case "cycle":
                return Cycle(markup);
            case "increment":
                return new LiquidCounter(markup.Name(), 1);
            case "decrement":
                return new LiquidCounter(markup.Name(), -1);
            case "break":
                return new LiquidJumpNode(LiquidJump.Break);
            case "continue":
                return new LiquidJumpNode(LiquidJump.Continue);
            case "else" or "elsif" or "when" or ['e', 'n', 'd', ..]:
                throw new LiquidProblem(LiquidProblemKind.Syntax, $"{tag.Text} 没有对应的开始标签", tag.Position);
            default:
                throw new LiquidProblem(LiquidProblemKind.Unsupported, tag.Text, tag.Position);
        }
    }

    // A group is named by a value and a colon; without one, equal lists are one group.
    private static LiquidCycle Cycle(LiquidMarkup markup)
    {
        var first = markup.Peek;
        var values = new List<LiquidExpression> { LiquidExpressionParser.Value(markup) };
        var group = first.Text;
        if (markup.TryTake(":"))
            values = [LiquidExpressionParser.Value(markup)];
        else
            group = "";

        var written = new List<string>();
        while (markup.TryTake(","))
        {
            written.Add(markup.Peek.Text);
            values.Add(LiquidExpressionParser.Value(markup));
        }

        return new LiquidCycle(group.Length > 0 ? group : $"{first.Text},{string.Join(',', written)}", [.. values]);
    }
}
