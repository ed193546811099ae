using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>Changes as the stimulus <see cref="StimulusKinds.Modify"/> carries them.</summary>
public static class Modifications
{
    // The kind need not be the first member.
    private static readonly JsonSerializerOptions Options = new(StateJson.Options) { AllowOutOfOrderMetadataProperties = true };

    public static JsonElement Write(string instanceId, ImmutableArray<Modification> changes) =>
        JsonSerializer.SerializeToElement(new { instanceId, changes }, Options);

    /// <returns>Null when this is no list of changes.</returns>
    internal static ImmutableArray<Modification>? Read(JsonElement changes)
    {
        try
        {
            return changes.ValueKind == JsonValueKind.Array && changes.Deserialize<ImmutableArray<Modification>>(Options) is { IsDefaultOrEmpty: false } read
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
