using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>Two objects member by member.</summary>
internal static class Members
{
    // The designer's own hints: the engine never reads them.
    private static readonly HashSet<string> Hints = new(
        ["id", "nodeId", "latestAvailablePublishedVersion", "latestAvailablePublishedVersionId"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Every member either has, under the name it is written with; camel and Pascal case are one.</summary>
    public static IEnumerable<(string Name, JsonNode? Before, JsonNode? After)> Of(JsonObject? before, JsonObject? after)
    {
        var (left, right) = (Camel(before), Camel(after));
        foreach (var name in right.Keys.Concat(left.Keys.Where(name => !right.ContainsKey(name))))
        {
            if (!Hints.Contains(name))
                yield return (name, left.GetValueOrDefault(name), right.GetValueOrDefault(name));
        }
    }

    /// <summary>What is not set is off.</summary>
    public static bool SameSwitch(JsonNode? before, JsonNode? after, NodePairs pairs) => CanonicalJson.Same(Set(before), Set(after), pairs);

    private static JsonNode? Set(JsonNode? value) => value is JsonValue flag && flag.TryGetValue<bool>(out var isOn) && !isOn ? null : value;

    private static Dictionary<string, JsonNode?> Camel(JsonObject? json)
    {
        var members = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in json ?? [])
        {
            var camel = name.Length > 0 ? char.ToLowerInvariant(name[0]) + name[1..] : name;
            members[json!.ContainsKey(camel) ? name : camel] = value;
        }

        return members;
    }
}
