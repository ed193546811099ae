using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Standard;
using Governance.Execution.Values;

namespace Governance.Execution;

/// <summary>Compiles a definition, with the workflows it uses as activities laid out inside it.</summary>
public sealed class GraphCompiler
{
    private readonly IActivityCatalog _catalog;
    private readonly Func<string, WorkflowDefinition?> _findVersion;
    private readonly ImmutableArray<GraphNode>.Builder _nodes = ImmutableArray.CreateBuilder<GraphNode>();
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    // Workflows used as activities are laid out where they are used: a few of them, each using the next twice, would be without end.
    private const int MaxNodes = 10_000;
    private const int MaxUses = 32;
    private const int MaxDepth = 192;
    private readonly Stack<RetryPolicy?> _retry = new();

    private GraphCompiler(IActivityCatalog catalog, Func<string, WorkflowDefinition?> findVersion)
    {
        _catalog = catalog;
        _findVersion = findVersion;
    }

    /// <param name="findVersion">A definition by its version id, for workflows used as activities.</param>
    /// <returns>The graph; refused with <c>DEF-012</c> when a workflow contains itself, <c>DEF-011</c> or <c>DEF-013</c> when it grows too deep or too large.</returns>
    public static Result<Graph> Compile(WorkflowDefinition definition, IActivityCatalog catalog, Func<string, WorkflowDefinition?> findVersion)
    {
        var compiler = new GraphCompiler(catalog, findVersion);
        try
        {
            compiler.AddWorkflow(parent: null, definition, "Workflow1", "Workflow1");
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }

        return new Graph(definition, compiler._nodes.ToImmutable());
    }

    private GraphNode AddWorkflow(GraphNode? parent, WorkflowDefinition definition, string id, string nodeId)
    {
        if (_open.Contains(definition.DefinitionId, StringComparer.Ordinal))
            throw new RefusedException(DefinitionRefusals.UsesItself(nodeId, definition.DefinitionId));
        if (_open.Count == MaxUses)
            throw new RefusedException(DefinitionRefusals.TooDeep(nodeId));

        _open.Push(definition.DefinitionId);
        _retry.Push(RetryPolicy.Read(definition.Json));
        var node = new GraphNode(parent, id, nodeId, ActivityTypeNames.Workflow, WorkflowActivity.Instance)
        {
            Name = definition.Name,
            DisplayText = definition.Name ?? definition.DefinitionId,
            Workflow = definition,
            Variables = [.. definition.Variables.Select(WorkflowVariable)],
        };
        _nodes.Add(node);
        node.Slots = [("Root", [Add(node, definition.Root)])];
        _open.Pop();
        _retry.Pop();
        return node;
    }

    private GraphNode Add(GraphNode parent, ActivityNode source)
    {
        if (_nodes.Count >= MaxNodes)
            throw new RefusedException(DefinitionRefusals.TooMany(parent.NodeId, MaxNodes));
        if (!_ids.Add($"{parent.NodeId}:{source.Id}"))
            throw new RefusedException(DefinitionRefusals.DuplicateId(parent.NodeId, source.Id));
        if (Depth(parent) > MaxDepth)
            throw new RefusedException(DefinitionRefusals.TooDeep(parent.NodeId));

        if (source.Workflow is { } reference && _findVersion(reference.VersionId) is { } used)
            return AddWorkflowAsActivity(parent, source, used);

        var activity = source.Descriptor is null ? new NotFoundActivity(source.Type) : _catalog.Find(source.Type, source.Version) ?? new NotFoundActivity(source.Type);
        var node = new GraphNode(parent, source.Id, $"{parent.NodeId}:{source.Id}", activity.Descriptor.TypeName, activity)
        {
            Name = source.Name,
            DisplayText = source.DisplayText ?? source.Name ?? activity.Descriptor.DisplayName,
            CanStartWorkflow = source.CanStartWorkflow,
            MergeMode = source.MergeMode,
            Retry = RetryPolicy.Read(source.Json) ?? _retry.Peek(),
            Inputs = [.. activity.Descriptor.Inputs.Where(i => i.IsWrapped).Select(i => Bind(i, source.Json))],
            Outputs = [.. activity.Descriptor.Outputs.Select(o => BindOutput(o.Name, source.Json)).OfType<OutputBinding>()],
            Variables = [.. source.Variables.Select(ContainerVariable)],
        };
        _nodes.Add(node);
        node.Slots = [.. source.Slots.Select(s => (s.Name, s.Nodes.Select(n => Add(node, n)).ToImmutableArray()))];
        if (!source.Connections.IsDefaultOrEmpty || node.Activity is Flowchart)
            node.Flow = new FlowMaps(node.List("activities"), source.Connections);
        node.Compiled = node.Engine?.Compile(node, source);
        return node;
    }

    private GraphNode AddWorkflowAsActivity(GraphNode parent, ActivityNode source, WorkflowDefinition used)
    {
        var activity = new WorkflowAsActivity(used);
        var node = new GraphNode(parent, source.Id, $"{parent.NodeId}:{source.Id}", used.ActivityTypeName, activity)
        {
            Name = source.Name,
            DisplayText = source.DisplayText ?? used.Name ?? used.DefinitionId,
            CanStartWorkflow = source.CanStartWorkflow,
            MergeMode = source.MergeMode,
            Workflow = used,
            Inputs = [.. used.Inputs.Select(i => new InputBinding(i.Name, i.Type, ExpressionCompiler.Compile(ExpressionText.ReadInput(Member(source.Json, i.Name))), true))],
            Outputs = [.. used.Outputs.Select(o => BindOutput(o.Name, source.Json)).OfType<OutputBinding>()],
        };
        _nodes.Add(node);
        node.Slots = [("Root", [AddWorkflow(node, used, used.DefinitionId, $"{node.NodeId}:{used.DefinitionId}")])];
        return node;
    }

    private static int Depth(GraphNode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null; at = at.Parent)
            depth++;
        return depth;
    }

    private static InputBinding Bind(InputDescriptor input, JsonElement json)
    {
        if (!TypeAlias.TryFind(input.TypeName, out var type))
            type = TypeAlias.Any;

        var written = ExpressionText.ReadInput(Member(json, input.Name));
        var expression = written is null && input.DefaultValue is { } value ? new LiteralExpression(value) : ExpressionCompiler.Compile(written);
        return new InputBinding(input.Name, type, expression, input.IsEvaluated, input.IsLogged);
    }

    private static OutputBinding? BindOutput(string name, JsonElement json)
    {
        var binding = Member(json, name);
        return binding.ValueKind == JsonValueKind.Object && binding.TryGetProperty("typeName", out _)
            && binding.TryGetProperty("memoryReference", out var reference) && reference.ValueKind == JsonValueKind.Object
            && reference.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? new OutputBinding(name, id.GetString()!)
                : null;
    }

    private static JsonElement Member(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || name.Length == 0)
            return default;

        if (json.TryGetProperty(char.ToLowerInvariant(name[0]) + name[1..], out var exact))
            return exact;

        foreach (var member in json.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                return member.Value;
        }

        return default;
    }

    private static VariableSlot WorkflowVariable(VariableDefinition variable) =>
        new(variable.Id, variable.Name, variable.Type, Default(variable.Type, string.IsNullOrEmpty(variable.Default) ? null : variable.Default), variable.IsStored);

    private static VariableSlot ContainerVariable(VariableDefinition variable, int index) =>
        new(variable.Id, string.IsNullOrWhiteSpace(variable.Name) ? $"Variable{index + 1}" : variable.Name, variable.Type, Default(variable.Type, variable.Default), variable.IsStored);

    private static object? Default(TypeAlias type, string? text)
    {
        try
        {
            return Conversion.To(type, text);
        }
        catch (ConversionException)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
    {
        public Refusal Refusal => refusal;
    }
}
