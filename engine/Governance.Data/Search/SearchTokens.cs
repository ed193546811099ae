using System.Text;

namespace Governance.Data;

/// <summary>Cuts text into what both full-text engines index: bigrams of Chinese, whole words of the rest.</summary>
/// <remarks>A run of Chinese ends with its last character alone, so that one character is found as the beginning of a token.</remarks>
public static class SearchTokens
{
    /// <summary>Tokens separated by spaces; feed it masked text only.</summary>
    public static string Of(params IEnumerable<string?> masked) => string.Join(' ', masked.SelectMany(Runs).SelectMany(Cut));

    /// <summary>One phrase per run of the query; the last token of each stands for every token that begins with it.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Phrases(string? query) =>
        [.. Runs(query).Take(16).Select(run => (IReadOnlyList<string>)[.. run.Length > 1 && IsHan(run[0]) ? Bigrams(run) : [run]])];

    /// <summary>Whether a token is the beginning of no other.</summary>
    internal static bool IsWhole(string token) => token.Length == 2 && IsHan(token[0]);

    internal static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private static IEnumerable<string> Cut(string run) => IsHan(run[0]) ? Bigrams(run).Append(run[^1..]) : [run];

    private static IEnumerable<string> Bigrams(string run)
    {
        for (var i = 0; i + 1 < run.Length; i++)
            yield return run.Substring(i, 2);
    }

    /// <summary>Maximal runs of one kind: Chinese characters, or other letters and digits in lower case.</summary>
    private static IEnumerable<string> Runs(string? text)
    {
        var run = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormKC))
        {
            var kept = char.IsLetterOrDigit(letter);
            if (run.Length > 0 && (!kept || IsHan(letter) != IsHan(run[0])))
            {
                yield return run.ToString();
                run.Clear();
            }

            if (kept)
                run.Append(char.ToLowerInvariant(letter));
        }

        if (run.Length > 0)
            yield return run.ToString();
    }
}
