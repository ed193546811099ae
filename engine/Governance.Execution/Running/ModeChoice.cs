using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution.Running;

/// <summary>The mode a definition asks for in its own properties, under the key Elsa uses for an instance's; else the host's.</summary>
/// <remarks>A flow with loops and shortcuts wants marks: counting arrows never comes right again after the first turn of a loop.</remarks>
internal static class ModeChoice
{
    private const string Key = "Flowchart:ExecutionMode";

    public static FlowchartMode Of(WorkflowDefinition definition, EngineSettings settings) => Written(definition) switch
    {
        "TokenBased" => FlowchartMode.Token,
        "CounterBased" => FlowchartMode.Counter,
        _ => settings.Mode,
    };

    public static bool IsToken(WorkflowDefinition definition) => Written(definition) is "TokenBased";

    private static string? Written(WorkflowDefinition definition) =>
        definition.Json.ValueKind == JsonValueKind.Object
        && definition.Json.TryGetProperty("customProperties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty(Key, out var mode) && mode.ValueKind == JsonValueKind.String
            ? mode.GetString()
            : null;
}
