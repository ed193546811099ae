using System.Text.Json;
using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>What executions were given and gave, as far as the journal shows it: capped, and without inputs that are not to be logged.</summary>
internal static class LoggedValues
{
    /// <summary>Longest text of one value, in characters.</summary>
    private const int Longest = 2048;

    public static ExecutionValues? Of(InstanceRun run, Frame frame)
    {
        var inputs = Write(Inputs(frame));
        var outputs = Write(run.Results.Of(frame));
        return inputs.ValueKind == JsonValueKind.Undefined && outputs.ValueKind == JsonValueKind.Undefined ? null : new ExecutionValues(inputs, outputs);
    }

    private static IEnumerable<(string Name, object? Value)> Inputs(Frame frame)
    {
        var bindings = frame.Node.Inputs;
        for (var i = 0; i < bindings.Length && i < frame.Inputs.Length; i++)
        {
            if (bindings[i].IsLogged && frame.Inputs[i] is { } value)
                yield return (bindings[i].Name, value);
        }
    }

    private static JsonElement Write(IEnumerable<(string Name, object? Value)> values)
    {
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            members[name] = Capped(Value.ToJson(value));
        return members.Count == 0 ? default : JsonSerializer.SerializeToElement(members, Value.Compact);
    }

    private static JsonElement Capped(JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Object or JsonValueKind.Array))
            return value;

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length <= Longest ? value : JsonSerializer.SerializeToElement(string.Concat(text.AsSpan(0, Longest), "…"), Value.Compact);
    }
}
