using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>A human step must name a role whose people may handle work: otherwise its item lies in nobody's list, and the case with it.</summary>
internal sealed class CandidateRule : ILintRule
{
    public IEnumerable<LintProblem> Check(Graph graph)
    {
        var places = graph.Nodes.ToLookup(node => node.NodeId, StringComparer.Ordinal);
        foreach (var drawn in graph.Definition.Nodes.Where(node => node.Descriptor is { IsHumanStep: true }))
        {
            if (Role(drawn) is not { Length: > 0 } role || CanWork(role))
                continue;

            yield return new LintProblem(LintLevel.Error, "LNT-011", drawn.NodeId, $"“{drawn.DisplayText ?? drawn.Id}”没有人能办理：没有角色“{role}”，或该角色不办待办，请改选承办角色。")
            {
                Path = places[drawn.NodeId].Select(LintPaths.To).FirstOrDefault([]),
            };
        }
    }

    private static bool CanWork(string role) =>
        Permissions.OfRole.TryGetValue(role, out var may) && may.Contains(Permissions.WorkItemAct, StringComparer.Ordinal);

    /// <returns>Null where the step's own role stands, or an expression names it when the step is reached.</returns>
    private static string? Role(ActivityNode node) =>
        node.Json.ValueKind == JsonValueKind.Object && node.Json.TryGetProperty("role", out var input) && input.ValueKind == JsonValueKind.Object
        && input.TryGetProperty("expression", out var expression) && expression.ValueKind == JsonValueKind.Object
        && expression.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("Literal")
        && expression.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
