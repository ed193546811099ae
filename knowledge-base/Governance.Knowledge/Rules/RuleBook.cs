using System.Collections.Immutable;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>All rules of <c>rules/*.json</c>, in file and list order.</summary>
internal sealed class RuleBook
{
    private readonly ImmutableArray<Rule> _rules;

    private RuleBook(ImmutableArray<Rule> rules)
    {
        _rules = rules;
        Topics = [.. rules.Select(rule => rule.Yields.Topic).OfType<string>()];
    }

    public ImmutableHashSet<string> Topics { get; }

    public int Count => _rules.Length;

    public ImmutableArray<RuleHit> Match(string searchable)
    {
        var people = HeadCount.Largest(searchable);
        var hits = ImmutableArray.CreateBuilder<RuleHit>();
        foreach (var rule in _rules)
            if (TryMatch(rule, searchable, people) is { } hit)
                hits.Add(hit);
        return hits.ToImmutable();
    }

    internal static RuleBook Load(string directory, CategoryTree categories, Organisation organisation)
    {
        var rules = new List<Rule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in DataFile.OpenAll(directory, "rules"))
            foreach (var item in file.Items("rules"))
            {
                rules.Add(RuleFile.Read(item, categories, organisation));
                if (!ids.Add(rules[^1].Id))
                    throw item["id"].Broken($"rule {rules[^1].Id} exists twice");
            }
        return new RuleBook([.. rules]);
    }

    private static RuleHit? TryMatch(Rule rule, string text, (int Count, int Start, int Length) people)
    {
        var words = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var alternatives in rule.All)
        {
            if (!TryFindAny(alternatives, text, out var found))
                return null;
            words.Add(found);
        }

        if (rule.People > 0)
        {
            if (people.Count < rule.People)
                return null;
            words.Add((people.Start, people.Length));
        }

        return TryFindAny(rule.Not, text, out _) ? null : new RuleHit(rule, words.ToImmutable());
    }

    private static bool TryFindAny(ImmutableArray<Phrase> alternatives, string text, out (int Start, int Length) found)
    {
        foreach (var phrase in alternatives)
            if (phrase.TryFind(text, out var start, out var length))
            {
                found = (start, length);
                return true;
            }

        found = default;
        return false;
    }
}
