namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Splits the whole source at once, so that the parser can look ahead (an arrow function is known by what follows its bracket).</summary>
internal sealed partial class Tokenizer(string source)
{
    private static readonly string[] Punctuators =
    [
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=", "&&", "||",
        "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**", "{", "}", "(", ")", "[", "]",
        ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=", ".",
    ];

    private static readonly string[]?[] ByFirst = Group();

    private readonly List<Token> _tokens = [];
    private readonly List<int> _closing = [];
    private readonly Stack<int> _open = new();
    private int _at;
    private bool _newLine;

    /// <summary>For an opening bracket at the same index: the index of its closing one.</summary>
    public IReadOnlyList<int> Closing => _closing;

    public IReadOnlyList<Token> Read()
    {
        while (SkipBlank())
            ReadToken();
        if (_open.Count > 0)
            throw SyntaxProblem.Malformed("括号没有配对", _tokens[_open.Peek()].Start);
        Add(TokenKind.End, "", _at);
        return _tokens;
    }

    private static string[]?[] Group()
    {
        var groups = new string[]?[128];
        foreach (var group in Punctuators.GroupBy(p => p[0]))
            groups[group.Key] = [.. group];
        return groups;
    }

    private static bool StartsName(char c) => char.IsAsciiLetter(c) || c is '_' or '$' || (c > 127 && char.IsLetter(c));

    private static bool ContinuesName(char c) =>
        StartsName(c) || char.IsAsciiDigit(c) || (c > 127 && char.IsLetterOrDigit(c));

    private static bool EndsLine(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private void Add(TokenKind kind, string text, int start, double number = 0, string? extra = null)
    {
        _tokens.Add(new Token(kind, text, start, _at, _newLine, number, extra));
        _closing.Add(-1);
        _newLine = false;
    }

    private bool SkipBlank()
    {
        while (_at < source.Length)
        {
            var c = source[_at];
            if (EndsLine(c))
                _newLine = true;
            else if (c == '/' && _at + 1 < source.Length && source[_at + 1] is '/' or '*')
            {
                SkipComment();
                continue;
            }
            else if (!char.IsWhiteSpace(c) && c != '\uFEFF')
                return true;
            _at++;
        }
        return false;
    }

    private void SkipComment()
    {
        var start = _at;
        var line = source[_at + 1] == '/';
        _at += 2;
        if (line)
        {
            while (_at < source.Length && !EndsLine(source[_at]))
                _at++;
            return;
        }
        var end = source.IndexOf("*/", _at, StringComparison.Ordinal);
        if (end < 0)
            throw SyntaxProblem.Malformed("注释没有结束", start);
        _newLine |= source.AsSpan(_at, end - _at).IndexOfAny("\n\r\u2028\u2029") >= 0;
        _at = end + 2;
    }

    private void ReadToken()
    {
        var c = source[_at];
        if (StartsName(c) || c == '\\')
            ReadName();
        else if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < source.Length && char.IsAsciiDigit(source[_at + 1])))
            ReadNumber();
        else if (c is '"' or '\'')
            ReadText(c);
        else if (c == '`')
            ReadTemplate();
        else if (c == '}' && _open.Count > 0 && _tokens[_open.Peek()].Kind == TokenKind.Template)
        {
            _closing[_open.Pop()] = _tokens.Count;
            ReadTemplate();
        }
        else if (c == '/' && RegexMayStart())
            ReadRegex();
        else
            ReadPunctuator(c);
    }

    private void ReadName()
    {
        var start = _at;
        while (_at < source.Length && ContinuesName(source[_at]))
            _at++;
        if (_at < source.Length && source[_at] == '\\')
            throw SyntaxProblem.Unsupported("\\u", _at);
        Add(TokenKind.Name, string.Intern(source[start.._at]), start);
    }

    private void ReadPunctuator(char c)
    {
        var start = _at;
        if (c == '#')
            throw SyntaxProblem.Unsupported("#", start);
        foreach (var candidate in c < 128 ? ByFirst[c] ?? [] : [])
        {
            if (string.CompareOrdinal(source, _at, candidate, 0, candidate.Length) != 0 || IsTernary(candidate))
                continue;
            _at += candidate.Length;
            Add(TokenKind.Punctuator, candidate, start);
            Match(candidate, start);
            return;
        }
        throw SyntaxProblem.Malformed($"无法识别的字符“{c}”", start);
    }

    // a?.5:1 is a conditional, not a chain.
    private bool IsTernary(string candidate) =>
        candidate is "?." && _at + 2 < source.Length && char.IsAsciiDigit(source[_at + 2]);

    private void Match(string bracket, int start)
    {
        var index = _tokens.Count - 1;
        if (bracket is "(" or "[" or "{")
        {
            _open.Push(index);
            return;
        }
        if (bracket is not (")" or "]" or "}"))
            return;
        var expected = bracket switch { ")" => "(", "]" => "[", _ => "{" };
        if (_open.Count == 0 || !_tokens[_open.Peek()].Is(expected))
            throw SyntaxProblem.Malformed($"多余的“{bracket}”", start);
        var opened = _open.Pop();
        _closing[opened] = index;
        _closing[index] = opened;
    }

    private bool RegexMayStart()
    {
        if (_tokens.Count == 0)
            return true;
        var last = _tokens[^1];
        return last.Kind switch
        {
            TokenKind.Number or TokenKind.BigInteger or TokenKind.Text or TokenKind.TemplateTail or TokenKind.Regex => false,
            TokenKind.Name => Words.BeforeExpression(last.Text),
            TokenKind.Punctuator when last.Text is ")" => ClosesCondition(_closing[^1]),
            TokenKind.Punctuator => last.Text is not ("]" or "++" or "--"),
            _ => true,
        };
    }

    // if (x) /re/.test(y): the bracket ends a condition, so no division follows.
    private bool ClosesCondition(int opened) =>
        opened > 0 && _tokens[opened - 1] is { Kind: TokenKind.Name, Text: "if" or "while" or "for" };
}
