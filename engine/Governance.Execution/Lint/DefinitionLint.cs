using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution;

public enum LintLevel
{
    Warning,
    Error,
}

/// <param name="Where">A JSON path or the path of a node.</param>
/// <param name="Line">1-based, inside the expression, where one is at fault.</param>
public sealed record LintProblem(LintLevel Level, string Code, string Where, string Message, int? Line = null, int? Column = null);

/// <summary>Finds what is wrong with a definition before it runs.</summary>
public static class DefinitionLint
{
    /// <param name="library">Definitions that may be used as activities or started as children; the checked one is not added.</param>
    public static IReadOnlyList<LintProblem> Check(ReadOnlyMemory<byte> json, GraphLibrary library, IActivityCatalog catalog)
    {
        var read = DefinitionReader.Read(json, library);
        if (read.Refusal is { } refusal)
            return [Of(refusal)];

        var compiled = GraphCompiler.Compile(read.Value, catalog, versionId => library.Definitions.FirstOrDefault(d => string.Equals(d.Id, versionId, StringComparison.Ordinal)));
        if (compiled.Refusal is { } cycle)
            return [Of(cycle)];

        return Check(compiled.Value);
    }

    /// <summary>The same for a definition that is compiled already.</summary>
    public static IReadOnlyList<LintProblem> Check(Graph graph)
    {
        var problems = new List<LintProblem>();
        if (PublicationRules.Check(graph) is { } objection)
            problems.Add(Of(objection));
        foreach (var node in graph.Definition.Nodes)
            Node(node, problems);
        foreach (var node in graph.Nodes)
        {
            ExpressionLint.Check(node, problems);
            if (!node.CanStartWorkflow && TriggerRules.CheckCron(node) is { } cron)
                problems.Add(new LintProblem(LintLevel.Error, cron.Code, node.NodeId, cron.Message));
        }

        FlowLint.Check(graph, problems);
        return problems;
    }

    private static void Node(ActivityNode node, List<LintProblem> problems)
    {
        if (node.Descriptor is null && node.Workflow is null)
            problems.Add(new LintProblem(LintLevel.Error, "LNT-001", node.NodeId, $"不认识的活动类型“{node.Type}”，运行到此处会报错。"));
        if (string.Equals(node.Type, ActivityTypeNames.Flowchart, StringComparison.Ordinal))
            LostArrows(node, problems);
    }

    // An arrow to a missing activity is dropped when a definition is read; here it is said.
    private static void LostArrows(ActivityNode flowchart, List<LintProblem> problems)
    {
        if (!flowchart.Json.TryGetProperty("connections", out var connections) || connections.ValueKind != JsonValueKind.Array)
            return;

        var known = flowchart.Children.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var connection in connections.EnumerateArray())
        {
            foreach (var end in (string[])["source", "target"])
            {
                var id = connection.TryGetProperty(end, out var value) && value.ValueKind == JsonValueKind.Object
                    && value.TryGetProperty("activity", out var activity) ? activity.GetString() : null;
                if (!string.IsNullOrEmpty(id) && !known.Contains(id))
                    problems.Add(new LintProblem(LintLevel.Error, "LNT-002", flowchart.NodeId, $"连线指向不存在的活动“{id}”。"));
            }
        }
    }

    private static LintProblem Of(Refusal refusal) => new(LintLevel.Error, refusal.Code, refusal.Where, refusal.Message);
}
