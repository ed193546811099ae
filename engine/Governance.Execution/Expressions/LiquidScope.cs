using System.Collections.Concurrent;
using Governance.Definitions;
using Governance.Execution.Expressions.Liquid;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution;

/// <summary>A template, parsed once. One that does not parse faults when it is evaluated; lint says so before.</summary>
internal sealed class Template
{
    private const int MaxCached = 20_000;
    private static readonly ConcurrentDictionary<string, Template> Cache = new(StringComparer.Ordinal);
    private readonly Result<LiquidTemplate> _template;

    private Template(string source) => _template = LiquidTemplate.Parse(source);

    public Refusal? Problem => _template.Refusal;

    public static Template Of(string source)
    {
        if (Cache.TryGetValue(source, out var known))
            return known;

        if (Cache.Count >= MaxCached)
            Cache.Clear();
        return Cache.GetOrAdd(source, static s => new Template(s));
    }

    public string Render(InstanceRun run, Frame frame)
    {
        if (_template.Refusal is { } refusal)
            throw new FaultException($"{refusal.Message} ({refusal.Where})");

        try
        {
            return _template.Value.Render(new LiquidScope(run, frame), LiquidLimits.Default, run.Burst.Scripts);
        }
        catch (LiquidException fault)
        {
            throw new FaultException(fault.Message);
        }
    }
}

/// <summary>A Liquid expression: its text, converted to what is asked for. Blank text gives nothing, as in Elsa.</summary>
internal sealed class TemplateExpression(string source) : Expression
{
    private readonly Template? _template = string.IsNullOrWhiteSpace(source) ? null : Template.Of(source);

    public Refusal? Problem => _template?.Problem;

    public override object? Evaluate(InstanceRun run, Frame frame, TypeAlias type) => Conversion.To(type, _template?.Render(run, frame));
}

/// <summary>What Elsa's templates can see.</summary>
internal sealed class LiquidScope(InstanceRun run, Frame frame) : ILiquidScope
{
    public long NowMicros => run.Burst.Input.NowMicros;

    public TimeZoneInfo Zone => run.Burst.Settings.Zone;

    public object? Get(string name) => name switch
    {
        "Variables" => new Members(key => Memory.FindByName(frame, key)?.Value),
        "Input" => new Members(key => Memory.GetInput(run, frame, key)),
        "Output" => new Members(key => run.Graph.Nodes.FirstOrDefault(n => Same(n.Id, key) || Same(n.Name, key)) is { } node ? run.Results.Find(node.Id, name: null) : null),
        "LastResult" => run.Results.LastResult,
        "CorrelationId" => run.CorrelationId,
        "WorkflowInstanceId" => run.Id,
        "WorkflowInstanceName" => run.Name,
        "WorkflowDefinitionId" => run.Graph.Definition.DefinitionId,
        "WorkflowDefinitionVersionId" => run.Graph.Definition.Id,
        "WorkflowDefinitionVersion" => run.Graph.Definition.Version,
        _ => null,
    };

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private sealed class Members(Func<string, object?> find) : ILiquidObject
    {
        public object? Get(string name) => find(name);
    }
}
