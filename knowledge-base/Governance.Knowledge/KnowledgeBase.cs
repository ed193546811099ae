using System.Collections.Immutable;
using Governance.Knowledge.Model;

namespace Governance.Knowledge;

/// <summary>Everything the product knows about categories, units, duties, places and words. Immutable and thread-safe.</summary>
public sealed class KnowledgeBase
{
    private const string ModelName = "model/appeal.model";
    private readonly MessageClassifier _classifier;
    private readonly RuleBook _rules;
    private readonly DemandSplitter _splitter;

    private KnowledgeBase(string directory)
    {
        Categories = CategoryTree.Load(directory);
        Organisation = OrganisationFile.Load(directory);
        _rules = RuleBook.Load(directory, Categories, Organisation);
        Duties = DutyBook.Load(directory, Categories, Organisation, _rules.Topics);
        Model = ModelFile.Load(Path.Combine(directory, ModelName), ModelName);
        CheckLabels();
        Articles = ArticleShelf.Load(directory, Categories);
        Places = new PlaceResolver(Organisation);
        Areas = new AreaMap(Outline.Load(directory, Organisation), Organisation);
        Router = new Router(Organisation, Duties);
        Secrets = SecretWords.Load(directory);
        StockAnswers = StockAnswers.Load(directory);
        EvidenceHours = Governance.Knowledge.EvidenceHours.Load(directory, _rules.Topics);
        _splitter = DemandSplitter.Load(directory);
        _classifier = new MessageClassifier(this, _rules);
    }

    private KnowledgeBase(KnowledgeBase known, Organisation organisation, DutyBook duties)
    {
        (Categories, Duties, Model, Articles) = (known.Categories, duties, known.Model, known.Articles);
        (Secrets, StockAnswers, EvidenceHours) = (known.Secrets, known.StockAnswers, known.EvidenceHours);
        (_rules, _splitter) = (known._rules, known._splitter);
        Organisation = organisation;
        var isSame = ReferenceEquals(organisation, known.Organisation);
        Places = isSame ? known.Places : new PlaceResolver(organisation);
        Areas = isSame ? known.Areas : known.Areas.Over(organisation);
        Router = new Router(organisation, Duties);
        _classifier = new MessageClassifier(this, _rules);
    }

    public CategoryTree Categories { get; }

    public Organisation Organisation { get; }

    public DutyBook Duties { get; }

    public LinearModel Model { get; }

    public ArticleShelf Articles { get; }

    /// <summary>What answers say when they say nothing.</summary>
    public StockAnswers StockAnswers { get; }

    /// <summary>What may be a state secret.</summary>
    public SecretWords Secrets { get; }

    /// <summary>What shows itself at certain hours only.</summary>
    public ImmutableArray<EvidenceHours> EvidenceHours { get; }

    public PlaceResolver Places { get; }

    /// <summary>Where streets, communities and grids lie on the map.</summary>
    public AreaMap Areas { get; }

    public Router Router { get; }

    /// <summary>Reads a knowledge base from its folder (<c>catalogue/ duties/ rules/ articles/ model/</c>).</summary>
    /// <exception cref="KnowledgeLoadException">The data is missing or broken; names file and JSON path.</exception>
    public static KnowledgeBase Load(string directory) => new(directory);

    /// <summary>The same knowledge over another state of the organisation.</summary>
    public KnowledgeBase With(Organisation organisation) => new(this, organisation, Duties);

    /// <summary>The same knowledge under other duty clauses. Model and articles stay as they were learned and written.</summary>
    public KnowledgeBase With(DutyBook duties) => new(this, Organisation, duties);

    public Classification Classify(ClassificationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _classifier.Classify(request);
    }

    /// <summary>一单多诉: the demands of a message that speaks of several; empty where it speaks of one.</summary>
    public ImmutableArray<Demand> Demands(string text) => _splitter.Split(text, part => _classifier.Classify(new ClassificationRequest("", part)));

    public ImmutableArray<ArticleHit> SearchArticles(string text, int take = 5) => Articles.Search(text, take);

    private void CheckLabels()
    {
        foreach (var label in Model.Labels)
            if (!Categories.TryGetPath(label, out _))
                throw new KnowledgeLoadException(ModelName, "$", $"the label \"{label}\" is no category");
    }

    /// <summary>The n-grams behind the model's score of a label; with the bias they sum to it.</summary>
    public Explanation Explain(string title, string text, string label) => Model.Explain(title, text, label);
}
