namespace Governance.Execution.Expressions.Liquid;

/// <summary>The words of one <c>{{ … }}</c> or <c>{% … %}</c>.</summary>
internal sealed class LiquidMarkup(string source, int start, string close)
{
    private static readonly string[] Symbols = ["==", "!=", "<>", "<=", ">=", "..", "<", ">", "|", ":", ",", ".", "[", "]", "(", ")", "="];

    private readonly int _start = start;
    private int _at = start;
    private LiquidToken? _next;

    /// <summary>Behind the closing mark, once it was read.</summary>
    public int End { get; private set; }

    public bool TrimsAfter { get; private set; }

    public LiquidToken Peek => _next ??= Read();

    public LiquidToken Take()
    {
        var token = Peek;
        if (token.Kind == LiquidTokenKind.Close)
            (End, TrimsAfter) = (_at, token.TrimsAfter);
        else
            _next = null;
        return token;
    }

    public bool TryTake(string symbol)
    {
        if (!Peek.Is(symbol))
            return false;

        Take();
        return true;
    }

    public bool TryTakeName(string name)
    {
        if (!Peek.IsName(name))
            return false;

        Take();
        return true;
    }

    public string Name()
    {
        var token = Take();
        return token.Kind == LiquidTokenKind.Name ? token.Text : throw Unexpected(token, "名称");
    }

    public void Expect(string symbol)
    {
        var token = Take();
        if (!token.Is(symbol))
            throw Unexpected(token, symbol);
    }

    public void ExpectEnd()
    {
        var token = Take();
        if (token.Kind != LiquidTokenKind.Close)
            throw Unexpected(token, close);
    }

    public static LiquidProblem Unexpected(LiquidToken token, string expected) =>
        new(LiquidProblemKind.Syntax, $"此处应为 {expected}，而不是“{token.Text}”", token.Position);

    private LiquidToken Read()
    {
        while (_at < source.Length && char.IsWhiteSpace(source[_at]))
            _at++;

        var from = _at;
        if (Closes(from) is { } end)
        {
            var trims = source[from] == '-';
            _at = end;
            return new LiquidToken(LiquidTokenKind.Close, close, from, trims);
        }

        if (from >= source.Length)
            throw new LiquidProblem(LiquidProblemKind.Syntax, $"缺少结束标记 {close}", _start);
        var c = source[from];
        if (c is '"' or '\'')
            return Quoted(from, c);
        if (char.IsAsciiDigit(c) || (c == '-' && from + 1 < source.Length && char.IsAsciiDigit(source[from + 1])))
            return Number(from);
        if (char.IsLetter(c) || c == '_')
            return Word(from);

        var symbol = Array.Find(Symbols, s => string.CompareOrdinal(source, from, s, 0, s.Length) == 0)
            ?? throw new LiquidProblem(LiquidProblemKind.Syntax, $"不认识的符号“{c}”", from);
        _at += symbol.Length;
        return new LiquidToken(LiquidTokenKind.Symbol, symbol, from);
    }

    private int? Closes(int at)
    {
        var mark = at < source.Length && source[at] == '-' ? at + 1 : at;
        return string.CompareOrdinal(source, mark, close, 0, close.Length) == 0 ? mark + close.Length : null;
    }

    private LiquidToken Quoted(int from, char quote)
    {
        var end = source.IndexOf(quote, from + 1);
        if (end < 0)
            throw new LiquidProblem(LiquidProblemKind.Syntax, "文字缺少右引号", from);

        _at = end + 1;
        return new LiquidToken(LiquidTokenKind.Text, source[(from + 1)..end], from);
    }

    private LiquidToken Number(int from)
    {
        _at++;
        while (_at < source.Length && char.IsAsciiDigit(source[_at]))
            _at++;
        if (_at + 1 < source.Length && source[_at] == '.' && char.IsAsciiDigit(source[_at + 1]))
        {
            _at++;
            while (_at < source.Length && char.IsAsciiDigit(source[_at]))
                _at++;
        }

        return new LiquidToken(LiquidTokenKind.Number, source[from.._at], from);
    }

    private LiquidToken Word(int from)
    {
        // A hyphen belongs to the name unless it closes the markup.
        while (_at < source.Length && (char.IsLetterOrDigit(source[_at]) || source[_at] == '_' || (source[_at] == '-' && Closes(_at) is null)))
            _at++;
        if (_at < source.Length && source[_at] == '?')
            _at++;
        return new LiquidToken(LiquidTokenKind.Name, source[from.._at], from);
    }
}
