using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Finds the street and community a message speaks of.</summary>
/// <remarks>Thread-safe. Longer names win over the names inside them; the address field wins over the text.</remarks>
public sealed class PlaceResolver
{
    private const double Certain = 0.99;
    private static readonly string[] Tails = ["小区", "社区", "村", "居委", "家属院", "宿舍"];
    private readonly Organisation _organisation;
    private readonly ILookup<char, PlaceName> _byFirst;

    internal PlaceResolver(Organisation organisation)
    {
        _organisation = organisation;
        _byFirst = PlaceNames.Of(organisation).ToLookup(name => name.Words[0]);
    }

    public Place Resolve(string title, string text, string? address = null)
    {
        ImmutableArray<PlaceMatch> matches =
        [
            .. Find(address ?? "", SourceField.Address),
            .. Find(title, SourceField.Title),
            .. Find(text, SourceField.Text),
        ];
        var candidates = Agreeing(Rank(matches), Rank([.. matches.Where(match => match.Field == SourceField.Address)]));
        if (candidates.IsEmpty)
            return Place.Unknown;
        var best = candidates[0];
        var grid = best.Community is { } community ? GridIn(community, $"{address} {title} {text}") : null;
        return new Place(best.Street, best.Community, grid, best.Confidence, candidates, matches);
    }

    // What the form says outranks what the text mentions; the text may still name the community inside the street given.
    private static ImmutableArray<PlaceCandidate> Agreeing(ImmutableArray<PlaceCandidate> all, ImmutableArray<PlaceCandidate> byAddress)
    {
        ImmutableArray<PlaceCandidate> agreeing = [.. all.Where(candidate => byAddress.Any(given =>
            given.Street == candidate.Street && (given.Community is null || given.Community == candidate.Community)))];
        return byAddress.IsEmpty ? all : agreeing.IsEmpty ? byAddress : agreeing;
    }

    private IEnumerable<PlaceMatch> Find(string original, SourceField field)
    {
        var text = Normaliser.Normalise(original);
        for (var i = 0; i < text.Length;)
        {
            ImmutableArray<PlaceName> here = [.. _byFirst[text[i]].Where(name => StandsAt(name, text, i))];
            var longest = here.Select(name => name.Words.Length).DefaultIfEmpty(0).Max();
            foreach (var name in here.Where(name => name.Words.Length == longest))
                yield return new PlaceMatch(name.Unit, _organisation[name.Unit].ShortName, field, i, longest, name.Strength);
            i += Math.Max(longest, 1);
        }
    }

    private static bool StandsAt(PlaceName name, string text, int at)
    {
        if (string.CompareOrdinal(text, at, name.Words, 0, name.Words.Length) != 0)
            return false;
        var after = at + name.Words.Length;
        return !name.NeedsTail || Tails.Any(tail => string.CompareOrdinal(text, after, tail, 0, tail.Length) == 0);
    }

    private ImmutableArray<PlaceCandidate> Rank(ImmutableArray<PlaceMatch> matches)
    {
        var communities = Strongest(matches, UnitKind.Community);
        var streets = Strongest(matches, UnitKind.Street);
        var found = communities.Select(match => OfCommunity(match, streets)).ToList();
        // A street that is named beside one of its communities adds nothing of its own.
        found.AddRange(streets
            .Where(street => !found.Any(candidate => candidate.Street == street.Unit))
            .Select(street => new PlaceCandidate(street.Unit, null, street.Strength)));
        var order = found.OrderByDescending(candidate => candidate.Confidence).ThenBy(candidate => candidate.Community?.Value ?? candidate.Street.Value, StringComparer.Ordinal).ToList();
        return Settle(order);
    }

    private PlaceCandidate OfCommunity(PlaceMatch match, ImmutableArray<PlaceMatch> streets)
    {
        var street = _organisation.StreetOf(match.Unit)!.Code;
        var named = streets.Where(found => found.Unit == street).Select(found => found.Strength).DefaultIfEmpty(0).Max();
        // Two names that agree are each other's proof.
        return new PlaceCandidate(street, match.Unit, Math.Min(Certain, 1 - ((1 - match.Strength) * (1 - named))));
    }

    private ImmutableArray<PlaceMatch> Strongest(ImmutableArray<PlaceMatch> matches, UnitKind kind) =>
    [
        .. matches.Where(match => _organisation[match.Unit].Kind == kind)
            .GroupBy(match => match.Unit)
            .Select(same => same.MaxBy(match => match.Strength)!),
    ];

    /// <summary>Several places share the belief; one much stronger than the rest keeps its own.</summary>
    private static ImmutableArray<PlaceCandidate> Settle(List<PlaceCandidate> order)
    {
        const double Clear = 0.2;
        if (order.Count < 2 || order[0].Confidence - order[1].Confidence >= Clear)
            return [.. order.Take(1)];
        ImmutableArray<PlaceCandidate> close = [.. order.Where(candidate => order[0].Confidence - candidate.Confidence < Clear)];
        var sum = close.Sum(candidate => candidate.Confidence);
        return [.. close.Select(candidate => candidate with { Confidence = candidate.Confidence * candidate.Confidence / sum })];
    }

    private UnitCode? GridIn(UnitCode community, string text)
    {
        foreach (var grid in _organisation.ChildrenOf(community).Where(unit => unit.Kind == UnitKind.Grid))
            if (text.Contains(grid.ShortName, StringComparison.Ordinal))
                return grid.Code;
        return null;
    }
}
