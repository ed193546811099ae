namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>A part that may come several times, as often as possible or, lazy, as seldom.</summary>
/// <param name="firstGroup">Groups inside forget what they took with every turn.</param>
internal sealed class RepeatNode(PatternNode inside, int least, int most, bool isLazy, int firstGroup, int lastGroup) : PatternNode
{
    public override bool Match(PatternWalk walk, int at, PatternRest rest) => inside is UnitNode unit
        ? (isLazy ? Few(walk, unit, at, rest) : Many(walk, unit, at, rest))
        : Turn(walk, 0, at, rest);

    private bool Many(PatternWalk walk, UnitNode unit, int at, PatternRest rest)
    {
        var count = 0;
        while (count < most && unit.Takes(walk, at + count))
            count++;
        for (; count >= least; count--)
        {
            walk.Try();
            if (rest(at + count))
                return true;
        }

        return false;
    }

    private bool Few(PatternWalk walk, UnitNode unit, int at, PatternRest rest)
    {
        for (var count = 0; ; count++)
        {
            if (count >= least && rest(at + count))
                return true;
            if (count == most || !unit.Takes(walk, at + count))
                return false;
        }
    }

    private bool Turn(PatternWalk walk, int count, int at, PatternRest rest)
    {
        walk.Try();
        if (count < least)
            return Again(walk, count, at, rest);
        if (isLazy)
            return rest(at) || (count < most && Again(walk, count, at, rest));
        return (count < most && Again(walk, count, at, rest)) || rest(at);
    }

    private bool Again(PatternWalk walk, int count, int at, PatternRest rest)
    {
        walk.Enter();
        var before = walk.Edges[firstGroup..(lastGroup + 1)];
        Array.Fill(walk.Edges, (-1, -1), firstGroup, before.Length);
        // A turn that took nothing would come again for ever; those that must come may be empty.
        var isDone = inside.Match(walk, at, next => (next != at || count < least) && Turn(walk, count + 1, next, rest));
        if (!isDone)
            before.CopyTo(walk.Edges, firstGroup);
        walk.Leave();
        return isDone;
    }
}
