using System.Globalization;
using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed partial class Tokenizer
{
    private void ReadNumber()
    {
        var start = _at;
        if (source[_at] == '0' && _at + 1 < source.Length && char.ToLowerInvariant(source[_at + 1]) is 'x' or 'o' or 'b')
        {
            ReadRadix(start);
            return;
        }
        Digits();
        if (Peek() == 'n')
        {
            var digits = source[start.._at].Replace("_", "", StringComparison.Ordinal);
            _at++;
            Add(TokenKind.BigInteger, digits, start);
            return;
        }
        if (Peek() == '.')
        {
            _at++;
            Digits();
        }
        Exponent();
        NoNameHere();
        var text = source[start.._at].Replace("_", "", StringComparison.Ordinal);
        if (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]))
            throw SyntaxProblem.Unsupported(text, start);
        Add(TokenKind.Number, text, start, double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private char Peek(int ahead = 0) => _at + ahead < source.Length ? source[_at + ahead] : '\0';

    private void Digits()
    {
        while (char.IsAsciiDigit(Peek()) || (Peek() == '_' && char.IsAsciiDigit(Peek(1))))
            _at++;
    }

    private void Exponent()
    {
        if (Peek() is not ('e' or 'E'))
            return;
        var sign = Peek(1) is '+' or '-' ? 1 : 0;
        if (!char.IsAsciiDigit(Peek(1 + sign)))
            throw SyntaxProblem.Malformed("数字写法不完整", _at);
        _at += 1 + sign;
        Digits();
    }

    private void NoNameHere()
    {
        if (ContinuesName(Peek()))
            throw SyntaxProblem.Malformed("数字后面不能紧接名称", _at);
    }

    private void ReadRadix(int start)
    {
        var radix = char.ToLowerInvariant(source[_at + 1]) switch { 'x' => 16, 'o' => 8, _ => 2 };
        _at += 2;
        var first = _at;
        var value = 0.0;
        for (int digit; (digit = HexDigit(Peek())) >= 0 && digit < radix; _at++)
            value = (value * radix) + digit;
        if (_at == first)
            throw SyntaxProblem.Malformed("数字写法不完整", start);
        NoNameHere();
        Add(TokenKind.Number, source[start.._at], start, value);
    }

    private static int HexDigit(char c) => char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : -1;

    private void ReadText(char quote)
    {
        var start = _at++;
        var end = source.AsSpan(_at).IndexOfAny([quote, '\\', '\n', '\r']);
        if (end >= 0 && source[_at + end] == quote)
        {
            _at += end + 1;
            Add(TokenKind.Text, source.Substring(start + 1, end), start);
            return;
        }
        var text = new StringBuilder();
        while (Peek() != quote || _at >= source.Length)
        {
            if (_at >= source.Length || source[_at] is '\n' or '\r')
                throw SyntaxProblem.Malformed("字符串没有结束", start);
            if (source[_at] == '\\')
                ReadEscape(text);
            else
                text.Append(source[_at++]);
        }
        _at++;
        Add(TokenKind.Text, text.ToString(), start);
    }

    private void ReadTemplate()
    {
        var start = _at++;
        var text = new StringBuilder();
        while (_at < source.Length && source[_at] != '`' && !(source[_at] == '$' && Peek(1) == '{'))
        {
            if (source[_at] == '\\')
                ReadEscape(text);
            else if (source[_at] == '\r')
            {
                text.Append('\n');
                _at += Peek(1) == '\n' ? 2 : 1;
            }
            else
                text.Append(source[_at++]);
        }
        if (_at >= source.Length)
            throw SyntaxProblem.Malformed("模板字符串没有结束", start);
        var raw = source[(start + 1).._at];
        var tail = source[_at] == '`';
        _at += tail ? 1 : 2;
        Add(tail ? TokenKind.TemplateTail : TokenKind.Template, text.ToString(), start, extra: raw);
        if (!tail)
            _open.Push(_tokens.Count - 1);
    }

    private void ReadEscape(StringBuilder text)
    {
        var c = Peek(1);
        var start = _at;
        _at = Math.Min(_at + 2, source.Length);
        switch (c)
        {
            case 'x':
                text.Append((char)Hex(2, start));
                break;
            case 'u':
                AppendUnicode(text, start);
                break;
            case '\r' or '\n' or '\u2028' or '\u2029':
                _at += c == '\r' && Peek() == '\n' ? 1 : 0;
                break;
            case >= '1' and <= '9':
                throw SyntaxProblem.Unsupported("\\" + c, start);
            default:
                text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', 'v' => '\v', '0' => '\0', _ => c });
                break;
        }
    }

    private void AppendUnicode(StringBuilder text, int start)
    {
        if (Peek() != '{')
        {
            text.Append((char)Hex(4, start));
            return;
        }
        var end = source.IndexOf('}', _at);
        var digits = end < 0 ? "" : source[(_at + 1)..end];
        if (digits.Length is 0 or > 6 || !digits.All(char.IsAsciiHexDigit))
            throw SyntaxProblem.Malformed("转义写法有误", start);
        var point = Convert.ToInt32(digits, 16);
        if (point > 0x10FFFF)
            throw SyntaxProblem.Malformed("转义写法有误", start);
        _at = end + 1;
        if (point is >= 0xD800 and <= 0xDFFF)
            text.Append((char)point);
        else
            text.Append(char.ConvertFromUtf32(point));
    }

    private int Hex(int count, int start)
    {
        if (_at + count > source.Length || !source.AsSpan(_at, count).ToString().All(char.IsAsciiHexDigit))
            throw SyntaxProblem.Malformed("转义写法有误", start);
        var value = Convert.ToInt32(source.Substring(_at, count), 16);
        _at += count;
        return value;
    }

    private void ReadRegex()
    {
        var start = _at++;
        var inClass = false;
        while (Peek() != '/' || inClass || _at >= source.Length)
        {
            if (_at >= source.Length || EndsLine(source[_at]))
                throw SyntaxProblem.Malformed("正则表达式没有结束", start);
            inClass = source[_at] switch { '[' => true, ']' => false, _ => inClass };
            _at += source[_at] == '\\' ? 2 : 1;
        }
        var body = source[(start + 1).._at++];
        var flags = _at;
        while (char.IsAsciiLetter(Peek()))
            _at++;
        Add(TokenKind.Regex, body, start, extra: source[flags.._at]);
    }
}
