namespace Governance.Execution.Expressions.Liquid;

internal enum LiquidTokenKind
{
    Name,
    Number,
    Text,
    Symbol,

    /// <summary>The end of the markup, <c>}}</c> or <c>%}</c>.</summary>
    Close,
}

internal sealed record LiquidToken(LiquidTokenKind Kind, string Text, int Position, bool TrimsAfter = false)
{
    public bool Is(string symbol) => Kind == LiquidTokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);

    public bool IsName(string name) => Kind == LiquidTokenKind.Name && string.Equals(Text, name, StringComparison.Ordinal);
}
