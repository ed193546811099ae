using System.Collections.Frozen;
using System.Collections.Immutable;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>A knowledge article that may answer a consultation on the spot.</summary>
/// <param name="Questions">Ways residents ask for it.</param>
/// <param name="Basis">Where the answer comes from.</param>
public sealed record Article(string Id, string Title, CategoryCode Category, ImmutableArray<string> Questions, string Body, string Basis, DateOnly ValidFrom);

/// <param name="Score">0 to 1: share of the article's question that the text covers.</param>
public sealed record ArticleHit(Article Article, double Score);

/// <summary>Finds articles by overlap of character pairs.</summary>
public sealed class ArticleShelf
{
    private const double Enough = 0.45;
    private const double EnoughInCategory = 0.25;
    private const double Related = 0.15;
    private readonly ImmutableArray<(Article Article, ImmutableArray<FrozenSet<string>> Asked)> _indexed;

    private ArticleShelf(ImmutableArray<Article> all)
    {
        All = all;
        _indexed = [.. all.Select(article => (article, article.Questions.Append(article.Title).Select(asked => Pairs(asked).ToFrozenSet(StringComparer.Ordinal)).ToImmutableArray()))];
    }

    public ImmutableArray<Article> All { get; }

    /// <summary>Articles that have to do with a text, best first.</summary>
    public ImmutableArray<ArticleHit> Search(string text, int take = 5)
    {
        var pairs = Pairs(text);
        return
        [
            .. _indexed.Select(entry => new ArticleHit(entry.Article, entry.Asked.Max(asked => Overlap(asked, pairs))))
                .Where(hit => hit.Score >= Related)
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Article.Id, StringComparer.Ordinal)
                .Take(take),
        ];
    }

    /// <summary>The article that answers a consultation, if one fits well enough; less is needed inside the consultation's own category.</summary>
    public Article? Answer(string text, CategoryCode category) => Search(text)
        .FirstOrDefault(hit => hit.Score >= (hit.Article.Category == category ? EnoughInCategory : Enough))?.Article;

    internal static ArticleShelf Load(string directory, CategoryTree categories)
    {
        var all = new List<Article>();
        foreach (var file in DataFile.OpenAll(directory, "articles"))
            foreach (var item in file.Items("articles"))
            {
                if (all.Exists(other => string.Equals(other.Id, item.Text("id"), StringComparison.Ordinal)))
                    throw item["id"].Broken($"article {item.Text("id")} exists twice");
                all.Add(Read(item, categories));
            }
        return new ArticleShelf([.. all]);
    }

    private static Article Read(JsonCursor item, CategoryTree categories) => new(
        item.Text("id"),
        item.Text("title"),
        categories.Require(item["category"]).Code,
        item.OptionalTexts("questions"),
        item.Text("body"),
        item.Text("basis"),
        item["validFrom"].Date());

    private static double Overlap(FrozenSet<string> asked, HashSet<string> text) =>
        asked.Count == 0 ? 0 : (double)asked.Count(text.Contains) / asked.Count;

    private static HashSet<string> Pairs(string text)
    {
        var letters = string.Concat(Normaliser.Normalise(text).Where(char.IsLetterOrDigit));
        return Enumerable.Range(0, Math.Max(letters.Length - 1, 0)).Select(at => letters.Substring(at, 2)).ToHashSet(StringComparer.Ordinal);
    }
}
