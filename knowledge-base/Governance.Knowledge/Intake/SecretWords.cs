using System.Collections.Immutable;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>Words that may stand for a state secret: <c>intake/secrets.json</c>.</summary>
public sealed class SecretWords
{
    private readonly ImmutableArray<(string Word, ImmutableArray<string> Except)> _words;

    private SecretWords(ImmutableArray<(string Word, ImmutableArray<string> Except)> words) => _words = words;

    /// <summary>The first such word that is not part of a harmless phrase; null when there is none.</summary>
    public string? Find(string text)
    {
        var read = Normaliser.Normalise(text);
        foreach (var (word, except) in _words)
        {
            var left = except.Aggregate(read, (rest, phrase) => rest.Replace(phrase, "", StringComparison.Ordinal));
            if (left.Contains(word, StringComparison.Ordinal))
                return word;
        }

        return null;
    }

    internal static SecretWords Load(string directory)
    {
        var file = DataFile.Open(directory, "intake/secrets.json");
        var words = file.Items("words").Select(item => (Normaliser.Normalise(item.Text("word")), item.OptionalTexts("except").Select(Normaliser.Normalise).ToImmutableArray())).ToImmutableArray();
        return words.IsEmpty ? throw file["words"].Broken("at least one word is needed") : new SecretWords(words);
    }
}
