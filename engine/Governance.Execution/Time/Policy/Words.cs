using System.Collections.Frozen;
using System.Text.Json;

namespace Governance.Execution.Time;

/// <summary>The kebab-case names of an enum's values.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    public static FrozenDictionary<string, T> All { get; } = Enum.GetValues<T>()
        .ToFrozenDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
}
