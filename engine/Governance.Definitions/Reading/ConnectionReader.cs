using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Definitions;

/// <summary>
/// Reads a flowchart's arrows: nested ends, flat ends, Pascal case, a <c>$values</c> wrapper, a single object. A nested arrow to a missing
/// activity is dropped, a flat one refused, as Elsa does; a missing port is <c>Done</c> and <c>In</c>.
/// </summary>
internal sealed class ConnectionReader(ActivityNode flowchart)
{
    private const int MaxConnections = 6_000;

    private readonly HashSet<string> _ids = flowchart.Children.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);

    // An activity whose id is written as empty text has a made-up one here; its arrows still say "".
    private readonly string _unnamed = flowchart.Children.FirstOrDefault(c => c.Json.Member("id") is { ValueKind: JsonValueKind.String } id && id.ValueEquals(""))?.Id ?? string.Empty;

    public ImmutableArray<ConnectionEdge> Read(JsonElement json, string path)
    {
        json.TryGetProperty("connections", out var written);
        var edges = ReadAll(written, path + ".connections");
        edges.AddRange(Restored(json, path));
        if (edges.Count > MaxConnections)
            throw new DefinitionRefusedException(DefinitionRefusals.TooMany(path + ".connections", MaxConnections));
        return [.. edges.Distinct()];
    }

    // Arrows that were set aside when an activity type was missing come back once it is known.
    private List<ConnectionEdge> Restored(JsonElement json, string path)
    {
        var custom = json.Member("customProperties");
        if (custom.ValueKind != JsonValueKind.Object || !custom.TryGetProperty("notFoundConnections", out var lost))
            return [];

        var known = flowchart.Children.Where(c => c.Descriptor is not null || c.Workflow is not null).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return ReadAll(lost, path + ".customProperties.notFoundConnections").FindAll(e => known.Contains(e.Source) && known.Contains(e.Target));
    }

    private List<ConnectionEdge> ReadAll(JsonElement connections, string path)
    {
        if (connections.ValueKind == JsonValueKind.Object)
        {
            if (connections.TryGetProperty("$values", out var values) && values.ValueKind == JsonValueKind.Array)
                connections = values;
            else if (connections.TryGetProperty("source", out _))
                return Read([connections], path);
        }

        return connections.ValueKind == JsonValueKind.Array ? Read([.. connections.EnumerateArray()], path) : [];
    }

    private List<ConnectionEdge> Read(JsonElement[] items, string path)
    {
        var edges = new List<ConnectionEdge>(items.Length);
        var isFlat = items.Length > 0 && End(items[0], "source").ValueKind == JsonValueKind.String;
        foreach (var item in items)
        {
            if (item.ValueKind == JsonValueKind.Null)
                continue;
            if (item.ValueKind != JsonValueKind.Object)
                throw JsonShape.Wrong(path, "连线");

            var edge = isFlat ? Flat(item, path) : Nested(item, path);
            if (edge is not null)
                edges.Add(edge);
        }

        return edges;
    }

    private ConnectionEdge Flat(JsonElement item, string path)
    {
        var (source, target) = (End(item, "source"), End(item, "target"));
        if (source.ValueKind != JsonValueKind.String || target.ValueKind != JsonValueKind.String)
            throw new DefinitionRefusedException(DefinitionRefusals.MixedConnections(path));

        foreach (var id in (string[])[source.GetString()!, target.GetString()!])
        {
            if (!_ids.Contains(id))
                throw new DefinitionRefusedException(DefinitionRefusals.UnknownEnd(path, id));
        }

        return new ConnectionEdge(source.GetString()!, Port(item, "sourcePort", "Done"), target.GetString()!, Port(item, "targetPort", "In"));
    }

    private ConnectionEdge? Nested(JsonElement item, string path)
    {
        var (source, target) = (End(item, "source"), End(item, "target"));
        if (source.ValueKind != JsonValueKind.Object || target.ValueKind != JsonValueKind.Object)
            throw new DefinitionRefusedException(DefinitionRefusals.MixedConnections(path));

        var (from, to) = (Activity(source, path), Activity(target, path));
        return from is not null && to is not null && _ids.Contains(from) && _ids.Contains(to)
            ? new ConnectionEdge(from, Port(source, "port", "Done"), to, Port(target, "port", "In"))
            : null;
    }

    private string? Activity(JsonElement end, string path)
    {
        var id = End(end, "activity");
        return id.ValueKind switch
        {
            JsonValueKind.String when id.ValueEquals("") => _unnamed,
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Null => null,
            _ => throw JsonShape.Wrong(path, "活动编号"),
        };
    }

    private static string Port(JsonElement end, string name, string otherwise)
    {
        var port = End(end, name);
        return port.ValueKind switch
        {
            JsonValueKind.String => port.GetString()!,
            JsonValueKind.Undefined or JsonValueKind.Null => otherwise,
            _ => throw JsonShape.Wrong(name, "文本"),
        };
    }

    // Camel or Pascal case, and nothing else: ports and ids are case-sensitive everywhere.
    private static JsonElement End(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return default;

        return item.TryGetProperty(name, out var value) || item.TryGetProperty(char.ToUpperInvariant(name[0]) + name[1..], out value) ? value : default;
    }
}
