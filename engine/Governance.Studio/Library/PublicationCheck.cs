using System.Globalization;
using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>What a drawing must fulfil before instances may run on it; every refusal names its place by JSON path.</summary>
internal sealed class PublicationCheck(ActivityTypes types, StoredGraphs graphs, IEnumerable<ILintRule> rules)
{
    public async Task<IReadOnlyList<Refusal>> Check(string definitionId, DefinitionContent content, CancellationToken cancellationToken)
    {
        if (content.Root is not { } root)
            return [StudioRefusals.MissingRoot()];

        var known = await types.KnownTypes(cancellationToken);
        var variables = (content.Json["variables"] as JsonArray ?? []).OfType<JsonObject>().Select(v => ActivityTree.Text(v, "id"))
            .Concat(ActivityTree.Walk(root).SelectMany(a => (a.Json["variables"] as JsonArray ?? []).OfType<JsonObject>()).Select(v => ActivityTree.Text(v, "id")))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var problems = new List<Refusal>();
        foreach (var activity in ActivityTree.Walk(root))
        {
            if (!known.Contains(activity.Type))
                problems.Add(StudioRefusals.UnknownActivity(activity.Path, activity.Label, activity.Type));
            problems.AddRange(LooseConnections(activity));
            problems.AddRange(ExpressionCheck.Check(activity, variables));
        }

        if (problems.Count > 0)
            return problems;

        var compiled = graphs.Compile(definitionId, content.Bytes);
        return compiled.Refusal is { } refusal ? [refusal] : [.. Errors(compiled.Value, root), .. TakenEndpoints(definitionId, compiled.Value)];
    }

    /// <summary>Everything that was found, warnings too: they do not stand against publishing.</summary>
    public IReadOnlyList<LintProblem> Lint(string definitionId, DefinitionContent content)
    {
        var compiled = graphs.Compile(definitionId, content.Bytes);
        return compiled.Refusal is { } refusal
            ? [new LintProblem(LintLevel.Error, refusal.Code, refusal.Where, refusal.Message)]
            : DefinitionLint.Check(compiled.Value, rules);
    }

    private Refusal[] Errors(Graph graph, JsonObject root)
    {
        var paths = ActivityTree.Walk(root).DistinctBy(a => a.NodeId, StringComparer.Ordinal).ToDictionary(a => a.NodeId, a => a.Path, StringComparer.Ordinal);
        return [.. DefinitionLint.Check(graph, rules).Where(p => p.Level == LintLevel.Error)
            .Select(p => new Refusal(p.Code, RefusalKind.Invalid, WithPath(p), paths.GetValueOrDefault(p.Where, p.Where)))];
    }

    // Two flows at one address would make every call ambiguous.
    private IEnumerable<Refusal> TakenEndpoints(string definitionId, Graph graph)
    {
        var others = HttpEndpoints.Published(graphs, EngineSettings.Default)
            .Where(e => !string.Equals(e.Graph.Definition.DefinitionId, definitionId, StringComparison.Ordinal)).ToList();
        foreach (var own in HttpEndpoints.Of(graph, EngineSettings.Default))
        {
            var taken = others.Find(o => string.Equals(o.Options.Path, own.Options.Path, StringComparison.Ordinal) && own.Options.Methods.Any(o.Options.Accepts));
            if (taken is not null)
                yield return DefinitionRefusals.EndpointTaken(own.ActivityId, own.Options.Path, taken.Graph.Definition.DefinitionId);
        }
    }

    private static string WithPath(LintProblem problem) =>
        problem.Path.Length < 2 ? problem.Message : $"{problem.Message}（例如：{string.Join(" → ", problem.Path)}）";

    private static IEnumerable<Refusal> LooseConnections(ActivityJson flowchart)
    {
        if (flowchart.Json["connections"] is not JsonArray connections)
            yield break;

        var ids = ActivityTree.Children(flowchart).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < connections.Count; i++)
        {
            var ends = connections[i] is JsonObject connection ? new[] { End(connection["source"]), End(connection["target"]) } : [];
            foreach (var end in ends.OfType<string>().Where(id => !ids.Contains(id)))
                yield return StudioRefusals.LooseConnection(string.Create(CultureInfo.InvariantCulture, $"{flowchart.Path}.connections[{i}]"), end);
        }
    }

    private static string? End(JsonNode? end) => end switch
    {
        JsonObject nested => ActivityTree.Text(nested, "activity"),
        JsonValue flat when flat.TryGetValue<string>(out var id) => id,
        _ => null,
    };
}
