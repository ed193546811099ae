namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed partial class Parser
{
    private bool IsArrow()
    {
        var at = _at;
        if (Current.IsName("async") && !Following.AfterNewLine && (Following.Kind == TokenKind.Name || Following.Is("(")))
            at++;
        if (_tokens[at].Is("("))
            return _tokens[_closing[at] + 1] is { AfterNewLine: false } after && after.Is("=>");
        return _tokens[at].Kind == TokenKind.Name && at + 1 < _tokens.Count && _tokens[at + 1].Is("=>");
    }

    private FunctionNode ReadArrow()
    {
        var start = Current.Start;
        var isAsync = Current.IsName("async") && !Following.Is("=>");
        if (isAsync)
            _at++;
        var code = new FunctionCode { IsArrow = true, IsAsync = isAsync };
        return ReadFunctionRest(code, start, () =>
        {
            if (Current.Is("("))
                ReadParameters(code);
            else
                SetParameters(code, [Declare(Take(), BindingKind.Parameter)], null);
            Expect("=>");
            if (!Current.Is("{"))
                code.Expression = ReadAssignment();
        });
    }

    private FunctionNode ReadFunctionExpression()
    {
        var start = Current.Start;
        var code = ReadFunctionHead();
        var name = Current.Kind == TokenKind.Name ? Take() : (Token?)null;
        code.Name = name?.Text ?? "";
        return ReadFunctionRest(code, start, () =>
        {
            ReadParameters(code);
            if (name is { } own && _scope.Find(own.Text) is null)
                code.Self = Declare(own, BindingKind.Var);
        });
    }

    private FunctionDeclaration ReadFunctionDeclaration()
    {
        var start = Current.Start;
        var code = ReadFunctionHead();
        if (Current.Kind != TokenKind.Name)
            throw Unexpected("此处应为函数名");
        var token = Take();
        var name = Declare(token, BindingKind.Function, _scope);
        code.Name = token.Text;
        var declaration = new FunctionDeclaration(name, ReadFunctionRest(code, start, () => ReadParameters(code)));
        name.Binding!.Scope.Functions.Add(declaration);
        return declaration;
    }

    private FunctionCode ReadFunctionHead()
    {
        var isAsync = TryTakeName("async");
        ExpectName("function");
        if (Current.Is("*"))
            throw SyntaxProblem.Unsupported("function*", Current.Start);
        return new FunctionCode { IsAsync = isAsync };
    }

    /// <summary>Reads parameters by <paramref name="head"/> and then the body, in the function's own scope.</summary>
    private FunctionNode ReadFunctionRest(FunctionCode code, int start, Action head)
    {
        var (function, scope, loops, switches, noIn) = (_function, _scope, _loops, _switches, _noIn);
        var labels = _labels.ToArray();
        _labels.Clear();
        (_function, _loops, _switches) = (code, 0, 0);
        code.Scope = _scope = _names.Open(scope, code);
        if (!code.IsArrow)
            _noIn = false;
        head();
        if (code.Expression is null)
            ReadFunctionBody(code);
        code.Source = _source[start.._tokens[_at - 1].End];
        (_function, _scope, _loops, _switches, _noIn) = (function, scope, loops, switches, noIn);
        _labels.AddRange(labels);
        return new FunctionNode(code, start);
    }

    private void ReadFunctionBody(FunctionCode code)
    {
        _noIn = false;
        Expect("{");
        var body = new List<Statement>();
        while (!Current.Is("}"))
            body.Add(ReadStatement(declarations: true));
        Expect("}");
        code.Body = [.. body];
    }

    private void ReadParameters(FunctionCode code)
    {
        Expect("(");
        var parameters = new List<TargetNode>();
        TargetNode? rest = null;
        while (!Current.Is(")"))
        {
            if (TryTake("..."))
            {
                rest = ReadBindingTarget(BindingKind.Parameter, out _);
                break;
            }
            parameters.Add(WithDefault(ReadBindingTarget(BindingKind.Parameter, out _)));
            if (!Current.Is(")"))
                Expect(",");
        }
        Expect(")");
        SetParameters(code, parameters, rest);
    }

    private static void SetParameters(FunctionCode code, List<TargetNode> parameters, TargetNode? rest)
    {
        code.Parameters = [.. parameters];
        code.Rest = rest;
        code.Length = parameters.TakeWhile(p => p is not DefaultNode).Count();
    }
}
