using System.Globalization;
using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>One activity inside definition JSON.</summary>
/// <param name="Path">JSON path from the document, such as <c>$.root.activities[2]</c>.</param>
/// <param name="Port">Member of the owner that holds it; null for the root.</param>
internal sealed record ActivityJson(JsonObject Json, string Id, string NodeId, string Type, int Version, string Path, string? Port, ActivityJson? Owner)
{
    /// <summary>What a person calls it: the text given in the designer, else its name, else its id.</summary>
    public string Label =>
        (Json["metadata"] is JsonObject metadata ? ActivityTree.Text(metadata, "displayText") : null) ?? ActivityTree.Text(Json, "name") ?? Id;
}

/// <summary>Walks the activities of a definition as it was drawn, also of drafts that the reader would refuse.</summary>
internal static class ActivityTree
{
    public const string RootParent = "Workflow1";

    private static readonly HashSet<string> NotActivities = new(["customProperties", "metadata", "variables", "connections"], StringComparer.Ordinal);

    private static readonly string[] Wrappers = ["activity", "entry", "exit", "trigger", "action"];

    /// <summary>The root first, then everything inside it; ids the drawing lacks are made up as the reader does.</summary>
    public static IEnumerable<ActivityJson> Walk(JsonObject root)
    {
        var id = Text(root, "id") ?? "Root1";
        return Walk(new ActivityJson(root, id, $"{RootParent}:{id}", Text(root, "type") ?? "", Number(root, "version"), "$.root", null, null));
    }

    private static IEnumerable<ActivityJson> Walk(ActivityJson activity)
    {
        yield return activity;
        foreach (var child in Children(activity))
        {
            foreach (var inside in Walk(child))
                yield return inside;
        }
    }

    public static IEnumerable<ActivityJson> Children(ActivityJson owner)
    {
        foreach (var (name, value) in owner.Json)
        {
            if (NotActivities.Contains(name))
                continue;

            if (value is JsonObject single && IsActivity(single))
                yield return Child(owner, single, name, $"{owner.Path}.{name}", owner.Id + char.ToUpperInvariant(name[0]) + name[1..]);
            else if (value is JsonArray list)
            {
                foreach (var child in InList(owner, name, list))
                    yield return child;
            }
        }
    }

    private static IEnumerable<ActivityJson> InList(ActivityJson owner, string name, JsonArray list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{owner.Path}.{name}[{i}]");
            var id = string.Create(CultureInfo.InvariantCulture, $"{owner.Id}.{i + 1}");
            if (list[i] is not JsonObject item)
                continue;
            if (IsActivity(item))
            {
                yield return Child(owner, item, name, path, id);
                continue;
            }

            // The cases of a switch, the states and transitions of a state machine wrap their activities.
            foreach (var member in Wrappers)
            {
                if (item[member] is JsonObject wrapped && IsActivity(wrapped))
                    yield return Child(owner, wrapped, name, $"{path}.{member}", member is "activity" ? id : $"{owner.Id}.{member}{i + 1}");
            }
        }
    }

    private static ActivityJson Child(ActivityJson owner, JsonObject json, string port, string path, string madeUpId)
    {
        var id = Text(json, "id") ?? madeUpId;
        return new ActivityJson(json, id, $"{owner.NodeId}:{id}", Text(json, "type") ?? "", Number(json, "version"), path, port, owner);
    }

    // An expression has a type too, but beside a value; an input definition has one, but no id and no version.
    private static bool IsActivity(JsonObject json) =>
        Text(json, "type") is { } type && !json.ContainsKey("value")
        && (type.Contains('.', StringComparison.Ordinal) || json.ContainsKey("id") || json.ContainsKey("version"));

    public static string? Text(JsonObject json, string name) =>
        json.TryGetPropertyValue(name, out var value) && value is JsonValue text && text.TryGetValue<string>(out var found) ? found : null;

    private static int Number(JsonObject json, string name) =>
        json.TryGetPropertyValue(name, out var value) && value is JsonValue number && number.TryGetValue<int>(out var found) ? found : 0;
}
