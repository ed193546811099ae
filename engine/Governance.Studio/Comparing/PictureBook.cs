using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>Draws the main drawing and every container with a difference inside.</summary>
internal sealed class PictureBook
{
    private readonly NodePairs _pairs;
    private readonly ArrowChanges _arrows;
    private readonly TypeWords _types;
    private readonly Dictionary<string, int> _inside = new(StringComparer.Ordinal);
    private readonly ILookup<string, Difference> _byNode;

    private PictureBook(NodePairs pairs, ArrowChanges arrows, IReadOnlyList<Difference> found, TypeWords types)
    {
        (_pairs, _arrows, _types) = (pairs, arrows, types);
        _byNode = found.Where(d => d.Group == DifferenceGroup.Activity).ToLookup(d => d.Nodes[0], StringComparer.Ordinal);
        var byKey = pairs.All.ToDictionary(pair => pair.Key, StringComparer.Ordinal);
        foreach (var difference in found.Where(d => d.Picture is not null && d.Group != DifferenceGroup.Drawn))
        {
            foreach (var container in Containers(byKey[difference.Picture!]))
                _inside[container.Key] = _inside.GetValueOrDefault(container.Key) + 1;
        }
    }

    public static IReadOnlyList<ComparedPicture> Of(NodePairs pairs, ArrowChanges arrows, IReadOnlyList<Difference> found, TypeWords types)
    {
        var book = new PictureBook(pairs, arrows, found, types);
        return [.. pairs.All.Where(book.IsShown).Select(book.Picture)];
    }

    private bool IsShown(NodePair pair) => pair.IsRoot || _inside.ContainsKey(pair.Key) || (!pair.IsBoth && _pairs.Inside(pair).Any());

    /// <summary>A container and those it lies in, innermost first.</summary>
    private IEnumerable<NodePair> Containers(NodePair pair)
    {
        for (var at = pair; ; at = _pairs.Of(at.Any.Owner))
        {
            yield return at;
            if (at.Any.Owner is null)
                yield break;
        }
    }

    private ComparedPicture Picture(NodePair container)
    {
        var path = Containers(container).Reverse().Select(pair => new PictureStep(pair.Key, _types.Label(pair.Any)));
        return new ComparedPicture(
            container.Key, _types.Label(container.Any), [.. path], [.. _pairs.Inside(container).Select(pair => Node(pair, container))], [.. Arrows(container)]);
    }

    private PictureNode Node(NodePair pair, NodePair container)
    {
        var isHere = pair.After is null || (pair.After.Owner is { } owner && _pairs.Of(owner) == container);
        var shown = isHere ? pair.Any : pair.Before!;
        var designer = (shown.Json["metadata"] as JsonObject)?["designer"] as JsonObject;
        var (position, size) = (designer?["position"] as JsonObject, designer?["size"] as JsonObject);
        return new PictureNode(
            pair.Key, _types.Label(shown), _types.TypeName(shown), isHere ? State(pair) : "left", Number(position, "x"), Number(position, "y"), Number(size, "width"),
            Number(size, "height"), IsShown(pair), _inside.GetValueOrDefault(pair.Key), _byNode[pair.Key].Select(d => d.Open).DefaultIfEmpty().Max());
    }

    private string State(NodePair pair) => pair switch
    {
        { Before: null } => "added",
        { After: null } => "removed",
        _ when _byNode[pair.Key].Any(d => d.Kind == DifferenceKind.Moved) => "moved",
        _ => _byNode[pair.Key].Any() ? "changed" : "same",
    };

    private IEnumerable<PictureArrow> Arrows(NodePair container)
    {
        var (before, after) = (_arrows.Of(container.Before), _arrows.Of(container.After));
        var (known, kept) = (before.Select(a => a.Sign).ToHashSet(), after.Select(a => a.Sign).ToHashSet());
        return after.Select(arrow => Drawn(arrow, arrow.From?.After, known.Contains(arrow.Sign) ? "same" : "added"))
            .Concat(before.Where(arrow => !kept.Contains(arrow.Sign)).Select(arrow => Drawn(arrow, arrow.From?.Before, "removed")));
    }

    private PictureArrow Drawn(Arrow arrow, ActivityJson? source, string state) => new(
        arrow.Source, arrow.Target, arrow.Port, arrow.Port is "Done" ? "" : _types.Port(source, arrow.Port), state,
        [.. (arrow.Vertices as JsonArray ?? []).OfType<JsonObject>().Select(point => new PicturePoint(Number(point, "x") ?? 0, Number(point, "y") ?? 0))]);

    // A drawing may hold anything; a picture needs numbers that can be drawn.
    private static double? Number(JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue<double>(out var number) && Math.Abs(number) < 1_000_000 ? Math.Round(number, 1) : null;
}
