namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Where a pattern matched.</summary>
/// <param name="Edges">Start and end of each group; -1 where a group took no part. The first is the whole match.</param>
internal sealed record PatternHit(string Text, (int Start, int End)[] Edges)
{
    public int Index => Edges[0].Start;

    public int Length => Edges[0].End - Edges[0].Start;

    public string Value => Group(0)!;

    public string? Group(int number) => Edges[number] is { Start: >= 0 } edges ? Text[edges.Start..edges.End] : null;
}
