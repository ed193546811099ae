namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed partial class Parser
{
    private Node ReadPostfix()
    {
        var start = Current.Start;
        var node = Current.IsName("new") ? ReadNew() : ReadPrimary();
        return ReadLinks(node, start, calls: true);
    }

    /// <summary>Members, calls and templates that follow; an optional link makes a chain of it.</summary>
    private Node ReadLinks(Node node, int start, bool calls)
    {
        var chained = false;
        for (var links = 1; ; links++)
        {
            var token = Current;
            var optional = calls && token.Is("?.");
            chained |= optional;
            if (optional)
                _at++;
            var guarded = links >= GuardEvery && links % GuardEvery < 2 ? new StackGuardNode(node) : node;
            if (ReadLink(node, guarded, optional, chained, calls, start) is not { } next)
                return chained ? new ChainNode(node) : node;
            node = next;
        }
    }

    /// <param name="node">What stands before the link.</param>
    /// <param name="guarded">The same, perhaps wrapped: a call must see the member it calls.</param>
    private Node? ReadLink(Node node, Node guarded, bool optional, bool chained, bool calls, int start)
    {
        if (Current.Is("["))
        {
            var position = Take().Start;
            var key = Inside(ReadExpression);
            Expect("]");
            return key is ConstantNode { Value.IsText: true } text
                ? new MemberNode(guarded, text.Value.Text, null, optional, chained, position)
                : new MemberNode(guarded, null, key, optional, chained, position);
        }
        if (calls && Current.Is("("))
            return new CallNode(node is MemberNode ? node : guarded, ReadArguments(), optional, chained, start);
        if (TryTake(".") || optional)
        {
            if (Current.Kind != TokenKind.Name)
                throw Unexpected("此处应为属性名");
            return new MemberNode(guarded, Current.Text, null, optional, chained, Take().Start);
        }
        return StartsTemplate() ? ReadTagged(node is MemberNode ? node : guarded) : null;
    }

    private Node[] ReadArguments()
    {
        Expect("(");
        var arguments = new List<Node>();
        while (!Current.Is(")"))
        {
            arguments.Add(ReadItem());
            if (!Current.Is(")"))
                Expect(",");
        }
        Expect(")");
        return [.. arguments];
    }

    private Node ReadItem()
    {
        var start = Current.Start;
        return TryTake("...") ? new SpreadNode(Inside(ReadAssignment), start) : Inside(ReadAssignment);
    }

    /// <summary>Within brackets <c>in</c> is an operator again, even in the head of a loop.</summary>
    private T Inside<T>(Func<T> read)
    {
        var outer = _noIn;
        _noIn = false;
        var result = read();
        _noIn = outer;
        return result;
    }

    private Node ReadNew()
    {
        var start = Take().Start;
        if (TryTake("."))
        {
            ExpectName("target");
            return new NewTargetNode(start);
        }
        Enter();
        var position = Current.Start;
        var callee = ReadLinks(Current.IsName("new") ? ReadNew() : ReadPrimary(), position, calls: false);
        Leave();
        return new NewNode(callee, Current.Is("(") ? ReadArguments() : [], start);
    }

    private Node ReadPrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new ConstantNode(token.Number, Take().Start);
            case TokenKind.Text:
                return new ConstantNode(token.Text, Take().Start);
            case TokenKind.BigInteger:
                return new ConstantNode(JsValue.Of(ReadBigInteger(Take())), token.Start);
            case TokenKind.Template or TokenKind.TemplateTail when StartsTemplate():
                return ReadTemplate();
            case TokenKind.Regex:
                return ReadRegex(Take());
            case TokenKind.Name:
                return ReadWord(token);
            case TokenKind.Punctuator when token.Text is "(":
                return ReadParenthesized();
            case TokenKind.Punctuator when token.Text is "[":
                return ReadArray();
            case TokenKind.Punctuator when token.Text is "{":
                return Inside(ReadObject);
            default:
                throw Unexpected();
        }
    }

    private static System.Numerics.BigInteger ReadBigInteger(Token token) =>
        token.Text.Length <= 1000
            ? System.Numerics.BigInteger.Parse(token.Text, System.Globalization.CultureInfo.InvariantCulture)
            : throw SyntaxProblem.Malformed("数字过长", token.Start);

    private Node ReadWord(Token token)
    {
        if (StartsFunction())
            return ReadFunctionExpression();
        switch (token.Text)
        {
            case "true" or "false":
                return new ConstantNode(token.Text is "true", Take().Start);
            case "null":
                return new ConstantNode(JsValue.Null, Take().Start);
            case "this":
                return new ThisNode(Take().Start);
            case "class":
                return ReadClass();
            case "super":
                return ReadSuper();
            case "import":
                throw SyntaxProblem.Unsupported(token.Text, token.Start);
        }
        if (Words.IsReserved(token.Text))
            throw Unexpected();
        return Use(Take());
    }

    private Node ReadParenthesized()
    {
        Expect("(");
        var node = Inside(ReadExpression);
        Expect(")");
        if (node is LogicalNode logical)
            logical.Parenthesized = true;
        return node;
    }

    private static RegexNode ReadRegex(Token token)
    {
        var pattern = JsPattern.TryCompile(token.Text, token.Extra!, out var problem);
        return pattern is null
            ? throw SyntaxProblem.Malformed($"正则表达式有误：{problem}", token.Start)
            : new RegexNode(pattern, token.Start);
    }

    private ArrayNode ReadArray()
    {
        var start = Take().Start;
        var items = new List<Node>();
        while (!Current.Is("]"))
        {
            items.Add(Current.Is(",") ? new GapNode(Current.Start) : ReadItem());
            if (!Current.Is("]"))
                Expect(",");
        }
        Expect("]");
        return new ArrayNode([.. items], start);
    }

    // The pieces after a template's expressions start with the closing brace.
    private bool StartsTemplate() =>
        Current.Kind is TokenKind.Template or TokenKind.TemplateTail && _source[Current.Start] == '`';

    private Node ReadTemplate()
    {
        var start = Current.Start;
        var (texts, _, parts) = ReadTemplateParts();
        return parts.Length == 0 ? new ConstantNode(texts[0], start) : new TemplateNode(texts, parts, start);
    }

    private TaggedTemplateNode ReadTagged(Node tag)
    {
        var start = Current.Start;
        var (texts, raw, parts) = ReadTemplateParts();
        return new TaggedTemplateNode(tag, texts, raw, parts, start);
    }

    private (string[] Texts, string[] Raw, Node[] Parts) ReadTemplateParts()
    {
        var (texts, raw, parts) = (new List<string>(), new List<string>(), new List<Node>());
        while (true)
        {
            var piece = Take();
            texts.Add(piece.Text);
            raw.Add(piece.Extra!);
            if (piece.Kind == TokenKind.TemplateTail)
                return ([.. texts], [.. raw], [.. parts]);
            parts.Add(Inside(ReadExpression));
            if (Current.Kind is not (TokenKind.Template or TokenKind.TemplateTail))
                throw Unexpected("此处应为“}”");
        }
    }
}
