namespace Governance.Knowledge.Model;

/// <summary>Lists the n-grams of a text with their places.</summary>
/// <remarks>
/// N-grams do not cross punctuation or blanks. Digits are alike, and so are Latin letters: house numbers and the
/// anonymised names of the training texts (A3区) must not become knowledge.
/// </remarks>
internal static class NgramReader
{
    private const char Digit = '0';
    private const char Letter = 'a';

    public delegate void Visitor<TState>(ref TState state, ulong key, int start, int length)
        where TState : allows ref struct;

    public static void Visit<TState>(ReadOnlySpan<char> text, int longest, ref TState state, Visitor<TState> visit)
        where TState : allows ref struct
    {
        for (var start = 0; start < text.Length; start++)
        {
            var key = 0UL;
            for (var length = 1; length <= longest && start + length <= text.Length; length++)
            {
                var symbol = Symbol(text[start + length - 1]);
                if (symbol == '\0')
                    break;
                key = Ngram.Append(key, symbol);
                visit(ref state, key, start, length);
            }
        }
    }

    private static char Symbol(char raw)
    {
        var c = Normaliser.Normalise(raw);
        if (char.IsAsciiDigit(c))
            return Digit;
        if (char.IsAsciiLetter(c))
            return Letter;
        return char.IsLetter(c) ? c : '\0';
    }
}
