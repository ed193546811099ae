namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed partial class Parser
{
    private Statement ReadStatement(bool declarations = false)
    {
        Enter();
        var statement = ReadStatementHere(declarations);
        if (_shorthandDefault >= 0)
            throw SyntaxProblem.Malformed("意外的“=”", _shorthandDefault);
        Leave();
        return statement;
    }

    private Statement ReadStatementHere(bool declarations)
    {
        var token = Current;
        if (token.Is("{"))
            return ReadBlock();
        if (TryTake(";"))
            return new EmptyStatement(token.Start);
        if (token.Kind != TokenKind.Name)
            return ReadExpressionStatement();
        if (ReadKeyword(token) is { } statement)
            return statement;
        if (StartsDeclaration(token))
            return declarations || token.Text is "var" ? ReadDeclaration() : throw Unexpected();
        if (StartsFunction())
            return ReadFunctionDeclaration();
        if (token.Text is "class")
            return ReadClassDeclaration();
        return Following.Is(":") && !Words.IsReserved(token.Text) ? ReadLabel() : ReadExpressionStatement();
    }

    private bool StartsDeclaration(Token token) =>
        token.Text is "var" or "const" || (token.Text is "let" && (Following.Kind == TokenKind.Name || Following.Is("[") || Following.Is("{")));

    private bool StartsFunction() =>
        Current.IsName("function") || (Current.IsName("async") && Following.IsName("function") && !Following.AfterNewLine);

    private Statement? ReadKeyword(Token token) => token.Text switch
    {
        "if" => ReadIf(),
        "for" => ReadFor([]),
        "while" => ReadWhile([]),
        "do" => ReadDo([]),
        "return" => ReadReturn(),
        "throw" => ReadThrow(),
        "break" or "continue" => ReadJump(),
        "switch" => ReadSwitch(),
        "try" => ReadTry(),
        "debugger" or "with" or "import" or "export" or "enum" => throw SyntaxProblem.Unsupported(token.Text, token.Start),
        _ => null,
    };

    private ExpressionStatement ReadExpressionStatement()
    {
        var expression = ReadExpression();
        EndStatement();
        return new ExpressionStatement(expression);
    }

    private Block ReadBlock(Scope? scope = null)
    {
        var start = Current.Start;
        var outer = _scope;
        scope ??= OpenScope();
        Expect("{");
        var body = new List<Statement>();
        while (!Current.Is("}"))
            body.Add(ReadStatement(declarations: true));
        Expect("}");
        _scope = outer;
        return new Block([.. body], scope, start);
    }

    private Statement ReadDeclaration()
    {
        var start = Current.Start;
        var parts = ReadDeclarators(out _);
        EndStatement();
        return parts.Count == 1 ? parts[0] : new Group([.. parts], start);
    }

    /// <param name="single">The target when there is exactly one without a value, as a loop over a list needs.</param>
    private List<Statement> ReadDeclarators(out TargetNode? single, bool inLoop = false)
    {
        var kind = Take().Text switch { "var" => BindingKind.Var, "let" => BindingKind.Let, _ => BindingKind.Const };
        var parts = new List<Statement>();
        single = null;
        do
        {
            var start = Current.Start;
            var target = ReadBindingTarget(kind, out var declared);
            if (TryTake("="))
                parts.Add(new Declaration(target, Named(ReadAssignment(), target), start));
            else if (inLoop && parts.Count == 0 && (Current.IsName("of") || Current.IsName("in")))
                single = target;
            else if (kind == BindingKind.Const || target is not NameNode)
                throw Unexpected("此处应有初始值");
            else if (kind == BindingKind.Let)
                parts.Add(new Declaration(target, new ConstantNode(default, start), start));
            foreach (var binding in declared)
                binding.DeclaredAt = Current.Start;
        }
        while (single is null && TryTake(","));
        if (parts.Count == 0)
            parts.Add(new EmptyStatement(Current.Start));
        return parts;
    }

    private IfStatement ReadIf()
    {
        var start = Take().Start;
        var condition = ReadCondition();
        var whenTrue = ReadStatement();
        var whenFalse = TryTakeName("else") ? ReadStatement() : null;
        return new IfStatement(condition, whenTrue, whenFalse, start);
    }

    private Node ReadCondition()
    {
        Expect("(");
        var condition = ReadExpression();
        Expect(")");
        return condition;
    }

    private ReturnStatement ReadReturn()
    {
        var start = Take().Start;
        var bare = Current.Is(";") || Current.Is("}") || Current.Kind == TokenKind.End || Current.AfterNewLine;
        var value = bare ? null : ReadExpression();
        EndStatement();
        return new ReturnStatement(value, start);
    }

    private ThrowStatement ReadThrow()
    {
        var start = Take().Start;
        if (Current.AfterNewLine)
            throw Unexpected();
        var value = ReadExpression();
        EndStatement();
        return new ThrowStatement(value, start);
    }

    private JumpStatement ReadJump()
    {
        var word = Take();
        var jump = word.Text is "break" ? Completion.Break : Completion.Continue;
        var label = Current.Kind == TokenKind.Name && !Current.AfterNewLine && !Words.IsReserved(Current.Text) ? Take().Text : null;
        var allowed = label is null ? _loops > 0 || (jump == Completion.Break && _switches > 0) : _labels.Contains(label);
        if (!allowed)
            throw SyntaxProblem.Malformed($"“{word.Text}”不在循环内", word.Start);
        EndStatement();
        return new JumpStatement(jump, label, word.Start);
    }

    private Statement ReadLabel()
    {
        var start = Current.Start;
        var labels = new List<string>();
        while (Current.Kind == TokenKind.Name && Following.Is(":") && !Words.IsReserved(Current.Text))
        {
            labels.Add(Take().Text);
            Expect(":");
        }
        _labels.AddRange(labels);
        Statement body = Current.Text switch
        {
            "for" => ReadFor([.. labels]),
            "while" => ReadWhile([.. labels]),
            "do" => ReadDo([.. labels]),
            _ => ReadStatement(),
        };
        _labels.RemoveRange(_labels.Count - labels.Count, labels.Count);
        return labels.Aggregate(body, (inner, label) => new LabelStatement(label, inner, start));
    }

    private SwitchStatement ReadSwitch()
    {
        var start = Take().Start;
        var subject = ReadCondition();
        var outer = _scope;
        var scope = OpenScope();
        Expect("{");
        _switches++;
        var cases = new List<SwitchCase>();
        while (!Current.Is("}"))
            cases.Add(ReadCase());
        _switches--;
        Expect("}");
        _scope = outer;
        if (cases.Count(c => c.Test is null) > 1)
            throw SyntaxProblem.Malformed("default 重复", start);
        return new SwitchStatement(subject, [.. cases], scope, start);
    }

    private SwitchCase ReadCase()
    {
        Node? test = null;
        if (!TryTakeName("default"))
        {
            ExpectName("case");
            test = ReadExpression();
        }
        Expect(":");
        var body = new List<Statement>();
        while (!Current.Is("}") && !Current.IsName("case") && !Current.IsName("default"))
            body.Add(ReadStatement(declarations: true));
        return new SwitchCase(test, [.. body]);
    }

    private TryStatement ReadTry()
    {
        var start = Take().Start;
        var body = ReadBlock();
        var outer = _scope;
        Scope? scope = null;
        TargetNode? target = null;
        Block? handler = null;
        if (TryTakeName("catch"))
        {
            scope = OpenScope();
            if (TryTake("("))
            {
                target = ReadBindingTarget(BindingKind.Let, out _);
                Expect(")");
            }
            handler = ReadBlock();
            _scope = outer;
        }
        var final = TryTakeName("finally") ? ReadBlock() : null;
        if (handler is null && final is null)
            throw Unexpected("此处应为“catch”或“finally”");
        return new TryStatement(body, scope, target, handler, final, start);
    }
}
