using System.Text.Json;
using Governance.Execution.Expressions.JavaScript;

namespace Governance.Tests.JavaScript;

/// <summary>A host with <c>variables</c>, <c>getVariable</c> and <c>setVariable</c>, as the engine has them.</summary>
internal sealed class ScriptHost : IJavaScriptHost
{
    public ScriptVariables Variables { get; } = new();

    public List<(object Source, object? Value)> Changes { get; } = [];

    public long NowMicros => 1_700_000_000_123_456;

    public bool TryGetGlobal(string name, out object? value)
    {
        value = name switch
        {
            "variables" => Variables,
            "getVariable" => (JavaScriptFunction)(a => Variables.Get((string)a[0]!)),
            "setVariable" => (JavaScriptFunction)(a => Variables.Set((string)a[0]!, a[1])),
            _ => null,
        };
        return value is not null;
    }

    public void Changed(object source, object? value) => Changes.Add((source, value));

    public static object? Run(string source, ScriptHost? host = null, JavaScriptLimits? limits = null) =>
        JavaScriptProgram.Parse(source).Value.Evaluate(host ?? new ScriptHost(), limits ?? JavaScriptLimits.Default);

    /// <summary>The result as JSON text; undefined and null are "null".</summary>
    public static string Json(string source, ScriptHost? host = null) => JsonSerializer.Serialize(Run(source, host));
}

internal sealed class ScriptVariables : IJavaScriptObject
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public List<string> Writes { get; } = [];

    public IEnumerable<string> Keys => _values.Keys;

    public object? Get(string name) => _values.GetValueOrDefault(name);

    public bool Set(string name, object? value)
    {
        Writes.Add(name);
        _values[name] = value;
        return true;
    }

    public bool Delete(string name) => _values.Remove(name);

    public void Given(string name, object? value) => _values[name] = value;

    public void GivenJson(string name, string json) => _values[name] = JsonElement.Parse(json);

    public string Json(string name) => JsonSerializer.Serialize(_values[name]);
}
