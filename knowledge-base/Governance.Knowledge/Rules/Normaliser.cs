namespace Governance.Knowledge;

/// <summary>Makes writing variants alike without moving a character: full width to half width, upper case to lower case.</summary>
/// <remarks>One character in, one out, so that positions found in the normalised text are positions in the original.</remarks>
internal static class Normaliser
{
    private const char FullWidthFirst = '！';
    private const char FullWidthLast = '～';
    private const int FullWidthShift = FullWidthFirst - '!';

    public static string Normalise(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = Normalise(source[i]);
    });

    public static char Normalise(char c) => c switch
    {
        '\u3000' or '\u00a0' or '\t' or '\r' or '\n' => ' ',
        '，' or '！' or '？' or '：' or '；' => c,
        >= FullWidthFirst and <= FullWidthLast => char.ToLowerInvariant((char)(c - FullWidthShift)),
        _ => char.ToLowerInvariant(c),
    };
}
