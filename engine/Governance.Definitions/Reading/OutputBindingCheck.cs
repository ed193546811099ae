using System.Text.Json;

namespace Governance.Definitions;

/// <summary>Outputs an activity declares must be bound as an object with a reference, or not at all.</summary>
internal static class OutputBindingCheck
{
    public static void Check(JsonElement json, ActivityDescriptor? descriptor, string path)
    {
        if (descriptor is null)
            return;

        foreach (var output in descriptor.Outputs)
        {
            var binding = json.Member(char.ToLowerInvariant(output.Name[0]) + output.Name[1..]);
            if (binding.IsNothing())
                continue;

            var place = $"{path}.{output.Name}";
            if (binding.ValueKind != JsonValueKind.Object)
                throw JsonShape.Wrong(place, "对象");
            if (!binding.TryGetProperty("typeName", out _))
                continue;

            if (!binding.TryGetProperty("memoryReference", out var reference))
                throw new DefinitionRefusedException(DefinitionRefusals.MissingReference(place));
            if (reference.ValueKind is not JsonValueKind.Object)
                throw JsonShape.Wrong(place + ".memoryReference", "对象");
        }
    }
}
