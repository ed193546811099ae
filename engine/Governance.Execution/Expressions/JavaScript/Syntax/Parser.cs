namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Recursive descent over the tokens; names are bound to their places in the same pass.</summary>
internal sealed partial class Parser
{
    private const int MaxNesting = 120;

    private readonly string _source;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly IReadOnlyList<int> _closing;
    private readonly NameTable _names = new();
    private readonly List<string> _labels = [];
    private Scope _scope;
    private FunctionCode _function;
    private int _at;
    private int _nesting;
    private int _loops;
    private int _switches;
    private bool _noIn;

    private Parser(string source)
    {
        _source = source;
        var tokenizer = new Tokenizer(source);
        _tokens = tokenizer.Read();
        _closing = tokenizer.Closing;
        _function = new FunctionCode { IsProgram = true };
        _scope = _names.Open(null, _function);
        _function.Scope = _scope;
    }

    private Token Current => _tokens[_at];

    private Token Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    /// <exception cref="SyntaxProblem">The text is not JavaScript, or uses what is not supported.</exception>
    public static FunctionCode Program(string source)
    {
        var parser = new Parser(source);
        var body = new List<Statement>();
        while (parser.Current.Kind != TokenKind.End)
            body.Add(parser.ReadStatement(declarations: true));
        parser._names.Resolve();
        parser._function.Body = [.. body];
        return parser._function;
    }

    private Token Take() => _tokens[_at++];

    private bool TryTake(string punctuator)
    {
        if (!Current.Is(punctuator))
            return false;
        _at++;
        return true;
    }

    private bool TryTakeName(string name)
    {
        if (!Current.IsName(name))
            return false;
        _at++;
        return true;
    }

    private void Expect(string punctuator)
    {
        if (!TryTake(punctuator))
            throw Unexpected($"此处应为“{punctuator}”");
    }

    private void ExpectName(string name)
    {
        if (!TryTakeName(name))
            throw Unexpected($"此处应为“{name}”");
    }

    private SyntaxProblem Unexpected(string? hint = null)
    {
        var token = Current;
        var found = token.Kind == TokenKind.End ? "脚本意外结束" : $"意外的“{_source[token.Start..Math.Min(token.End, token.Start + 20)]}”";
        return SyntaxProblem.Malformed(hint is null ? found : $"{found}，{hint}", token.Start);
    }

    private void EndStatement()
    {
        if (TryTake(";") || Current.Is("}") || Current.Kind == TokenKind.End || Current.AfterNewLine)
            return;
        throw Unexpected();
    }

    private void Enter()
    {
        if (++_nesting > MaxNesting || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new SyntaxProblem(SyntaxProblemKind.TooDeep, "", Current.Start);
    }

    private void Leave() => _nesting--;

    private Scope OpenScope()
    {
        _scope = _names.Open(_scope, null);
        return _scope;
    }

    private NameNode Use(Token token)
    {
        var node = new NameNode(token.Text, declares: false, token.Start);
        _names.Use(node, _scope);
        return node;
    }

    private NameNode Declare(Token token, BindingKind kind, Scope? into = null)
    {
        if (token.Kind != TokenKind.Name || Words.IsReserved(token.Text) || (token.Text is "let" && kind != BindingKind.Var))
            throw SyntaxProblem.Malformed($"“{token.Text}”不能用作名称", token.Start);
        var scope = into ?? (kind == BindingKind.Var ? _scope.FunctionScope : _scope);
        var node = new NameNode(token.Text, declares: true, token.Start)
        {
            Binding = scope.Declare(token.Text, kind, token.Start),
        };
        // A second var, or a var over a parameter, writes the first one.
        _names.Use(node, _scope);
        return node;
    }
}
