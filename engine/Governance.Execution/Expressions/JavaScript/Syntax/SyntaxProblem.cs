namespace Governance.Execution.Expressions.JavaScript.Language;

internal enum SyntaxProblemKind
{
    Malformed,
    Unsupported,
    TooDeep,
}

/// <summary>Leaves the parser at the first problem; <see cref="JavaScriptProgram.Parse"/> turns it into a refusal.</summary>
internal sealed class SyntaxProblem(SyntaxProblemKind kind, string detail, int position) : Exception(detail)
{
    public SyntaxProblemKind Kind { get; } = kind;

    public int Position { get; } = position;

    public static SyntaxProblem Malformed(string detail, int position) => new(SyntaxProblemKind.Malformed, detail, position);

    public static SyntaxProblem Unsupported(string construct, int position) =>
        new(SyntaxProblemKind.Unsupported, construct, position);
}

[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct SourcePoint(int Line, int Column)
{
    public static SourcePoint Of(string source, int position)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < position && i < source.Length; i++)
        {
            if (source[i] == '\n')
                (line, start) = (line + 1, i + 1);
        }
        return new SourcePoint(line, Math.Min(position, source.Length) - start + 1);
    }

    public override string ToString() => $"{Line}:{Column}";
}
