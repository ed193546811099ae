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

    public ImmutableArray<RuleHit> Match(MessageText message)
    {
        var people = HeadCount.Largest(message.Searchable);
        var hits = ImmutableArray.CreateBuilder<RuleHit>();
        foreach (var rule in _rules)
            if (TryMatch(rule, message, people) is { } hit)
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

    private static RuleHit? TryMatch(Rule rule, MessageText message, (int Count, int Start, int Length) people)
    {
        var text = rule.Longest > 0 && message.Searchable.Length > rule.Longest ? message.Title : message.Searchable;
        if (Words(rule, text) is not { } found)
            return null;
        if (rule.People > 0)
        {
            if (people.Count < rule.People)
                return null;
            found = found.Add((people.Start, people.Length));
        }

        return PhraseGroups.TryFindAny(rule.Not, message.Searchable, 0, out _) ? null : new RuleHit(rule, found);
    }

    private static ImmutableArray<(int Start, int Length)>? Words(Rule rule, string text) =>
        rule.Near > 0 ? PhraseGroups.FindNear(rule.All, text, rule.Near) : PhraseGroups.FindAll(rule.All, text);
}
