using System.Collections.Frozen;
using System.Collections.Immutable;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>Finds articles by overlap of character pairs, and the one that answers a question by what it is about.</summary>
public sealed class ArticleShelf
{
    private const double Related = 0.15;
    private readonly ImmutableArray<Shelved> _shelved;
    private readonly Asking _asking;

    private ArticleShelf(ImmutableArray<Shelved> shelved, Asking asking)
    {
        (_shelved, _asking) = (shelved, asking);
        All = [.. shelved.Select(entry => entry.Article)];
    }

    public ImmutableArray<Article> All { get; }

    /// <summary>Articles that have to do with a text, best first.</summary>
    public ImmutableArray<ArticleHit> Search(string text, int take = 5)
    {
        var pairs = Pairs(text);
        return
        [
            .. _shelved.Select(entry => new ArticleHit(entry.Article, entry.Likeness(pairs)))
                .Where(hit => hit.Score >= Related)
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Article.Id, StringComparer.Ordinal)
                .Take(take),
        ];
    }

    /// <summary>The article that answers a short question, with the words that ask for it; null for a complaint, a long story, or what no article is about.</summary>
    internal (Article Article, ImmutableArray<(int Start, int Length)> Words)? Answer(MessageText message)
    {
        var text = message.Searchable;
        if (text.Length > _asking.Longest || PhraseGroups.TryFindAny(_asking.Not, text, 0, out _))
            return null;
        var pairs = Pairs(text);
        foreach (var entry in _shelved.OrderByDescending(entry => entry.Likeness(pairs)).ThenBy(entry => entry.Article.Id, StringComparer.Ordinal))
            if (!PhraseGroups.TryFindAny(entry.Not, text, 0, out _) && PhraseGroups.FindNear([.. entry.About, _asking.Words], text, _asking.Near) is { } words)
                return (entry.Article, words);
        return null;
    }

    internal static ArticleShelf Load(string directory, CategoryTree categories)
    {
        var all = new List<Shelved>();
        Asking? asking = null;
        foreach (var file in DataFile.OpenAll(directory, "articles"))
        {
            if (file.TryGet("asking", out var said))
                asking = Asking.Read(said);
            foreach (var item in file.Items("articles"))
            {
                if (all.Exists(other => string.Equals(other.Article.Id, item.Text("id"), StringComparison.Ordinal)))
                    throw item["id"].Broken($"article {item.Text("id")} exists twice");
                all.Add(Shelved.Read(item, categories));
            }
        }

        return new ArticleShelf([.. all], asking ?? Asking.Nothing);
    }

    private static HashSet<string> Pairs(string text)
    {
        var letters = string.Concat(Normaliser.Normalise(text).Where(char.IsLetterOrDigit));
        return Enumerable.Range(0, Math.Max(letters.Length - 1, 0)).Select(at => letters.Substring(at, 2)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How a question sounds, and what is none.</summary>
    private sealed record Asking(ImmutableArray<Phrase> Words, ImmutableArray<Phrase> Not, int Near, int Longest)
    {
        public static readonly Asking Nothing = new([], [], 0, 0);

        public static Asking Read(JsonCursor item) => new(
            RuleFile.ReadAlternatives(item["words"]), [.. item.OptionalItems("not").Select(RuleFile.ReadPhrase)], (int)item["near"].Number(), (int)item["longest"].Number());
    }

    private sealed record Shelved(Article Article, ImmutableArray<FrozenSet<string>> Asked, ImmutableArray<ImmutableArray<Phrase>> About, ImmutableArray<Phrase> Not)
    {
        public double Likeness(HashSet<string> pairs) => Asked.Max(asked => asked.Count == 0 ? 0 : (double)asked.Count(pairs.Contains) / asked.Count);

        public static Shelved Read(JsonCursor item, CategoryTree categories)
        {
            var article = new Article(
                item.Text("id"), item.Text("title"), categories.Require(item["category"]).Code, item.OptionalTexts("questions"), item.Text("body"), item.Text("basis"), item["validFrom"].Date());
            return new Shelved(
                article,
                [.. article.Questions.Append(article.Title).Select(asked => Pairs(asked).ToFrozenSet(StringComparer.Ordinal))],
                [.. item.OptionalItems("about").Select(RuleFile.ReadAlternatives)],
                [.. item.OptionalItems("not").Select(RuleFile.ReadPhrase)]);
        }
    }
}
