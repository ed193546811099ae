using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>An activity with what is inside it, as Studio asks for when a nested container is opened.</summary>
internal sealed record ActivityNodeShape(JsonObject Activity, string? Port, string NodeId, IReadOnlyList<ActivityNodeShape> Parents, IReadOnlyList<ActivityNodeShape> Children);

internal sealed record PathSegment(string ActivityNodeId, string ActivityId, string ActivityType, string PortName);

internal sealed record DrawingPath(ActivityNodeShape ChildNode, ActivityNodeShape Container, IReadOnlyList<PathSegment> PathSegments);

/// <summary>Cuts parts out of a completed definition.</summary>
internal static class DrawingTree
{
    /// <param name="parentNodeId">Empty: the whole workflow.</param>
    public static ActivityNodeShape? Subgraph(JsonObject definition, string? parentNodeId)
    {
        if (definition["root"] is not JsonObject root)
            return null;

        var activities = ActivityTree.Walk(root).ToArray();
        var start = Array.Find(activities, a => string.Equals(a.NodeId, parentNodeId, StringComparison.Ordinal));
        return start is null ? Workflow(root, activities[0]) : Node(start);
    }

    public static DrawingPath? Segments(JsonObject definition, string childNodeId)
    {
        var activities = definition["root"] is JsonObject root ? ActivityTree.Walk(root).ToArray() : [];
        var child = Array.Find(activities, a => string.Equals(a.NodeId, childNodeId, StringComparison.Ordinal));
        if (child is null)
            return null;

        var segments = new List<PathSegment>();
        for (var at = child; at.Owner is { } owner; at = owner)
        {
            // The list of a flowchart is no port: only slots are steps of the path.
            if (at.Port is { } port && !string.Equals(port, "activities", StringComparison.Ordinal))
                segments.Insert(0, new PathSegment(owner.NodeId, owner.Id, owner.Type, port));
        }

        return new DrawingPath(Node(child), Node(child.Owner ?? child), segments);
    }

    private static ActivityNodeShape Workflow(JsonObject root, ActivityJson top)
    {
        var workflow = new JsonObject
        {
            ["id"] = ActivityTree.RootParent,
            ["nodeId"] = ActivityTree.RootParent,
            ["type"] = "Elsa.Workflow",
            ["version"] = 1,
            ["root"] = root.DeepClone(),
        };
        return new ActivityNodeShape(workflow, null, ActivityTree.RootParent, [], [Node(top) with { Port = "root" }]);
    }

    private static ActivityNodeShape Node(ActivityJson activity) => new(
        (JsonObject)activity.Json.DeepClone(), activity.Port, activity.NodeId, [], [.. ActivityTree.Children(activity).Select(Node)]);
}
