using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.Execution.Conformance;

/// <param name="Level">1: status, lines, output, variables, bookmarks, incidents, refusals; 2: executions and steps.</param>
public sealed record Difference(string Name, string Mode, int Level, string Path, string? Expected, string? Actual);

/// <summary>Compares a report with an expectation under the rules of the format.</summary>
internal sealed class CaseComparison(ConformanceCase @case, FlowchartMode mode)
{
    private static readonly string[] First = ["status", "subStatus", "instanceName", "correlationId", "output", "variables", "bookmarks", "incidents"];
    private readonly List<Difference> _found = [];

    public IReadOnlyList<Difference> Compare(JsonElement expected, JsonObject actual)
    {
        if (expected.TryGetProperty("refused", out var refused))
        {
            Refused(refused, actual);
            return _found;
        }

        if (actual.ContainsKey("refused") || expected.TryGetProperty("started", out _) || actual.ContainsKey("started"))
        {
            if (!Same(expected, actual, "$"))
                Add(1, "$", expected.GetRawText(), actual.ToJsonString());
            return _found;
        }

        Instance(expected, actual, "$");
        Member(expected, actual, "lines", "$", level: 1);
        if (@case.Order is "exact")
            Member(expected, actual, "steps", "$", level: 2);
        Children(expected, actual);
        return _found;
    }

    private void Refused(JsonElement refused, JsonObject actual)
    {
        if (actual["refused"] is not { } shown)
        {
            // A failure inside Elsa only says that the definition does not run.
            if (!refused.GetProperty("kind").ValueEquals("failure") || actual["subStatus"]?.GetValue<string>() is "Finished" or "Suspended")
                Add(1, "$.refused", refused.GetRawText(), actual.ToJsonString());
            return;
        }

        if (!refused.GetProperty("kind").ValueEquals("failure") && !refused.GetProperty("stage").ValueEquals(shown["stage"]!.GetValue<string>()))
            Add(1, "$.refused.stage", refused.GetProperty("stage").GetString(), shown["stage"]!.GetValue<string>());
    }

    private void Instance(JsonElement expected, JsonObject actual, string path)
    {
        foreach (var name in First)
            Member(expected, actual, name, path, level: 1);
        Member(expected, actual, "executed", path, level: 2);
    }

    private void Children(JsonElement expected, JsonObject actual)
    {
        var wanted = expected.TryGetProperty("children", out var children) ? children.EnumerateArray().ToList() : [];
        var shown = (actual["children"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        if (wanted.Count != shown.Count)
        {
            Add(1, "$.children", wanted.Count.ToString(CultureInfo.InvariantCulture), shown.Count.ToString(CultureInfo.InvariantCulture));
            return;
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"$.children[{i}]");
            // In cases without an order children are told apart by what they did.
            var at = @case.Order is "set" ? Math.Max(0, shown.FindIndex(s => Fits(wanted[i], s))) : 0;
            Instance(wanted[i], shown[at], path);
            shown.RemoveAt(at);
        }
    }

    private bool Fits(JsonElement expected, JsonObject actual)
    {
        var probe = new CaseComparison(@case, mode);
        probe.Instance(expected, actual, "$");
        return probe._found.Count == 0;
    }

    private void Member(JsonElement expected, JsonObject actual, string name, string path, int level)
    {
        var isWritten = expected.TryGetProperty(name, out var wanted);
        if (name is "variables" && (!isWritten || wanted.ValueKind == JsonValueKind.Null))
            return;
        if (!isWritten && name is not ("instanceName" or "correlationId"))
            return;
        if (!Same(wanted, actual[name], name))
            Add(level, $"{path}.{name}", isWritten ? wanted.GetRawText() : null, actual[name]?.ToJsonString());
    }

    private bool Same(JsonElement expected, JsonNode? actual, string name) => name switch
    {
        "incidents" => SameIncidents(expected, actual),
        "lines" or "executed" when @case.Order is "exact" => JsonSame.Ordered(expected, actual),
        "lines" or "executed" or "bookmarks" => JsonSame.Unordered(expected, actual),
        _ => JsonSame.Value(expected, actual),
    };

    private static bool SameIncidents(JsonElement expected, JsonNode? actual)
    {
        var wanted = expected.EnumerateArray().Select(i => i.GetProperty("activityId").GetString()).ToHashSet(StringComparer.Ordinal);
        var shown = actual!.AsArray().Select(i => i!["activityId"]?.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        return wanted.SetEquals(shown) || (wanted.Contains("*") && wanted.Count == shown.Count);
    }

    private void Add(int level, string path, string? expected, string? actual) =>
        _found.Add(new Difference(@case.Name, mode.ToString().ToLowerInvariant(), level, path, expected, actual));
}
