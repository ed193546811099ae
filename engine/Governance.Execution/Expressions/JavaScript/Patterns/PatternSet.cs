using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>The characters one place of a pattern takes: asked once for each character, then remembered.</summary>
internal sealed class PatternSet
{
    private readonly char? _only;
    private readonly Regex? _regex;
    private readonly ConcurrentDictionary<char, bool> _known = new();

    private PatternSet(char? only, Regex? regex)
    {
        _only = only;
        _regex = regex;
    }

    public static PatternSet None { get; } = new(only: null, regex: null);

    /// <param name="source">One place of the source: a character, an escape or a class.</param>
    public static PatternSet Of(string source, string flags)
    {
        if (source is [var c] && c is not '.' && !flags.Contains('i', StringComparison.Ordinal))
            return new PatternSet(c, regex: null);
        if (source is "[]")
            return None;

        var translated = new PatternTranslation(source, flags).Translate();
        return new PatternSet(only: null, new Regex($@"\A(?:{translated})\z", Options(flags) | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout));
    }

    public static RegexOptions Options(string flags) =>
        RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None);

    public bool Has(char c)
    {
        if (_only is { } only)
            return only == c;
        if (_regex is null)
            return false;
        if (!_known.TryGetValue(c, out var isIn))
            _known[c] = isIn = _regex.IsMatch([c]);
        return isIn;
    }
}
