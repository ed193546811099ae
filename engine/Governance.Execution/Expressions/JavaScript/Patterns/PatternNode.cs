namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>A part of a pattern that is walked: tries its ways in the order of the language until the rest agrees.</summary>
internal abstract class PatternNode
{
    public abstract bool Match(PatternWalk walk, int at, PatternRest rest);
}

internal sealed class UnitNode(PatternSet set) : PatternNode
{
    public bool Takes(PatternWalk walk, int at)
    {
        walk.Try();
        return at < walk.Text.Length && set.Has(walk.Text[at]);
    }

    public override bool Match(PatternWalk walk, int at, PatternRest rest) => Takes(walk, at) && rest(at + 1);
}

internal sealed class PatternChain(PatternNode[] parts) : PatternNode
{
    public override bool Match(PatternWalk walk, int at, PatternRest rest) => From(walk, 0, at, rest);

    private bool From(PatternWalk walk, int index, int at, PatternRest rest) =>
        index == parts.Length ? rest(at) : parts[index].Match(walk, at, next => From(walk, index + 1, next, rest));
}

internal sealed class ChoiceNode(PatternNode[] ways) : PatternNode
{
    public override bool Match(PatternWalk walk, int at, PatternRest rest)
    {
        foreach (var way in ways)
        {
            walk.Try();
            if (way.Match(walk, at, rest))
                return true;
        }

        return false;
    }
}

internal sealed class GroupNode(int number, PatternNode inside) : PatternNode
{
    public override bool Match(PatternWalk walk, int at, PatternRest rest)
    {
        var before = walk.Edges[number];
        return inside.Match(walk, at, end =>
        {
            var inner = walk.Edges[number];
            walk.Edges[number] = (at, end);
            if (rest(end))
                return true;
            walk.Edges[number] = inner;
            return false;
        }) || Back(walk, before);
    }

    private bool Back(PatternWalk walk, (int Start, int End) before)
    {
        walk.Edges[number] = before;
        return false;
    }
}

/// <summary>What a group took, once more; a group that took no part is the empty text.</summary>
internal sealed class BackNode(int number, bool ignoresCase) : PatternNode
{
    public override bool Match(PatternWalk walk, int at, PatternRest rest)
    {
        walk.Try();
        var (start, end) = walk.Edges[number];
        if (start < 0)
            return rest(at);

        var length = end - start;
        return at + length <= walk.Text.Length
            && walk.Text.AsSpan(at, length).Equals(walk.Text.AsSpan(start, length), ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            && rest(at + length);
    }
}

internal sealed class LookNode(PatternNode inside, bool isAhead, bool isNegative) : PatternNode
{
    public override bool Match(PatternWalk walk, int at, PatternRest rest)
    {
        var before = ((int, int)[])walk.Edges.Clone();
        if (Sees(walk, at) != isNegative && rest(at))
            return true;
        before.CopyTo(walk.Edges, 0);
        return false;
    }

    private bool Sees(PatternWalk walk, int at)
    {
        if (isAhead)
            return inside.Match(walk, at, static _ => true);

        for (var start = at; start >= 0; start--)
        {
            walk.Try();
            if (inside.Match(walk, start, end => end == at))
                return true;
        }

        return false;
    }
}

/// <summary>A place without width.</summary>
internal sealed class EdgeNode(Func<string, int, bool> holds) : PatternNode
{
    public static EdgeNode Start { get; } = new(static (_, at) => at == 0);

    public static EdgeNode End { get; } = new(static (text, at) => at == text.Length);

    public static EdgeNode LineStart { get; } = new(static (text, at) => at == 0 || IsLineEnd(text[at - 1]));

    public static EdgeNode LineEnd { get; } = new(static (text, at) => at == text.Length || IsLineEnd(text[at]));

    public static EdgeNode Word { get; } = new(static (text, at) => IsWordEdge(text, at));

    public static EdgeNode NoWord { get; } = new(static (text, at) => !IsWordEdge(text, at));

    public override bool Match(PatternWalk walk, int at, PatternRest rest)
    {
        walk.Try();
        return holds(walk.Text, at) && rest(at);
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static bool IsWordEdge(string text, int at) => (at > 0 && IsWord(text[at - 1])) != (at < text.Length && IsWord(text[at]));

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
