using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>One activity as two drawings have it.</summary>
/// <param name="Before">Null: added.</param>
/// <param name="After">Null: removed.</param>
internal sealed record NodePair(int Number, ActivityJson? Before, ActivityJson? After)
{
    public string Key { get; } = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"n{Number}");

    public ActivityJson Any => After ?? Before!;

    public bool IsRoot => Any.Owner is null;

    public bool IsBoth => Before is not null && After is not null;

    // There is one for each; comparing drawings member by member would be slow and say the same.
    public bool Equals(NodePair? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Number;
}

/// <summary>Which activity of one drawing is which of the other. The same whichever of the two comes first.</summary>
internal sealed class NodePairs
{
    private readonly Dictionary<JsonObject, NodePair> _of = new(ReferenceEqualityComparer.Instance);
    private readonly List<NodePair> _all = [];

    private NodePairs()
    {
    }

    /// <summary>As the later drawing has them, then what only the earlier one has.</summary>
    public IReadOnlyList<NodePair> All => _all;

    public static NodePairs Of(JsonObject before, JsonObject after)
    {
        var (left, right) = (ActivityTree.Walk(before).ToList(), ActivityTree.Walk(after).ToList());
        var found = new Dictionary<ActivityJson, ActivityJson>(ReferenceEqualityComparer.Instance) { [right[0]] = left[0] };
        var (loose, open) = (left.Skip(1).ToList(), right.Skip(1).ToList());
        // The surest sign first. What has another type at the same place was exchanged there.
        foreach (var sign in (Func<ActivityJson, (string, string)>[])[a => (a.NodeId, a.Type), a => (a.Id, a.Type), a => (a.NodeId, "")])
            Match(loose, open, sign, found);

        var pairs = new NodePairs();
        foreach (var node in right)
            pairs.Add(found.GetValueOrDefault(node), node);
        foreach (var node in loose)
            pairs.Add(node, null);
        return pairs;
    }

    public NodePair Of(ActivityJson activity) => _of[activity.Json];

    public NodePair? Find(JsonNode? json) => json is JsonObject activity ? _of.GetValueOrDefault(activity) : null;

    /// <summary>The pairs directly inside, those of the later drawing first.</summary>
    public IEnumerable<NodePair> Inside(NodePair owner) => Children(owner.After).Concat(Children(owner.Before)).Select(Of).Distinct();

    public static IEnumerable<ActivityJson> Children(ActivityJson? owner) => owner is null ? [] : ActivityTree.Children(owner);

    private static void Match(
        List<ActivityJson> loose, List<ActivityJson> open, Func<ActivityJson, (string, string)> sign, Dictionary<ActivityJson, ActivityJson> found)
    {
        // Ids may occur twice in a draft: those meet in the order they are drawn in.
        var waiting = loose.GroupBy(sign).ToDictionary(g => g.Key, g => new Queue<ActivityJson>(g));
        foreach (var node in open)
        {
            if (waiting.TryGetValue(sign(node), out var queue) && queue.TryDequeue(out var match))
                found[node] = match;
        }

        var taken = found.Values.ToHashSet<ActivityJson>(ReferenceEqualityComparer.Instance);
        loose.RemoveAll(taken.Contains);
        open.RemoveAll(found.ContainsKey);
    }

    private void Add(ActivityJson? before, ActivityJson? after)
    {
        var pair = new NodePair(_all.Count, before, after);
        _all.Add(pair);
        if (before is not null)
            _of[before.Json] = pair;
        if (after is not null)
            _of[after.Json] = pair;
    }
}
