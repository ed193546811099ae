using System.Collections.Immutable;

namespace Governance.ArchitectureTests;

/// <summary>The table of docs/architecture.md: who may reference whom.</summary>
internal static class Arrows
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Table =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["Governance.Definitions"] = [],
            ["Governance.Knowledge"] = [],
            ["Governance.Execution"] = ["Governance.Definitions"],
            ["Governance.Integrations"] = ["Governance.Execution", "Governance.Definitions"],
            ["Governance.Data"] = ["Governance.Execution", "Governance.Definitions"],
            ["Governance.Cases"] = ["Governance.Data", "Governance.Execution", "Governance.Definitions", "Governance.Knowledge"],
            ["Governance.Studio"] = ["Governance.Data", "Governance.Execution", "Governance.Definitions"],
            ["Governance.Portal"] =
            [
                "Governance.Definitions", "Governance.Knowledge", "Governance.Execution", "Governance.Integrations", "Governance.Data",
                "Governance.Cases", "Governance.Studio",
            ],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Rooms => Table.Keys;

    /// <summary>The references of a room that the table does not allow; an unknown room is wrong altogether.</summary>
    public static IReadOnlyList<string> Forbidden(string room, IEnumerable<string> references) =>
        Table.TryGetValue(room, out var allowed)
            ? [.. references.Where(r => r.StartsWith("Governance.", StringComparison.Ordinal) && !allowed.Contains(r)).Order(StringComparer.Ordinal)]
            : [room];
}
