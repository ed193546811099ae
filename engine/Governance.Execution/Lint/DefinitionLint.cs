using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>Finds what is wrong with a definition before it runs.</summary>
public static class DefinitionLint
{
    /// <param name="rules">Checks a domain adds.</param>
    /// <param name="library">Definitions that may be used as activities or started as children; the checked one is not added.</param>
    public static IReadOnlyList<LintProblem> Check(ReadOnlyMemory<byte> json, GraphLibrary library, IActivityCatalog catalog, IEnumerable<ILintRule>? rules = null)
    {
        var read = DefinitionReader.Read(json, library);
        if (read.Refusal is { } refusal)
            return [Of(refusal)];

        var compiled = GraphCompiler.Compile(read.Value, catalog, versionId => library.Definitions.FirstOrDefault(d => string.Equals(d.Id, versionId, StringComparison.Ordinal)));
        if (compiled.Refusal is { } cycle)
            return [Of(cycle)];

        return Check(compiled.Value, rules);
    }

    /// <summary>The same for a definition that is compiled already.</summary>
    public static IReadOnlyList<LintProblem> Check(Graph graph, IEnumerable<ILintRule>? rules = null)
    {
        var problems = new List<LintProblem>();
        if (PublicationRules.Check(graph) is { } objection)
            problems.Add(Of(objection));
        foreach (var node in graph.Definition.Nodes)
            Node(graph, node, problems);
        foreach (var node in graph.Nodes.Where(LintPaths.IsOwn))
        {
            ExpressionLint.Check(node, problems);
            SecretLint.Check(node, problems);
            if (!node.CanStartWorkflow && TriggerRules.CheckCron(node) is { } cron)
                problems.Add(new LintProblem(LintLevel.Error, cron.Code, node.NodeId, cron.Message) { Path = LintPaths.To(node) });
        }

        FlowLint.Check(graph, problems);
        foreach (var rule in rules ?? [])
            problems.AddRange(rule.Check(graph));
        return problems;
    }

    private static void Node(Graph graph, ActivityNode node, List<LintProblem> problems)
    {
        if (node.Descriptor is null && node.Workflow is null)
            problems.Add(new LintProblem(LintLevel.Error, "LNT-001", node.NodeId, $"不认识的活动类型“{node.Type}”，运行到此处会报错；请换成工具箱里有的活动。") { Path = graph.Find(node.NodeId) is { } at ? LintPaths.To(at) : [] });
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
            if (connection.ValueKind != JsonValueKind.Object)
                continue;

            foreach (var end in (string[])["source", "target"])
            {
                var id = connection.TryGetProperty(end, out var value) && value.ValueKind == JsonValueKind.Object
                    && value.TryGetProperty("activity", out var activity) && activity.ValueKind == JsonValueKind.String ? activity.GetString() : null;
                if (!string.IsNullOrEmpty(id) && !known.Contains(id))
                    problems.Add(new LintProblem(LintLevel.Error, "LNT-002", flowchart.NodeId, $"连线指向不存在的活动“{id}”，请删除这条连线或重新连接。"));
            }
        }
    }

    private static LintProblem Of(Refusal refusal) => new(LintLevel.Error, refusal.Code, refusal.Where, refusal.Message);
}
