using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>What became of the properties of an activity that both drawings have.</summary>
internal sealed class NodeChanges(NodePairs pairs, TypeWords types, Writing before, Writing after)
{
    // Told of elsewhere, or made by the engine.
    private static readonly HashSet<string> Elsewhere = new(
        ["type", "version", "name", "metadata", "customProperties", "variables", "connections"], StringComparer.Ordinal);

    /// <param name="pair">In both drawings.</param>
    public IReadOnlyList<DifferenceDetail> Of(NodePair pair)
    {
        var (left, right) = (pair.Before!, pair.After!);
        return
        [
            .. Head(left, right), .. Metadata(left, right), .. Custom(left, right), .. Values(left, right),
            .. ArgumentChanges.Of("变量", left.Json["variables"], right.Json["variables"], pairs, (before, after)).Select(change => change.AsDetail()),
        ];
    }

    /// <summary>Whether it only stands elsewhere on the canvas, or has another size.</summary>
    public bool IsDrawnElsewhere(NodePair pair) => !CanonicalJson.Same(Designer(pair.Before), Designer(pair.After), pairs);

    private IEnumerable<DifferenceDetail> Head(ActivityJson left, ActivityJson right)
    {
        if (!Equal(left.Type, right.Type))
            yield return new DifferenceDetail("活动类型", new ValueWords(types.TypeName(left)), new ValueWords(types.TypeName(right)));
        if (!Equal(left.Id, right.Id))
            yield return new DifferenceDetail("编号", new ValueWords(left.Id), new ValueWords(right.Id));
        // A drawing that names no version means the latest.
        if (left.Version != right.Version && left.Version > 0 && right.Version > 0)
            yield return new DifferenceDetail("活动版本", Number(left.Version), Number(right.Version));
        if (!CanonicalJson.Same(left.Json["name"], right.Json["name"], pairs))
            yield return new DifferenceDetail("名称", before.Plain(null, left.Json["name"]), after.Plain(null, right.Json["name"]));
    }

    private IEnumerable<DifferenceDetail> Metadata(ActivityJson left, ActivityJson right)
    {
        foreach (var (name, was, now) in Members.Of(left.Json["metadata"] as JsonObject, right.Json["metadata"] as JsonObject))
        {
            if (!Equal(name, "designer") && !Members.SameSwitch(was, now, pairs))
                yield return new DifferenceDetail(MemberNames.Of(name), before.Plain(null, was), after.Plain(null, now));
        }
    }

    private IEnumerable<DifferenceDetail> Custom(ActivityJson left, ActivityJson right)
    {
        foreach (var (name, was, now) in Members.Of(left.Json["customProperties"] as JsonObject, right.Json["customProperties"] as JsonObject))
        {
            if (Members.SameSwitch(was, now, pairs))
                continue;
            yield return Equal(name, "retry")
                ? new DifferenceDetail(MemberNames.Of(name), before.Retry(was), after.Retry(now))
                : new DifferenceDetail(MemberNames.Of(name), before.Plain(null, was), after.Plain(null, now));
        }
    }

    private IEnumerable<DifferenceDetail> Values(ActivityJson left, ActivityJson right)
    {
        foreach (var (name, was, now) in Members.Of(left.Json, right.Json))
        {
            if (!Elsewhere.Contains(name) && !HoldActivities(was, now) && Value(name, (left, was), (right, now)) is { } detail)
                yield return detail;
        }
    }

    private DifferenceDetail? Value(string name, (ActivityJson Activity, JsonNode? Json) was, (ActivityJson Activity, JsonNode? Json) now)
    {
        if (CanonicalJson.Same(Meant(was.Json, now.Json), Meant(now.Json, was.Json), pairs))
            return null;
        if (types.Output(now.Activity, name) is { } output && types.Input(now.Activity, name) is null)
            return new DifferenceDetail(output.DisplayName, before.Output(was.Json), after.Output(now.Json));

        var (left, right) = (types.Input(was.Activity, name), types.Input(now.Activity, name));
        var detail = new DifferenceDetail((right ?? left)?.DisplayName ?? MemberNames.Of(name), before.Input(left, was.Json), after.Input(right, now.Json));
        if (detail.Before != detail.After)
            return detail;

        // What reads the same is shown as it is written, unless nothing is written at all.
        return detail.Before == ValueWords.Nothing ? null : detail with { Before = before.Plain(null, was.Json), After = after.Plain(null, now.Json) };
    }

    // The engine ignores where an input's value would be kept, and a bare value is a literal one.
    private static JsonNode? Meant(JsonNode? value, JsonNode? other)
    {
        if (value is not JsonObject input || input["expression"] is not JsonObject expression)
            return value;

        return other is JsonValue && input["typeName"] is not null && ActivityTree.Text(expression, "type") is "Literal"
            ? expression["value"]
            : new JsonObject { ["typeName"] = input["typeName"]?.DeepClone(), ["expression"] = expression.DeepClone() };
    }

    // Activities are compared one by one; a list that mixes them with other things is a value.
    private bool HoldActivities(params JsonNode?[] values) => values.Any(v => v is not null) && values.All(v => v is null || pairs.Find(v) is not null || IsListOfActivities(v));

    private bool IsListOfActivities(JsonNode value) => value is JsonArray list && list.All(item => pairs.Find(item) is not null);

    private static JsonNode? Designer(ActivityJson? activity) => (activity?.Json["metadata"] as JsonObject)?["designer"];

    private static ValueWords Number(int version) => new(version.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static bool Equal(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
