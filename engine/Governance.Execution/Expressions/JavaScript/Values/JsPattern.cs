using System.Text.RegularExpressions;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>A compiled pattern; shared by all objects made from one literal.</summary>
internal sealed class JsPattern
{
    // The one limit that is a time: a pattern may run away on a short text. Wide enough that a busy machine does not trip it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    private JsPattern(string source, string flags, Regex regex, IReadOnlyList<string?> names)
    {
        Source = source;
        Flags = flags;
        _regex = regex;
        Names = names;
    }

    public string Source { get; }

    public string Flags { get; }

    /// <summary>For each group its name, or null; the first is the whole match.</summary>
    public IReadOnlyList<string?> Names { get; }

    public bool IsGlobal => Flags.Contains('g', StringComparison.Ordinal);

    public bool IsSticky => Flags.Contains('y', StringComparison.Ordinal);

    public static JsPattern? TryCompile(string source, string flags, out string problem)
    {
        problem = "";
        if (flags.Any(f => !"dgimsuy".Contains(f, StringComparison.Ordinal)) || flags.Distinct().Count() != flags.Length)
        {
            problem = $"Invalid flags '{flags}'";
            return null;
        }
        var translation = new PatternTranslation(source, flags);
        try
        {
            var options = RegexOptions.CultureInvariant;
            if (flags.Contains('i', StringComparison.Ordinal))
                options |= RegexOptions.IgnoreCase;
            return new JsPattern(source, string.Concat(flags.Order()), new Regex(translation.Translate(), options, Patience), translation.Names);
        }
        catch (FormatException invalid)
        {
            problem = invalid.Message;
        }
        catch (ArgumentException invalid)
        {
            problem = invalid.Message;
        }
        return null;
    }

    public Match Match(Run run, string text, int start)
    {
        run.Charge(1 + (text.Length >> 8));
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        try
        {
            var match = _regex.Match(text, start);
            run.ChargePattern(System.Diagnostics.Stopwatch.GetElapsedTime(began));
            return match;
        }
        catch (RegexMatchTimeoutException)
        {
            throw run.Exhausted("a regular expression took too long");
        }
    }
}

internal sealed class JsRegex(JsPattern pattern) : JsObject(Builtins.RegExpPrototype)
{
    public JsPattern Pattern => pattern;

    public override string ClassName => "RegExp";

    public override bool TryGetOwn(Run run, string key, JsValue receiver, out JsValue value)
    {
        if (key is not "lastIndex")
            return base.TryGetOwn(run, key, receiver, out value);
        value = LastIndex;
        return true;
    }

    public override void Set(Run run, string key, JsValue value)
    {
        if (key is "lastIndex")
            LastIndex = Coerce.ToInteger(run, value);
        else
            base.Set(run, key, value);
    }

    public double LastIndex { get; set; }

    /// <summary>The next match, from <c>lastIndex</c> where the flags say so; null where there is none.</summary>
    public Match? Exec(Run run, string text)
    {
        var remembers = pattern.IsGlobal || pattern.IsSticky;
        var start = remembers ? LastIndex : 0;
        var match = start < 0 || start > text.Length ? null : pattern.Match(run, text, (int)start);
        if (match is not { Success: true } || (pattern.IsSticky && match.Index != (int)start))
        {
            LastIndex = remembers ? 0 : LastIndex;
            return null;
        }
        if (remembers)
            LastIndex = match.Index + match.Length;
        return match;
    }

    /// <summary>The array <c>exec</c> gives.</summary>
    public JsArray Describe(Match match, string text)
    {
        var result = new JsArray(Groups(match));
        result.Define("index", match.Index);
        result.Define("input", text);
        result.Define("groups", Named(match) is { } named ? named : default(JsValue));
        return result;
    }

    public JsValue[] Groups(Match match)
    {
        var groups = new JsValue[pattern.Names.Count];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = match.Groups[i].Success ? match.Groups[i].Value : default(JsValue);
        return groups;
    }

    public JsObject? Named(Match match)
    {
        if (pattern.Names.All(n => n is null))
            return null;
        var named = new JsObject(null);
        for (var i = 1; i < pattern.Names.Count; i++)
        {
            if (pattern.Names[i] is { } name)
                named.Define(name, match.Groups[i].Success ? match.Groups[i].Value : default(JsValue));
        }
        return named;
    }
}
