using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Rewrites a pattern of the language so that .NET's engine reads it with the same meaning.</summary>
internal sealed class PatternTranslation(string source, string flags)
{
    private const string Word = "A-Za-z0-9_";
    private const string Space = @"\s\uFEFF";
    private const string LineEnds = @"\n\r\u2028\u2029";

    private static readonly System.Buffers.SearchValues<char> QuantifierChars = System.Buffers.SearchValues.Create("0123456789,");
    private static readonly System.Buffers.SearchValues<char> HexChars = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private const string Han = @"\u2E80-\u2FDF\u3005\u3007\u3021-\u3029\u3038-\u303B\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF";

    private readonly StringBuilder _result = new();
    private readonly List<string?> _names = [null];
    private readonly bool _multiline = flags.Contains('m', StringComparison.Ordinal);
    private readonly bool _dotAll = flags.Contains('s', StringComparison.Ordinal);
    private readonly bool _unicode = flags.Contains('u', StringComparison.Ordinal);
    private int _at;

    public IReadOnlyList<string?> Names => _names;

    /// <exception cref="FormatException">The pattern is malformed.</exception>
    public string Translate()
    {
        FindGroups();
        while (_at < source.Length)
            Next();
        return _result.ToString();
    }

    // Back references may stand before their group, so the names are known first.
    private void FindGroups()
    {
        var inClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\')
                i++;
            else if (source[i] == '[')
                inClass = true;
            else if (source[i] == ']')
                inClass = false;
            else if (source[i] == '(' && !inClass)
                AddGroup(i);
        }
    }

    private void AddGroup(int open)
    {
        if (open + 1 >= source.Length || source[open + 1] != '?')
            _names.Add(null);
        else if (IsNamed(open))
            _names.Add(source[(open + 3)..NameEnd(open + 3)]);
    }

    private bool IsNamed(int open) =>
        open + 3 < source.Length && source[open + 1] == '?' && source[open + 2] == '<' && source[open + 3] is not ('=' or '!');

    private int NameEnd(int start)
    {
        var end = source.IndexOf('>', start);
        return end > start ? end : throw new FormatException("Invalid capture group name");
    }

    private void Next()
    {
        var c = source[_at++];
        switch (c)
        {
            case '\\':
                Escape();
                break;
            case '[':
                Class();
                break;
            case '(':
                Group();
                break;
            default:
                _result.Append(Plain(c));
                break;
        }
    }

    private string Plain(char c) => c switch
    {
        '.' => _dotAll ? @"[\s\S]" : $"[^{LineEnds}]",
        '^' => _multiline ? $@"(?<=\A|[{LineEnds}])" : @"\A",
        '$' => _multiline ? $@"(?=[{LineEnds}]|\z)" : @"\z",
        '{' when !IsQuantifier() => @"\{",
        '#' or ' ' => "\\" + c,
        _ => c.ToString(),
    };

    private void Group()
    {
        if (!IsNamed(_at - 1))
        {
            if (_at < source.Length && source[_at] == '?' && (_at + 1 >= source.Length || source[_at + 1] is not (':' or '=' or '!' or '<')))
                throw new FormatException("Invalid group");
            _result.Append('(');
            return;
        }
        // Named groups would be numbered after all others; unnamed ones keep the order of the language.
        _result.Append('(');
        _at = NameEnd(_at + 2) + 1;
    }

    private bool IsQuantifier()
    {
        var end = source.IndexOf('}', _at);
        if (end <= _at || !char.IsAsciiDigit(source[_at]))
            return false;
        return source.AsSpan(_at, end - _at).IndexOfAnyExcept(QuantifierChars) < 0;
    }

    private void Escape()
    {
        if (_at >= source.Length)
            throw new FormatException("\\ at end of pattern");
        var c = source[_at++];
        if (c is >= '1' and <= '9')
            BackReference(c);
        else if (c == 'k' && _at < source.Length && source[_at] == '<')
            NamedReference();
        else
            _result.Append(c switch
            {
                'b' => $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))",
                'B' => $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))",
                'd' => "[0-9]",
                'D' => "[^0-9]",
                'w' => $"[{Word}]",
                'W' => $"[^{Word}]",
                's' => $"[{Space}]",
                'S' => @"[^\s\uFEFF]",
                _ => Character(c),
            });
    }

    private void BackReference(char first)
    {
        var number = first - '0';
        while (_at < source.Length && char.IsAsciiDigit(source[_at]) && (number * 10) + source[_at] - '0' < _names.Count)
            number = (number * 10) + source[_at++] - '0';
        if (number >= _names.Count)
            throw new FormatException("Invalid back reference");
        Reference(number);
    }

    // A group that took no part matches the empty text.
    private void Reference(int number) =>
        _result.Append(System.Globalization.CultureInfo.InvariantCulture, $"(?:(?({number})\\{number}|))");

    private void NamedReference()
    {
        var end = NameEnd(_at + 1);
        var number = _names.IndexOf(source[(_at + 1)..end]);
        if (number < 0)
            throw new FormatException("Invalid named reference");
        _at = end + 1;
        Reference(number);
    }

    private string Character(char c)
    {
        switch (c)
        {
            case 'n' or 'r' or 't' or 'v' or 'f':
                return "\\" + c;
            case '0':
                return @"\x00";
            case 'c' when _at < source.Length && char.IsAsciiLetter(source[_at]):
                return Code(source[_at++] % 32);
            case 'x' when Hex(2) is { } code:
                _at += 2;
                return Code(code);
            case 'u' when _unicode && _at < source.Length && source[_at] == '{':
                return Point();
            case 'u' when Hex(4) is { } unit:
                _at += 4;
                return Code(unit);
            case 'p' or 'P' when _unicode:
                return Property(c);
            default:
                return char.IsAsciiLetterOrDigit(c) ? c.ToString() : Code(c);
        }
    }

    private static string Code(int unit) => @"\u" + unit.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);

    private int? Hex(int count) =>
        _at + count <= source.Length && source.AsSpan(_at, count).IndexOfAnyExcept(HexChars) < 0
            ? Convert.ToInt32(source.Substring(_at, count), 16)
            : null;

    private string Point()
    {
        var end = source.IndexOf('}', _at);
        var digits = end < 0 ? "" : source[(_at + 1)..end];
        if (digits.Length is 0 or > 6 || !digits.All(char.IsAsciiHexDigit) || Convert.ToInt32(digits, 16) > 0x10FFFF)
            throw new FormatException("Invalid Unicode escape");
        _at = end + 1;
        var point = Convert.ToInt32(digits, 16);
        return point < 0x10000 ? Code(point) : string.Concat(char.ConvertFromUtf32(point).Select(u => Code(u)));
    }

    private string Property(char kind)
    {
        var end = source.IndexOf('}', _at);
        var name = end < 0 ? "" : source[(_at + 1)..end];
        _at = end + 1;
        return name switch
        {
            "L" or "Letter" or "Alphabetic" => $@"\{kind}{{L}}",
            "Lu" or "Uppercase_Letter" or "Uppercase" => $@"\{kind}{{Lu}}",
            "Ll" or "Lowercase_Letter" or "Lowercase" => $@"\{kind}{{Ll}}",
            "N" or "Number" => $@"\{kind}{{N}}",
            "Nd" or "Decimal_Number" => $@"\{kind}{{Nd}}",
            "P" or "Punctuation" => $@"\{kind}{{P}}",
            "S" or "Symbol" => $@"\{kind}{{S}}",
            "Z" or "Separator" => $@"\{kind}{{Z}}",
            "Script=Han" or "sc=Han" => kind == 'p' ? $"[{Han}]" : $"[^{Han}]",
            _ => throw new FormatException("Invalid property name"),
        };
    }

    private void Class()
    {
        var negated = _at < source.Length && source[_at] == '^';
        if (negated)
            _at++;
        if (_at < source.Length && source[_at] == ']')
        {
            _at++;
            _result.Append(negated ? @"[\s\S]" : "(?!)");
            return;
        }
        _result.Append(negated ? "[^" : "[");
        while (_at < source.Length && source[_at] != ']')
            ClassItem();
        if (_at++ >= source.Length)
            throw new FormatException("Unterminated character class");
        _result.Append(']');
    }

    private void ClassItem()
    {
        var c = source[_at++];
        if (c != '\\')
        {
            _result.Append(c is '[' or '^' ? "\\" + c : c.ToString());
            return;
        }
        if (_at >= source.Length)
            throw new FormatException("\\ at end of pattern");
        c = source[_at++];
        _result.Append(c switch
        {
            'd' => "0-9",
            'D' => @"\x00-/:-\uFFFF",
            'w' => Word,
            'W' => @"\x00-/:-@\[-\^`{-\uFFFF",
            's' => Space,
            'S' => @"\S",
            'b' => @"\x08",
            _ => Character(c),
        });
    }
}
