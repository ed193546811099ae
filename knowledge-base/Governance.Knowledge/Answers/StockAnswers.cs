using System.Collections.Immutable;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>空话套话: how much of an answer says nothing of the matter, such as 已处理，请联系物业. <c>answers/stock.json</c>.</summary>
public sealed class StockAnswers
{
    private readonly ImmutableArray<Phrase> _phrases;

    private StockAnswers(ImmutableArray<Phrase> phrases) => _phrases = phrases;

    /// <summary>Share of the letters that stand in such phrases, 0 to 1, and the longest of them.</summary>
    public (double Share, string? Longest) Of(string answer)
    {
        var text = Normaliser.Normalise(answer);
        var said = new bool[text.Length];
        var (from, length) = (0, 0);
        foreach (var phrase in _phrases)
            for (var at = 0; phrase.TryFind(text, at, out var start, out var found); at = start + 1)
            {
                said.AsSpan(start, found).Fill(true);
                if (found > length)
                    (from, length) = (start, found);
            }

        var letters = text.Count(char.IsLetterOrDigit);
        var stock = text.Where((letter, i) => said[i] && char.IsLetterOrDigit(letter)).Count();
        return (letters == 0 ? 0 : (double)stock / letters, length == 0 ? null : answer.Substring(from, length));
    }

    internal static StockAnswers Load(string directory) => new(RuleFile.ReadAlternatives(DataFile.Open(directory, "answers/stock.json")["phrases"]));
}
