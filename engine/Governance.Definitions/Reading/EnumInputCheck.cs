using System.Text.Json;

namespace Governance.Definitions;

/// <summary>Inputs that are no expressions but one of a few words (a fork's join mode) are checked when read.</summary>
internal static class EnumInputCheck
{
    public static void Check(JsonElement json, ActivityDescriptor descriptor, string path)
    {
        foreach (var input in descriptor.Inputs)
        {
            if (input.IsWrapped || input.Options.IsDefaultOrEmpty)
                continue;

            var value = json.Member(char.ToLowerInvariant(input.Name[0]) + input.Name[1..]);
            var isKnown = value.ValueKind switch
            {
                JsonValueKind.Undefined => true,
                JsonValueKind.String => input.Options.Any(o => string.Equals(o.Value, value.GetString(), StringComparison.OrdinalIgnoreCase)),
                JsonValueKind.Number => value.TryGetInt32(out var number) && number >= 0 && number < input.Options.Length,
                _ => false,
            };
            if (!isKnown)
                throw JsonShape.Wrong($"{path}.{input.Name}", string.Join("、", input.Options.Select(o => o.Value)));
        }
    }
}
