using System.Globalization;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Reads a pattern that is known to be well formed as parts to be walked.</summary>
internal sealed class PatternParser(string source, string flags, IReadOnlyList<string?> names)
{
    private readonly bool _isMultiline = flags.Contains('m', StringComparison.Ordinal);
    private readonly bool _isUnicode = flags.Contains('u', StringComparison.Ordinal);
    private readonly bool _ignoresCase = flags.Contains('i', StringComparison.Ordinal);
    private int _at;
    private int _groups;

    public PatternNode Parse() => Choice();

    private PatternNode Choice()
    {
        var ways = new List<PatternNode> { Chain() };
        while (Eat("|"))
            ways.Add(Chain());
        return ways is [var only] ? only : new ChoiceNode([.. ways]);
    }

    private PatternChain Chain()
    {
        var parts = new List<PatternNode>();
        while (_at < source.Length && source[_at] is not ('|' or ')'))
            parts.Add(Repeated());
        return new PatternChain([.. parts]);
    }

    private PatternNode Repeated()
    {
        var first = _groups + 1;
        var item = Item();
        return Count() is { } count ? new RepeatNode(item, count.Least, count.Most, Eat("?"), first, _groups) : item;
    }

    private PatternNode Item()
    {
        if (Eat("^"))
            return _isMultiline ? EdgeNode.LineStart : EdgeNode.Start;
        if (Eat("$"))
            return _isMultiline ? EdgeNode.LineEnd : EdgeNode.End;
        if (Eat("("))
            return Group();
        if (Eat("\\b"))
            return EdgeNode.Word;
        if (Eat("\\B"))
            return EdgeNode.NoWord;
        if (source[_at] == '\\' && source[_at + 1] is >= '1' and <= '9')
            return Numbered();
        if (Eat("\\k<"))
            return new BackNode(names.ToList().IndexOf(Name()), _ignoresCase);
        return Unit();
    }

    private PatternNode Group()
    {
        if (Eat("?:"))
            return Closed(Choice());
        if (Eat("?="))
            return Closed(new LookNode(Choice(), isAhead: true, isNegative: false));
        if (Eat("?!"))
            return Closed(new LookNode(Choice(), isAhead: true, isNegative: true));
        if (Eat("?<="))
            return Closed(new LookNode(Choice(), isAhead: false, isNegative: false));
        if (Eat("?<!"))
            return Closed(new LookNode(Choice(), isAhead: false, isNegative: true));
        if (Eat("?<"))
            Name();
        var number = ++_groups;
        return Closed(new GroupNode(number, Choice()));
    }

    private PatternNode Closed(PatternNode node) => Eat(")") ? node : throw new FormatException("Unterminated group");

    private string Name()
    {
        var end = source.IndexOf('>', _at);
        var name = source[_at..end];
        _at = end + 1;
        return name;
    }

    private BackNode Numbered()
    {
        _at++;
        var number = source[_at++] - '0';
        while (_at < source.Length && char.IsAsciiDigit(source[_at]) && (number * 10) + source[_at] - '0' < names.Count)
            number = (number * 10) + source[_at++] - '0';
        return new BackNode(number, _ignoresCase);
    }

    private PatternNode Unit()
    {
        var start = _at;
        _at = source[_at] switch
        {
            '[' => ClassEnd(),
            '\\' => EscapeEnd(),
            _ => _at + 1,
        };
        var unit = source[start.._at];
        // Beyond the first plane a character is two of the text's.
        return _isUnicode && unit.StartsWith("\\u{", StringComparison.Ordinal) && int.Parse(unit.AsSpan(3, unit.Length - 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0xFFFF and var point
            ? new PatternChain([.. char.ConvertFromUtf32(point).Select(c => new UnitNode(PatternSet.Of(c.ToString(), flags)))])
            : new UnitNode(PatternSet.Of(unit, flags));
    }

    private int ClassEnd()
    {
        var at = _at + (_at + 1 < source.Length && source[_at + 1] == '^' ? 2 : 1);
        while (source[at] != ']')
            at += source[at] == '\\' ? 2 : 1;
        return at + 1;
    }

    private int EscapeEnd() => source[_at + 1] switch
    {
        'c' when _at + 2 < source.Length && char.IsAsciiLetter(source[_at + 2]) => _at + 3,
        'x' when Hex(2) => _at + 4,
        'u' when _isUnicode && _at + 2 < source.Length && source[_at + 2] == '{' => source.IndexOf('}', _at) + 1,
        'u' when Hex(4) => _at + 6,
        'p' or 'P' when _isUnicode => source.IndexOf('}', _at) + 1,
        _ => _at + 2,
    };

    private bool Hex(int count) => _at + 2 + count <= source.Length && source.AsSpan(_at + 2, count).ToArray().All(char.IsAsciiHexDigit);

    private (int Least, int Most)? Count()
    {
        if (Eat("*"))
            return (0, int.MaxValue);
        if (Eat("+"))
            return (1, int.MaxValue);
        if (Eat("?"))
            return (0, 1);
        if (_at + 1 >= source.Length || source[_at] != '{' || !char.IsAsciiDigit(source[_at + 1]) || source.IndexOf('}', _at) is not (> 0 and var end))
            return null;

        var bounds = source[(_at + 1)..end].Split(',');
        if (bounds.Length > 2 || !bounds.All(b => b.All(char.IsAsciiDigit)))
            return null;
        _at = end + 1;
        return (Bound(bounds[0]), bounds.Length == 1 ? Bound(bounds[0]) : bounds[1].Length == 0 ? int.MaxValue : Bound(bounds[1]));
    }

    private static int Bound(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : int.MaxValue;

    private bool Eat(string what)
    {
        if (string.CompareOrdinal(source, _at, what, 0, what.Length) != 0)
            return false;
        _at += what.Length;
        return true;
    }
}
