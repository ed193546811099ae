using System.Collections.Immutable;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>一单多诉: one message speaks of several matters. A machine proposes to open a case for each; a person decides.</summary>
public sealed record Split
{
    /// <summary>The first stays with the case itself.</summary>
    public ImmutableArray<SplitPart> Parts { get; init; } = [];

    /// <summary>accept or decline; null while nobody decided.</summary>
    public string? Decision { get; init; }

    public string? By { get; init; }

    /// <summary>The parts are asked for together; null in what was proposed before that was so.</summary>
    public bool? OneFollowUp { get; init; }

    /// <summary>The part that asks for all; null while one is under way.</summary>
    public string? Asker { get; init; }

    /// <summary>How often somebody was named to ask; null while nobody was.</summary>
    public int? Calls { get; init; }

    internal static Split? Of(KnowledgeBase knowledge, UnitBook units, string text)
    {
        var demands = knowledge.Demands(text);
        return demands.IsEmpty ? null : new Split
        {
            OneFollowUp = true,
            Parts = [.. demands.Select(demand => Part(units, demand, text.Substring(demand.Start, demand.Length).Trim()))],
        };
    }

    // The title speaks of the whole: each part is called by its own words.
    private static SplitPart Part(UnitBook units, Demand demand, string text)
    {
        var place = new Place(
            demand.Place.Street?.Value, demand.Place.Street is { } street ? units.NameOf(street.Value) : null,
            demand.Place.Community?.Value, demand.Place.Community is { } community ? units.NameOf(community.Value) : null);
        return new SplitPart(SuggestedTitle.Of(null, text, place), text, demand.Category.Path, place.Street + place.Community);
    }
}

/// <param name="Text">Its stretch of the masked text.</param>
public sealed record SplitPart(string Title, string Text, string Category, string Place)
{
    /// <summary>The case that was opened for it.</summary>
    public string? CaseNo { get; init; }

    /// <summary>How far it is on its way to 回访; null while nothing was heard of it.</summary>
    public string? State { get; init; }
}
