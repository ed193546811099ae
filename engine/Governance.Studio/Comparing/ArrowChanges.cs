using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>An arrow as one drawing has it.</summary>
/// <param name="Source">Key of the node it leaves; the written id where there is no such node.</param>
internal sealed record Arrow(string Source, string Port, string Target, string TargetPort)
{
    /// <summary>The node it leaves in this drawing; null where there is none.</summary>
    public required NodePair? From { get; init; }

    public required NodePair? To { get; init; }

    public required JsonNode? Vertices { get; init; }

    public (string, string, string, string) Sign => (Source, Port, Target, TargetPort);
}

/// <summary>The arrows of a container in both drawings.</summary>
internal sealed class ArrowChanges(NodePairs pairs)
{
    /// <summary>Each once, as the engine takes them.</summary>
    public IReadOnlyList<Arrow> Of(ActivityJson? container)
    {
        if (container is null)
            return [];

        var nodes = NodePairs.Children(container).GroupBy(child => child.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => pairs.Of(g.First()), StringComparer.Ordinal);
        return [.. DrawingShape.Connections(container.Json).Select(json => Read(json, nodes)).DistinctBy(arrow => arrow.Sign)];
    }

    public IEnumerable<Arrow> Added(NodePair container) => Without(Of(container.After), Of(container.Before));

    public IEnumerable<Arrow> Removed(NodePair container) => Without(Of(container.Before), Of(container.After));

    /// <summary>Those that only bend elsewhere.</summary>
    public IEnumerable<Arrow> Bent(NodePair container)
    {
        var before = Of(container.Before).ToDictionary(arrow => arrow.Sign);
        return Of(container.After).Where(arrow => before.TryGetValue(arrow.Sign, out var former) && !CanonicalJson.Same(former.Vertices, arrow.Vertices, pairs));
    }

    private static IEnumerable<Arrow> Without(IReadOnlyList<Arrow> arrows, IReadOnlyList<Arrow> others)
    {
        var known = others.Select(arrow => arrow.Sign).ToHashSet();
        return arrows.Where(arrow => !known.Contains(arrow.Sign));
    }

    private static Arrow Read(JsonObject json, Dictionary<string, NodePair> nodes)
    {
        var (source, target) = (json["source"]!, json["target"]!);
        var (from, to) = (Text(source["activity"]), Text(target["activity"]));
        var (left, right) = (nodes.GetValueOrDefault(from), nodes.GetValueOrDefault(to));
        return new Arrow(left?.Key ?? "?" + from, Text(source["port"]), right?.Key ?? "?" + to, Text(target["port"]))
        {
            From = left,
            To = right,
            Vertices = json["vertices"],
        };
    }

    private static string Text(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var found) ? found : value?.ToJsonString() ?? "";
}
