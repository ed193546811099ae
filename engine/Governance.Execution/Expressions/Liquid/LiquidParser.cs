namespace Governance.Execution.Expressions.Liquid;

/// <summary>Reads a template: text, outputs, tags and what is between a tag and its end.</summary>
internal sealed partial class LiquidParser(string source)
{
    private const int MaxDepth = 64;

    private int _at;
    private int _depth;
    private bool _trimsNext;

    public LiquidNode[] Template() => Block(0, []).Body;

    /// <summary>Reads up to one of the ending tags.</summary>
    /// <param name="opened">Where the block began, for the message when it never ends.</param>
    private (LiquidNode[] Body, string End, LiquidMarkup? Markup) Block(int opened, string[] ends)
    {
        if (++_depth > MaxDepth)
            throw new LiquidProblem(LiquidProblemKind.TooDeep, "", opened);

        var nodes = new List<LiquidNode>();
        while (NextMark() is { } mark)
        {
            AddText(nodes, mark);
            var markup = Open(mark);
            if (source[mark + 1] == '{')
            {
                nodes.Add(new LiquidOutput(LiquidExpressionParser.Filtered(markup)));
                Close(markup);
                continue;
            }

            var tag = TagName(markup);
            if (ends.Contains(tag.Text, StringComparer.Ordinal))
            {
                _depth--;
                return ([.. nodes], tag.Text, markup);
            }

            if (Tag(tag, markup) is { } node)
                nodes.Add(node);
        }

        if (ends.Length > 0)
            throw new LiquidProblem(LiquidProblemKind.Syntax, $"缺少 {ends[^1]}", opened);

        AddText(nodes, source.Length);
        _depth--;
        return ([.. nodes], string.Empty, null);
    }

    private int? NextMark()
    {
        for (var at = source.IndexOf('{', _at); at >= 0 && at + 1 < source.Length; at = source.IndexOf('{', at + 1))
        {
            if (source[at + 1] is '{' or '%')
                return at;
        }

        return null;
    }

    private void AddText(List<LiquidNode> nodes, int end)
    {
        var text = source[_at..end];
        if (_trimsNext)
            text = text.TrimStart();
        if (end + 2 < source.Length && source[end + 2] == '-')
            text = text.TrimEnd();
        _trimsNext = false;
        _at = end;
        if (text.Length > 0)
            nodes.Add(new LiquidText(text));
    }

    private LiquidMarkup Open(int mark)
    {
        var start = mark + 2;
        if (start < source.Length && source[start] == '-')
            start++;
        return new LiquidMarkup(source, start, source[mark + 1] == '{' ? "}}" : "%}");
    }

    private void Close(LiquidMarkup markup)
    {
        markup.ExpectEnd();
        (_at, _trimsNext) = (markup.End, markup.TrimsAfter);
    }

    private static LiquidToken TagName(LiquidMarkup markup)
    {
        var token = markup.Take();
        return token.Kind == LiquidTokenKind.Name ? token : throw LiquidMarkup.Unexpected(token, "标签");
    }

    private LiquidNode? Tag(LiquidToken tag, LiquidMarkup markup)
    {
        switch (tag.Text)
        {
            case "comment":
                Close(markup);
                SkipTo("endcomment", tag.Position);
                return null;
            case "raw":
                Close(markup);
                return new LiquidText(SkipTo("endraw", tag.Position));
            case "if":
                return If(tag.Position, markup);
            case "unless":
                return Unless(tag.Position, markup);
            case "case":
                return Case(tag.Position, markup);
            case "for":
                return For(tag.Position, markup);
            case "capture":
                return Capture(tag.Position, markup);
            default:
                var node = Simple(tag, markup);
                Close(markup);
                return node;
        }
    }

    /// <returns>What stands before the ending tag, untouched.</returns>
    private string SkipTo(string end, int opened)
    {
        _trimsNext = false;
        for (var at = source.IndexOf("{%", _at, StringComparison.Ordinal); at >= 0; at = source.IndexOf("{%", at + 2, StringComparison.Ordinal))
        {
            var word = source.AsSpan(at + 2).TrimStart('-').TrimStart();
            if (!word.StartsWith(end, StringComparison.Ordinal))
                continue;

            var text = source[_at..at];
            var markup = Open(at);
            markup.Name();
            Close(markup);
            return text;
        }

        throw new LiquidProblem(LiquidProblemKind.Syntax, $"缺少 {end}", opened);
    }
}
