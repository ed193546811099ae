namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>What is left of a pattern: whether it matches from here on.</summary>
internal delegate bool PatternRest(int at);

/// <summary>One search with a pattern that must be tried this way and that. Every try is a step of the script.</summary>
internal sealed class PatternWalk(Run run, string text, int groups)
{
    // A repeated group costs stack for every turn; the limit is a count, so that a re-run meets it at the same place.
    private const int MaxTurns = 400;
    private const int TriesPerStep = 8;

    private int _tries;
    private int _turns;

    public string Text => text;

    public (int Start, int End)[] Edges { get; } = new (int, int)[groups];

    public PatternHit? Search(PatternNode pattern, int start)
    {
        for (var at = start; at <= text.Length; at++)
        {
            Array.Fill(Edges, (-1, -1));
            var end = -1;
            if (!pattern.Match(this, at, p => (end = p) >= 0))
                continue;

            Edges[0] = (at, end);
            return new PatternHit(text, [.. Edges]);
        }

        return null;
    }

    public void Try()
    {
        if (++_tries % TriesPerStep == 0)
            run.Step();
    }

    public void Enter()
    {
        if (++_turns > MaxTurns)
            throw run.Exhausted("a regular expression nests too deeply");
        run.CheckStack();
    }

    public void Leave() => _turns--;
}
