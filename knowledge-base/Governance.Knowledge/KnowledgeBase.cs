using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Everything the product knows about categories, units, duties, places and words. Immutable and thread-safe.</summary>
public sealed class KnowledgeBase
{
    private readonly MessageClassifier _classifier;

    private KnowledgeBase(string directory)
    {
        Categories = CategoryTree.Load(directory);
        Organisation = OrganisationFile.Load(directory);
        var rules = RuleBook.Load(directory, Categories, Organisation);
        Duties = DutyBook.Load(directory, Categories, Organisation, rules.Topics);
        Articles = ArticleShelf.Load(directory, Categories);
        Places = new PlaceResolver(Organisation);
        Router = new Router(Organisation, Duties);
        _classifier = new MessageClassifier(this, rules);
    }

    public CategoryTree Categories { get; }

    public Organisation Organisation { get; }

    public DutyBook Duties { get; }

    public ArticleShelf Articles { get; }

    public PlaceResolver Places { get; }

    public Router Router { get; }

    /// <summary>Reads a knowledge base from its folder (<c>catalogue/ duties/ rules/ articles/ model/</c>).</summary>
    /// <exception cref="KnowledgeLoadException">The data is missing or broken; names file and JSON path.</exception>
    public static KnowledgeBase Load(string directory) => new(directory);

    public Classification Classify(ClassificationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _classifier.Classify(request);
    }

    public ImmutableArray<ArticleHit> SearchArticles(string text, int take = 5) => Articles.Search(text, take);

    internal ModelOpinion Judge() => new(Categories.All[0].Name, 0, []);
}
