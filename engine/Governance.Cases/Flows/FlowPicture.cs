using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Reads what the designer drew out of the definition's own JSON.</summary>
internal static class FlowPicture
{
    private const double Width = 180;
    private const double Height = 54;

    public static GetFlow.FlowDto Of(WorkflowDefinition definition, IActivityCatalog catalog, InstanceState instance, ILookup<string, string> passed)
    {
        var root = definition.Json.TryGetProperty("root", out var drawn) ? drawn : default;
        var nodes = Items(root, "activities").Select(node => Node(node, catalog, instance, passed)).ToList();
        var types = nodes.ToDictionary(node => node.Id, node => node.Type, StringComparer.Ordinal);
        var links = Items(root, "connections").Select(link => Connection(link, types, catalog, passed));
        return new GetFlow.FlowDto(definition.DefinitionId, definition.Version, nodes, [.. links]);
    }

    private static GetFlow.NodeDto Node(JsonElement node, IActivityCatalog catalog, InstanceState instance, ILookup<string, string> passed)
    {
        var (id, type) = (Text(node, "id") ?? "", Text(node, "type") ?? "");
        var metadata = Member(node, "metadata");
        var designer = Member(metadata, "designer");
        var (position, size) = (Member(designer, "position"), Member(designer, "size"));
        return new GetFlow.NodeDto(id, Text(metadata, "displayText") ?? catalog.Find(type, 0)?.Descriptor.DisplayName ?? id, type,
            Number(position, "x", 0), Number(position, "y", 0), Number(size, "width", Width), Number(size, "height", Height), State(id, instance, passed));
    }

    private static string State(string id, InstanceState instance, ILookup<string, string> passed)
    {
        if (instance.Parked.Any(step => IsAt(step.NodeId, id)))
            return "faulted";
        if (instance.Bookmarks.Any(mark => IsAt(mark.NodeId, id)))
            return "active";
        return passed.Contains(id) ? "done" : "idle";
    }

    // The node itself, or a shared flow that is used as this node.
    private static bool IsAt(string nodeId, string id) =>
        nodeId.EndsWith(":" + id, StringComparison.Ordinal) || nodeId.Contains(":" + id + ":", StringComparison.Ordinal);

    private static GetFlow.ConnectionDto Connection(JsonElement link, Dictionary<string, string> types, IActivityCatalog catalog, ILookup<string, string> passed)
    {
        var source = Member(link, "source");
        var (from, to) = (Text(source, "activity") ?? "", Text(Member(link, "target"), "activity") ?? "");
        var port = Text(source, "port") ?? "Done";
        var title = catalog.Find(types.GetValueOrDefault(from) ?? "", 0)?.Descriptor.Ports.FirstOrDefault(known => string.Equals(known.Name, port, StringComparison.Ordinal))?.DisplayName;
        var vertices = Items(link, "vertices").Select(point => new GetFlow.PointDto(Number(point, "x", 0), Number(point, "y", 0)));
        return new GetFlow.ConnectionDto(from, to, port, title ?? (port is "Done" ? "" : port), passed[from].Contains(port, StringComparer.Ordinal), [.. vertices]);
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static List<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static double Number(JsonElement element, string name, double otherwise) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : otherwise;
}
