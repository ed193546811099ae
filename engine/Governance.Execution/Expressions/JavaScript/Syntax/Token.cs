namespace Governance.Execution.Expressions.JavaScript.Language;

internal enum TokenKind
{
    End,
    Name,
    Punctuator,
    Number,
    BigInteger,
    Text,

    /// <summary>A piece of a template followed by an expression.</summary>
    Template,

    /// <summary>The last piece of a template.</summary>
    TemplateTail,
    Regex,
}

/// <param name="Text">Name, punctuator, cooked text or regex body.</param>
/// <param name="Extra">Regex flags or the raw text of a template piece.</param>
internal readonly record struct Token(
    TokenKind Kind, string Text, int Start, int End, bool AfterNewLine, double Number = 0, string? Extra = null)
{
    public bool Is(string punctuator) =>
        Kind == TokenKind.Punctuator && string.Equals(Text, punctuator, StringComparison.Ordinal);

    public bool IsName(string name) => Kind == TokenKind.Name && string.Equals(Text, name, StringComparison.Ordinal);
}
