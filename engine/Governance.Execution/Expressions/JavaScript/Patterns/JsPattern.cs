using System.Text.RegularExpressions;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>
/// A compiled pattern; shared by all objects made from one literal. What it costs is counted in steps and never in time, so that a re-run
/// stops where the first run stopped: most patterns run in time that grows with the text alone, the others are walked step by step.
/// </summary>
internal sealed class JsPattern
{
    private readonly Regex? _linear;
    private readonly PatternNode? _tree;

    private JsPattern(string source, string flags, Regex? linear, PatternNode? tree, IReadOnlyList<string?> names)
    {
        Source = source;
        Flags = flags;
        _linear = linear;
        _tree = tree;
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
        try
        {
            return Compile(source, string.Concat(flags.Order()));
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

    /// <returns>Null where nothing matches from <paramref name="start"/> on.</returns>
    public PatternHit? Match(Run run, string text, int start)
    {
        run.Charge(1 + (text.Length >> 6));
        if (_linear is null)
            return new PatternWalk(run, text, Names.Count).Search(_tree!, start);

        var match = _linear.Match(text, start);
        run.Charge(((match.Success ? match.Index + match.Length : text.Length) - start) >> 4);
        return match.Success ? new PatternHit(text, [.. Enumerable.Range(0, Names.Count).Select(i => Edges(match.Groups[i]))]) : null;
    }

    private static JsPattern Compile(string source, string flags)
    {
        var translation = new PatternTranslation(source, flags);
        var translated = translation.Translate();
        try
        {
            var linear = new Regex(translated, PatternSet.Options(flags) | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
            return new JsPattern(source, flags, linear, tree: null, translation.Names);
        }
        catch (NotSupportedException)
        {
            // Looking around, back references, word edges; well formed, or the constructor would have said so.
            return new JsPattern(source, flags, linear: null, new PatternParser(source, flags, translation.Names).Parse(), translation.Names);
        }
    }

    private static (int Start, int End) Edges(System.Text.RegularExpressions.Group group) => group.Success ? (group.Index, group.Index + group.Length) : (-1, -1);
}
