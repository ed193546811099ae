namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class JsText
{
    /// <summary>What <c>trim</c> removes: white space and line ends of the language.</summary>
    public const string Blank =
        "\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    private static readonly string[] Single = [.. Enumerable.Range(0, 256).Select(i => ((char)i).ToString())];

    public static string Of(char c) => c < 256 ? Single[c] : c.ToString();

    /// <summary>Length of the character that starts here: a pair of surrogates counts as one.</summary>
    public static int PointLength(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
}
