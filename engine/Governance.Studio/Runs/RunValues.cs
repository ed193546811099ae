using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Values of an instance on their way to the viewer. Those of a case are masked once more: the viewer prints whole states.</summary>
internal static partial class RunValues
{
    public static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, StudioJson.Options);

    public static JsonObject Named(Run run, IEnumerable<NamedValue> values)
    {
        var members = new JsonObject();
        foreach (var (name, value) in values)
            members[name] = Value(run, value);
        return members;
    }

    public static JsonNode? Value(Run run, object? value) => Masked(run, value switch
    {
        null => null,
        double number when !double.IsFinite(number) => null,
        JsonElement { ValueKind: JsonValueKind.Undefined } => null,
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), StudioJson.Options),
    });

    /// <summary>Values by name as the journal keeps them.</summary>
    public static JsonObject Members(Run run, JsonElement? values) =>
        values is { ValueKind: JsonValueKind.Object } members ? Value(run, members) as JsonObject ?? [] : [];

    public static string? Text(Run run, string? text) => text is null || !run.IsCase ? text : Mask(text);

    public static JsonObject Exception(Run run, string message) => new()
    {
        ["type"] = "Fault",
        ["message"] = Text(run, message),
        ["stackTrace"] = null,
        ["innerException"] = null,
    };

    public static JsonObject Bookmark(Run run, BookmarkState bookmark, Instants instants) => new()
    {
        ["id"] = bookmark.Id,
        ["name"] = bookmark.Kind,
        ["hash"] = bookmark.Id,
        ["payload"] = Value(run, bookmark.Payload) as JsonObject ?? new JsonObject { ["name"] = bookmark.Name },
        ["activityId"] = bookmark.ActivityId,
        ["activityNodeId"] = bookmark.NodeId,
        ["activityInstanceId"] = RunIds.Of(run.Row.Id, bookmark.Execution),
        ["createdAt"] = Node(instants.Of(bookmark.CreatedMicros)),
        ["autoBurn"] = true,
        ["callbackMethodName"] = null,
        ["autoComplete"] = true,
        ["metadata"] = null,
    };

    public static JsonObject Incident(Run run, IncidentState incident, Instants instants) => new()
    {
        ["activityId"] = incident.ActivityId,
        ["activityNodeId"] = incident.NodeId,
        ["activityInstanceId"] = run.Executions.LastOrDefault(e => string.Equals(e.Record.NodeId, incident.NodeId, StringComparison.Ordinal))?.Id ?? "",
        ["activityType"] = incident.ActivityType,
        ["message"] = Text(run, incident.Message),
        ["exception"] = Exception(run, incident.Message),
        ["timestamp"] = Node(instants.Of(incident.AtMicros)),
    };

    private static JsonNode? Masked(Run run, JsonNode? value)
    {
        if (!run.IsCase)
            return value;

        return value switch
        {
            JsonObject json => new JsonObject(json.Select(m => KeyValuePair.Create(m.Key, Masked(run, m.Value?.DeepClone())))),
            JsonArray list => new JsonArray([.. list.Select(i => Masked(run, i?.DeepClone()))]),
            JsonValue text when text.TryGetValue<string>(out var written) => JsonValue.Create(Mask(written)),
            _ => value,
        };
    }

    // Identity numbers first: a telephone number may hide inside one.
    private static string Mask(string text) => Telephone().Replace(Identity().Replace(text, "${head}********${tail}"), "${head}****${tail}");

    [GeneratedRegex(@"(?<!\d)(?<head>\d{6})\d{8}(?<tail>\d{3}[\dXx])(?![\dXx])", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<!\d)(?<head>1[3-9]\d)\d{4}(?<tail>\d{4})(?!\d)", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Telephone();
}
