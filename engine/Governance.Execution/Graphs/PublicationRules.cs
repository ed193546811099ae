using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>What a definition must satisfy before it may start instances. Refusals <c>DEF-101</c> to <c>DEF-107</c>.</summary>
public static class PublicationRules
{
    public static Refusal? Check(Graph graph)
    {
        var definition = graph.Definition;
        if (Repeated(definition.Inputs) is { Length: > 0 } inputs)
            return DefinitionRefusals.DuplicateInputs(inputs);
        if (Repeated(definition.Outputs) is { Length: > 0 } outputs)
            return DefinitionRefusals.DuplicateOutputs(outputs);

        return NamelessTrigger(graph) ?? TriggerRules.Check(graph) ?? LostConverter(definition);
    }

    private static string Repeated(IEnumerable<ArgumentDefinition> arguments) =>
        string.Join(", ", arguments.GroupBy(a => a.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    private static Refusal? NamelessTrigger(Graph graph)
    {
        foreach (var node in graph.Nodes)
        {
            if (node is { CanStartWorkflow: true, Type: "Elsa.Event" } && node.Inputs is [{ Expression: LiteralExpression { Value: null } }, ..])
                return DefinitionRefusals.TriggerWithoutName(node.Id);
        }

        return null;
    }

    private static Refusal? LostConverter(WorkflowDefinition definition)
    {
        var targets = definition.Nodes.SelectMany(n => n.Variables).Concat(definition.Variables).Select(v => v.Id)
            .Concat(definition.Outputs.Select(o => o.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var node in definition.Nodes)
        {
            foreach (var output in node.Descriptor?.Outputs ?? [])
            {
                if (!node.Json.TryGetProperty(char.ToLowerInvariant(output.Name[0]) + output.Name[1..], out var binding)
                    || binding.ValueKind != JsonValueKind.Object || !binding.TryGetProperty("converter", out var converter)
                    || converter.ValueKind != JsonValueKind.Object)
                    continue;

                var id = binding.TryGetProperty("memoryReference", out var reference) && reference.ValueKind == JsonValueKind.Object
                    && reference.TryGetProperty("id", out var target) ? target.GetString() : null;
                if (id is null || !targets.Contains(id))
                    return DefinitionRefusals.ConverterWithoutTarget(node.Id);
            }
        }

        return null;
    }
}
