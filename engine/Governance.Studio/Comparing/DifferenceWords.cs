using System.Globalization;
using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>The sentences of a comparison, and what they are about.</summary>
internal sealed class DifferenceWords(TypeWords types, NodePairs pairs)
{
    public static bool IsFlowchart(NodePair pair) => pair.Any.Type is "Elsa.Flowchart";

    /// <summary>False where its container came or went with it: the container is told of.</summary>
    public bool StandsAlone(NodePair pair) => pair.Any.Owner is not { } owner || pairs.Of(owner).IsBoth;

    /// <summary>The activity as it was, with everything inside that went with it.</summary>
    public IEnumerable<ActivityJson> Gone(NodePair pair) => pair.Before is not { } before ? [] : pair.IsBoth
        ? [before]
        : NodePairs.Children(before).Select(pairs.Of).Where(child => !child.IsBoth).SelectMany(Gone).Prepend(before);

    public string AddedOrRemoved(NodePair pair)
    {
        var inside = Same(pair).Count() - 1;
        return string.Create(CultureInfo.InvariantCulture, $"{(pair.Before is null ? "新增" : "删除")}{types.Named(pair.Any)}{(inside > 0 ? $"，连同里面的 {inside} 个活动" : "")}");
    }

    public string? Moved(NodePair pair)
    {
        if (pair.IsRoot || pair.Before!.Owner is not { } from || pair.After!.Owner is not { } to)
            return null;
        if (pairs.Of(from) != pairs.Of(to))
            return $"{types.Named(pair.After)}从“{types.Label(from)}”移到“{types.Label(to)}”里";

        var (was, now) = (pair.Before.Port ?? "", pair.After.Port ?? "");
        return string.Equals(was, now, StringComparison.Ordinal) ? null : $"{types.Named(pair.After)}在“{types.Label(to)}”里从“{types.Port(from, was)}”移到“{types.Port(to, now)}”";
    }

    public string Changed(NodePair pair, IReadOnlyList<DifferenceDetail> details) => $"{types.Named(pair.Any)}改了{string.Join('、', details.Select(d => d.Name))}";

    public string DrawnElsewhere(NodePair pair) => $"{types.Named(pair.Any)}只挪了位置或改了大小";

    public string OrderOnly(NodePair pair) => $"“{types.Label(pair.Any)}”里活动排列的先后不同，走法看连线";

    /// <summary>归档 —完成→ 办结, named as the drawing it stands in does.</summary>
    public string Arrow(Arrow arrow, bool isAfter)
    {
        var (from, to) = (Side(arrow.From, isAfter), Side(arrow.To, isAfter));
        var entry = arrow.TargetPort is "In" ? "" : $"（接口 {arrow.TargetPort}）";
        return $"“{Name(from, arrow.Source)}” —{types.Port(from, arrow.Port)}→ “{Name(to, arrow.Target)}”{entry}";
    }

    /// <summary>Where things directly inside a container lie.</summary>
    public string Inside(NodePair container) => types.Where(container.Any) is { } outer ? $"{outer} › {types.Label(container.Any)}" : types.Label(container.Any);

    /// <summary>How activities that stayed are ordered otherwise; null where they are not.</summary>
    public DifferenceDetail? Order(NodePair container)
    {
        var (was, now) = (Stayed(container.Before!, container), Stayed(container.After!, container));
        return was.SequenceEqual(now) ? null : new DifferenceDetail("先后顺序", Listed(was, isAfter: false), Listed(now, isAfter: true));
    }

    private ValueWords Listed(List<NodePair> nodes, bool isAfter) => new(string.Join(" → ", nodes.Select(pair => types.Label(Side(pair, isAfter)!))));

    // Lists only: what sits in slots has no order.
    private List<NodePair> Stayed(ActivityJson side, NodePair container) =>
    [
        .. NodePairs.Children(side).Where(child => side.Json[child.Port!] is JsonArray).Select(pairs.Of)
            .Where(pair => pair.IsBoth && pairs.Of(pair.Before!.Owner!) == container && pairs.Of(pair.After!.Owner!) == container
                && string.Equals(pair.Before.Port, pair.After.Port, StringComparison.Ordinal))
            .OrderBy(pair => pair.Any.Port, StringComparer.Ordinal),
    ];

    private IEnumerable<NodePair> Same(NodePair pair) =>
        NodePairs.Children(pair.Any).Select(pairs.Of).Where(child => !child.IsBoth).SelectMany(Same).Prepend(pair);

    private string Name(ActivityJson? node, string key) => node is null ? key.TrimStart('?') : types.Label(node);

    private static ActivityJson? Side(NodePair? pair, bool isAfter) => isAfter ? pair?.After : pair?.Before;
}
