namespace Governance.Knowledge.Model;

/// <summary>One to four characters packed into 64 bits: exact, without collisions.</summary>
internal static class Ngram
{
    public const int Longest = 4;
    private const int BitsPerCharacter = 16;

    public static ulong Append(ulong key, char next) => (key << BitsPerCharacter) | next;

    public static string ToText(ulong key)
    {
        Span<char> characters = stackalloc char[Longest];
        var at = Longest;
        for (; key != 0; key >>= BitsPerCharacter)
            characters[--at] = (char)(key & char.MaxValue);
        return new string(characters[at..]);
    }
}
