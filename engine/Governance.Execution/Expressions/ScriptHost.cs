using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Expressions.JavaScript;
using Governance.Execution.Running;
using Governance.Execution.Standard;
using Governance.Execution.Values;

namespace Governance.Execution;

/// <summary>What Elsa's scripts can see: variables, inputs, outputs of activities, the instance.</summary>
internal sealed class ScriptHost(InstanceRun run, Frame frame, ScriptOutcomes? outcomes) : IJavaScriptHost
{
    private static readonly FrozenDictionary<string, Func<ScriptHost, JavaScriptFunction>> Functions =
        new Dictionary<string, Func<ScriptHost, JavaScriptFunction>>(StringComparer.Ordinal)
        {
            ["getVariable"] = h => a => h.GetVariable(Text(a, 0)),
            ["setVariable"] = h => a => h.SetVariable(Text(a, 0), At(a, 1)),
            ["getInput"] = h => a => Memory.GetInput(h.Run, h.Frame, Text(a, 0)),
            ["getOutputFrom"] = h => a => h.GetOutputFrom(Text(a, 0), At(a, 1) as string),
            ["getSecret"] = _ => a => SecretMarks.Of(Text(a, 0)),
            ["getLastResult"] = h => _ => h.Run.Results.LastResult,
            ["getCorrelationId"] = h => _ => h.Run.CorrelationId,
            ["setCorrelationId"] = h => a => h.Run.CorrelationId = At(a, 0) as string,
            ["getWorkflowInstanceId"] = h => _ => h.Run.Id,
            ["getWorkflowInstanceName"] = h => _ => h.Run.Name,
            ["setWorkflowInstanceName"] = h => a => h.Run.Name = At(a, 0) as string,
            ["getWorkflowDefinitionId"] = h => _ => h.Run.Graph.Definition.DefinitionId,
            ["getWorkflowDefinitionVersionId"] = h => _ => h.Run.Graph.Definition.Id,
            ["getWorkflowDefinitionVersion"] = h => _ => h.Run.Graph.Definition.Version,
            ["isNullOrWhiteSpace"] = _ => a => string.IsNullOrWhiteSpace(At(a, 0) as string),
            ["isNullOrEmpty"] = _ => a => string.IsNullOrEmpty(At(a, 0) as string),
            ["toJson"] = _ => a => JsonSerializer.Serialize(Value.ToJson(ScriptValues.FromScript(At(a, 0))), Value.Compact),
            ["newGuid"] = h => _ => h.NewGuid(),
            ["newGuidString"] = h => _ => h.NewGuid(),
            ["getGuidString"] = h => _ => h.NewGuid(),
            ["newShortGuid"] = h => _ => h.NewShortGuid(),
            ["getShortGuid"] = h => _ => h.NewShortGuid(),
            ["parseGuid"] = _ => a => Guid.TryParse(Text(a, 0), out var id) ? id.ToString() : throw new FaultException("Unrecognized Guid format."),
            ["stringToBase64"] = _ => a => System.Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(a, 0))),
            ["stringFromBase64"] = _ => a => Encoding.UTF8.GetString(ScriptBytes.FromBase64(Text(a, 0))),
            ["bytesToString"] = _ => a => Encoding.UTF8.GetString(ScriptBytes.Read(At(a, 0))),
            ["bytesFromString"] = _ => a => ScriptBytes.Write(Encoding.UTF8.GetBytes(Text(a, 0))),
            ["bytesToBase64"] = _ => a => System.Convert.ToBase64String(ScriptBytes.Read(At(a, 0))),
            ["bytesFromBase64"] = _ => a => ScriptBytes.Write(ScriptBytes.FromBase64(Text(a, 0))),
            ["streamToBytes"] = _ => a => ScriptBytes.Write(ScriptBytes.Read(At(a, 0))),
            ["streamToBase64"] = _ => a => System.Convert.ToBase64String(ScriptBytes.Read(At(a, 0))),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private ScriptVariables? _variables;

    public long NowMicros => run.Burst.Input.NowMicros;

    public TimeZoneInfo Zone => run.Burst.Settings.Zone;

    internal InstanceRun Run => run;

    internal Frame Frame => frame;

    private ScriptVariables Variables => _variables ??= new ScriptVariables(frame);

    public bool TryGetGlobal(string name, out object? value)
    {
        if (string.Equals(name, "variables", StringComparison.Ordinal))
        {
            value = Variables;
            return true;
        }

        var function = Functions.TryGetValue(name, out var make) ? make(this) : OutcomeFunction(name) ?? Accessor(name);
        value = function;
        return function is not null;
    }

    /// <summary>A list or object that a script got by <c>getVariable</c> and changed in place is the variable's new value.</summary>
    public void Changed(object source, object? value)
    {
        for (var scope = frame; scope is not null; scope = scope.Parent)
        {
            if (scope.Cells?.Find(c => ReferenceEquals(c.Value, source)) is { } cell)
            {
                Memory.Set(cell, ScriptValues.FromScript(value));
                return;
            }
        }
    }

    private JavaScriptFunction? OutcomeFunction(string name) => (outcomes, name) switch
    {
        ({ } chosen, "setOutcome") => a =>
        {
            chosen.Names = [Text(a, 0)];
            return null;
        }
        ,
        ({ } chosen, "setOutcomes") => a =>
        {
            chosen.Names = ScriptValues.FromScript(At(a, 0)) is JsonElement { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Select(o => Value.ToText(Value.FromJson(o)) ?? string.Empty)]
                : [Text(a, 0)];
            return null;
        }
        ,
        _ => null,
    };

    // get{Name}, set{Name} for variables, get{Name} for inputs, get{Output}From{Activity}.
    private JavaScriptFunction? Accessor(string name)
    {
        if (name.Length < 4)
            return null;

        var isGetter = name.StartsWith("get", StringComparison.Ordinal);
        if (!isGetter && !name.StartsWith("set", StringComparison.Ordinal))
            return null;

        var rest = name[3..];
        if (isGetter && InputAccessor(rest) is { } input)
            return input;

        var variable = Memory.Names(frame).FirstOrDefault(n => string.Equals(Pascal(n), rest, StringComparison.Ordinal));
        if (variable is not null)
            return isGetter ? _ => GetVariable(variable) : a => SetVariable(variable, At(a, 0));
        return isGetter ? OutputAccessor(rest) : null;
    }

    private JavaScriptFunction? InputAccessor(string name)
    {
        if (Memory.IsInsideComposite(frame))
            return null;

        var declared = run.Graph.Definition.Inputs.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal));
        return declared is null ? null : _ => run.Input.GetValueOrDefault(declared.Name);
    }

    private JavaScriptFunction? OutputAccessor(string name)
    {
        var at = name.LastIndexOf("From", StringComparison.Ordinal);
        if (at <= 0)
            return null;

        var (output, activity) = (name[..at], name[(at + 4)..]);
        var node = run.Graph.Nodes.FirstOrDefault(n => string.Equals(Pascal(n.Name ?? n.Id), activity, StringComparison.Ordinal));
        return node is null ? null : _ => run.Results.Find(node.Id, output);
    }

    private object? GetVariable(string name) => Memory.FindByName(frame, name)?.Value;

    /// <summary>The expression ended well: what it assigned to <c>variables</c> takes effect.</summary>
    public void Keep() => _variables?.Keep();

    private object? SetVariable(string name, object? value)
    {
        Variables.SetNow(name, ScriptValues.FromScript(value));
        return null;
    }

    private object? GetOutputFrom(string idOrName, string? output)
    {
        var node = run.Graph.Nodes.FirstOrDefault(n => string.Equals(n.Id, idOrName, StringComparison.Ordinal) || string.Equals(n.Name, idOrName, StringComparison.Ordinal))
            ?? throw new FaultException("Activity not found.");
        return run.Results.Find(node.Id, output);
    }

    // Ids come from the burst's seed, so that a re-run makes the same ones.
    private string NewGuid() => Guid.ParseExact(run.Burst.Ids.Next(), "N").ToString();

    private string NewShortGuid() => System.Convert.ToBase64String(Guid.ParseExact(run.Burst.Ids.Next(), "N").ToByteArray())
        .Replace("/", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal).Replace("=", "", StringComparison.Ordinal);

    private static object? At(object?[] arguments, int index) => index < arguments.Length ? arguments[index] : null;

    private static string Text(object?[] arguments, int index) => Value.ToText(ScriptValues.FromScript(At(arguments, index))) ?? string.Empty;

    private static string Pascal(string name) => ActivityTypeNames.FromWorkflowName(name);
}

/// <summary>Script results as engine values.</summary>
internal static class ScriptValues
{
    public static object? FromScript(object? value) => value switch
    {
        JsonElement json => Value.FromJson(json),
        // Elsa's scripts give a date without an offset; its text shows.
        DateTimeOffset time => time.UtcDateTime,
        _ => value,
    };
}
