using System.Collections.Concurrent;
using Governance.Definitions;
using Governance.Execution.Expressions.JavaScript;
using Governance.Execution.Running;
using Governance.Execution.Standard;

namespace Governance.Execution;

/// <summary>A script, parsed once. One that does not parse faults when it is evaluated; lint says so before.</summary>
internal sealed class Script
{
    // Definitions are few and scripts come from them alone; the bound guards against scripts computed at run time.
    private const int MaxCached = 20_000;
    private static readonly ConcurrentDictionary<string, Script> Cache = new(StringComparer.Ordinal);
    private readonly Result<JavaScriptProgram> _program;

    private Script(string source) => _program = JavaScriptProgram.Parse(source);

    public Refusal? Problem => _program.Refusal;

    public static Script Of(string source)
    {
        if (Cache.TryGetValue(source, out var known))
            return known;

        if (Cache.Count >= MaxCached)
            Cache.Clear();
        return Cache.GetOrAdd(source, static s => new Script(s));
    }

    public object? Evaluate(InstanceRun run, Frame frame, ScriptOutcomes? outcomes = null)
    {
        if (_program.Refusal is { } refusal)
            throw new FaultException($"{refusal.Message} ({refusal.Where})");

        var host = new ScriptHost(run, frame, outcomes);
        var result = ScriptValues.FromScript(_program.Value.Evaluate(host, JavaScriptLimits.Default, run.Burst.Scripts));
        host.Keep();
        return result is 0d && run.Burst.Has(EngineFlags.ChecksValues) ? 0d : result;
    }
}
