using System.Runtime.CompilerServices;
using Governance.Execution.Standard;

namespace Governance.Execution;

/// <summary>Endpoints of published definitions: a request that one of them fits starts an instance.</summary>
public static class HttpEndpoints
{
    // A graph never changes, and neither do its endpoints.
    private static readonly ConditionalWeakTable<Graph, HttpEndpoint[]> Known = [];

    public static IEnumerable<HttpEndpoint> Published(IGraphs graphs, EngineSettings settings)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        return graphs.Triggers(HttpEndpointOptions.Kind).Select(t => t.Graph).Distinct().SelectMany(g => Of(g, settings));
    }

    public static IReadOnlyList<HttpEndpoint> Of(Graph graph, EngineSettings settings)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Known.GetValue(graph, g => [.. g.Triggers.Where(IsEndpoint).Select(t => Read(g, t, settings)).OfType<HttpEndpoint>()]);
    }

    private static bool IsEndpoint(GraphTrigger trigger) => string.Equals(trigger.ActivityType, HttpEndpointOptions.Kind, StringComparison.Ordinal);

    private static HttpEndpoint? Read(Graph graph, GraphTrigger trigger, EngineSettings settings)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in HttpEndpointActivity.Inputs)
        {
            values[input.Name] = TriggerInputs.Evaluate(graph, trigger.ActivityId, input.Name, settings, out var fault);
            if (fault is not null)
                return null;
        }

        var node = graph.Nodes.First(n => n.CanStartWorkflow && string.Equals(n.Id, trigger.ActivityId, StringComparison.Ordinal));
        return new HttpEndpoint(graph, trigger.ActivityId, HttpEndpointActivity.Options(node, values.GetValueOrDefault));
    }
}

public sealed record HttpEndpoint(Graph Graph, string ActivityId, HttpEndpointOptions Options);
