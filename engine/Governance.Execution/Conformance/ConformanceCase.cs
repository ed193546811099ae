using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution.Conformance;

/// <summary>One case of the conformance format: definitions, how they are driven, and what Elsa did.</summary>
public sealed record ConformanceCase(string Name, JsonElement Json)
{
    public string Order => Json.TryGetProperty("order", out var order) ? order.GetString()! : "exact";

    public IEnumerable<JsonElement> Definitions => Json.GetProperty("definitions").EnumerateArray();

    public IEnumerable<JsonElement> Resume => Json.TryGetProperty("resume", out var resume) && resume.ValueKind == JsonValueKind.Array ? resume.EnumerateArray() : [];

    /// <summary>The modes the case speaks about.</summary>
    public ImmutableArray<FlowchartMode> Modes => [.. Enum.GetValues<FlowchartMode>().Where(mode => Expected(mode) is not null)];

    public static ConformanceCase Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var json = document.RootElement.Clone();
        return new ConformanceCase(json.GetProperty("name").GetString()!, json);
    }

    /// <summary>What is expected in this mode; null when the case says nothing about it.</summary>
    public JsonElement? Expected(FlowchartMode mode)
    {
        if (Json.TryGetProperty(mode == FlowchartMode.Token ? "expectedToken" : "expectedCounter", out var own))
            return own;

        var written = Json.TryGetProperty("mode", out var m) ? m.GetString() : "both";
        var isMeant = string.Equals(written, "both", StringComparison.Ordinal) || string.Equals(written, mode.ToString(), StringComparison.OrdinalIgnoreCase);
        return isMeant && Json.TryGetProperty("expected", out var expected) ? expected : null;
    }
}
