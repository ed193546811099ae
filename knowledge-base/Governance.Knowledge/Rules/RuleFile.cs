using System.Collections.Immutable;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>Reads one rule.</summary>
internal static class RuleFile
{
    private const double DefaultWeight = 3;

    public static Rule Read(JsonCursor item, CategoryTree categories, Organisation organisation)
    {
        var rule = new Rule(
            item.Text("id"),
            item.Text("name"),
            [.. item.OptionalItems("all").Select(ReadAlternatives)],
            [.. item.OptionalItems("not").Select(ReadPhrase)],
            (int)(item.OptionalNumber("people") ?? 0),
            item.OptionalNumber("weight") ?? DefaultWeight,
            (int)(item.OptionalNumber("near") ?? 0),
            (int)(item.OptionalNumber("longest") ?? 0),
            ReadYield(item["yields"], categories, organisation));
        return rule.All.IsEmpty && rule.People == 0 ? throw item.Broken("a rule needs \"all\" or \"people\"") : rule;
    }

    internal static ImmutableArray<Phrase> ReadAlternatives(JsonCursor cursor)
    {
        ImmutableArray<Phrase> phrases = [.. cursor.Items().Select(ReadPhrase)];
        return phrases.IsEmpty ? throw cursor.Broken("at least one phrase is needed") : phrases;
    }

    internal static Phrase ReadPhrase(JsonCursor cursor)
    {
        var phrase = new Phrase(cursor.Text());
        return phrase.IsUsable ? phrase : throw cursor.Broken("a phrase has an empty part");
    }

    private static RuleYield ReadYield(JsonCursor item, CategoryTree categories, Organisation organisation) => new(
        item.TryGet("category", out var path) ? categories.Require(path).Code : null,
        item.OptionalText("topic"),
        item.OptionalChoice<DefaultCaseType>("caseType"),
        item.OptionalChoice<Nature>("nature"),
        item.OptionalChoice<Urgency>("urgency"),
        item.OptionalTexts("marks"),
        item.OptionalChoice<Disposition>("disposition"),
        item.OptionalText("legalRoad"),
        item.OptionalText("dispatcherReason"),
        item.TryGet("owner", out var owner) ? ReadOwner(owner, organisation) : null)
    {
        Road = item.OptionalText("road"),
        Say = item.OptionalText("say"),
    };

    private static UnitCode ReadOwner(JsonCursor cursor, Organisation organisation)
    {
        var code = new UnitCode(cursor.Text());
        return organisation.TryGet(code, out _) ? code : throw cursor.Broken($"no unit {code}");
    }
}
