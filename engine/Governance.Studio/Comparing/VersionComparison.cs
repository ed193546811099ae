using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>One side of a comparison.</summary>
/// <param name="Uses">Versions of shared flows by definition.</param>
internal sealed record ComparedSide(DefinitionContent Content, IReadOnlyDictionary<string, int> Uses);

/// <summary>What a comparison knows besides the drawings.</summary>
/// <param name="Names">Names of shared flows by definition.</param>
/// <param name="Open">Cases worked on at a node of the earlier version, by activity id.</param>
internal sealed record ComparisonGround(TypeWords Types, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, int> Open);

/// <summary>Compares two drawings. Pure; any drawing that could be saved can be compared with any other.</summary>
internal sealed class VersionComparison
{
    private readonly ComparedSide _before;
    private readonly ComparedSide _after;
    private readonly ComparisonGround _ground;
    private readonly NodePairs _pairs;
    private readonly NodeChanges _changes;
    private readonly Writing _was;
    private readonly Writing _now;
    private readonly ArrowChanges _arrows;
    private readonly DifferenceWords _words;
    private readonly List<Difference> _found = [];

    private VersionComparison(ComparedSide before, ComparedSide after, ComparisonGround ground)
    {
        (_before, _after, _ground) = (before, after, ground);
        _pairs = NodePairs.Of(before.Content.Root ?? NoRoot(), after.Content.Root ?? NoRoot());
        (_was, _now) = (Writing.Of(before.Content, _pairs, ground.Types), Writing.Of(after.Content, _pairs, ground.Types));
        _changes = new NodeChanges(_pairs, ground.Types, _was, _now);
        _arrows = new ArrowChanges(_pairs);
        _words = new DifferenceWords(ground.Types, _pairs);
    }

    public static (IReadOnlyList<Difference> Differences, IReadOnlyList<ComparedPicture> Pictures) Of(ComparedSide before, ComparedSide after, ComparisonGround ground)
    {
        var comparison = new VersionComparison(before, after, ground);
        comparison.Find();
        return (comparison._found, PictureBook.Of(comparison._pairs, comparison._arrows, comparison._found, ground.Types));
    }

    // Elsa's own: a flow without a root is an empty sequence.
    private static JsonObject NoRoot() => new() { ["id"] = "Sequence1", ["type"] = "Elsa.Sequence" };

    private void Find()
    {
        foreach (var pair in _pairs.All)
        {
            if (pair.IsBoth)
                Both(pair);
            else if (_words.StandsAlone(pair))
                Add(DifferenceGroup.Activity, pair.Before is null ? DifferenceKind.Added : DifferenceKind.Removed, _words.AddedOrRemoved(pair), pair);
        }

        foreach (var container in _pairs.All.Where(pair => pair.IsBoth))
            Arrows(container);
        foreach (var (kind, text, details) in new SettingChanges(_pairs, _was, _now).Of(_before.Content.Json, _after.Content.Json))
            Add(DifferenceGroup.Setting, kind, text, details);
        foreach (var (kind, text) in SettingChanges.OfShared(_before.Uses, _after.Uses, _ground.Names))
            Add(DifferenceGroup.Setting, kind, text, []);
    }

    private void Both(NodePair pair)
    {
        if (_words.Moved(pair) is { } moved)
            Add(DifferenceGroup.Activity, DifferenceKind.Moved, moved, pair);

        IReadOnlyList<DifferenceDetail> details = [.. _changes.Of(pair), .. Order(pair, isDrawn: false)];
        if (details.Count > 0)
            Add(DifferenceGroup.Activity, DifferenceKind.Changed, _words.Changed(pair, details), pair, details);
        if (_changes.IsDrawnElsewhere(pair))
            Add(DifferenceGroup.Drawn, DifferenceKind.Changed, _words.DrawnElsewhere(pair), pair);
        foreach (var detail in Order(pair, isDrawn: true))
            Add(DifferenceGroup.Drawn, DifferenceKind.Changed, _words.OrderOnly(pair), pair, [detail]);
    }

    // On a flowchart arrows say what comes after what; elsewhere the order of the list does.
    private IEnumerable<DifferenceDetail> Order(NodePair container, bool isDrawn) =>
        isDrawn == DifferenceWords.IsFlowchart(container) && _words.Order(container) is { } detail ? [detail] : [];

    private void Arrows(NodePair container)
    {
        foreach (var arrow in _arrows.Added(container))
            Add(DifferenceGroup.Arrow, DifferenceKind.Added, "新增连线：" + _words.Arrow(arrow, isAfter: true), container, arrow);
        foreach (var arrow in _arrows.Removed(container))
            Add(DifferenceGroup.Arrow, DifferenceKind.Removed, "删除连线：" + _words.Arrow(arrow, isAfter: false), container, arrow);
        foreach (var arrow in _arrows.Bent(container))
            Add(DifferenceGroup.Drawn, DifferenceKind.Changed, "只改了走线：" + _words.Arrow(arrow, isAfter: true), container, arrow);
    }

    private void Add(DifferenceGroup group, DifferenceKind kind, string text, NodePair pair, IReadOnlyList<DifferenceDetail>? details = null) => _found.Add(new(Key(), group, kind, text)
    {
        Where = _ground.Types.Where(pair.Any),
        Nodes = [pair.Key],
        Picture = (pair.Any.Owner is { } owner ? _pairs.Of(owner) : pair).Key,
        Details = details ?? [],
        Open = group == DifferenceGroup.Drawn || kind == DifferenceKind.Added ? 0 : _words.Gone(pair).Sum(node => _ground.Open.GetValueOrDefault(node.Id)),
    });

    private void Add(DifferenceGroup group, DifferenceKind kind, string text, NodePair container, Arrow arrow) => _found.Add(new(Key(), group, kind, text)
    {
        Where = container.IsRoot ? null : _words.Inside(container),
        Nodes = [arrow.Source, arrow.Target],
        Picture = container.Key,
    });

    private void Add(DifferenceGroup group, DifferenceKind kind, string text, IReadOnlyList<DifferenceDetail> details) =>
        _found.Add(new(Key(), group, kind, text) { Details = details });

    private string Key() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"d{_found.Count + 1}");
}
