using System.Collections.Immutable;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Portal.HttpTriggers;

/// <summary>Who a request is for: a definition that it starts, else an instance that waits for it.</summary>
internal sealed class EndpointFinder(IGraphs graphs, EventWaits waits, BurstHost bursts, EngineSettings settings)
{
    public async Task<Result<EndpointMatch>> Find(string path, RequestAddress address, CancellationToken cancellationToken)
    {
        var starts = HttpEndpoints.Published(graphs, settings)
            .Where(e => e.Options.Accepts(address.Method))
            .Select(e => Match(e.Options, path) is { } route ? new EndpointMatch(e.Options, route, e, null) : null).OfType<EndpointMatch>().ToList();
        var best = Best(starts);
        if (best.Count == 0)
            best = Best(await Waiting(path, address, cancellationToken));

        return best switch
        {
            [var one] => one,
            [] => HttpTriggerRefusals.NoSuchEndpoint,
            _ => HttpTriggerRefusals.Ambiguous,
        };
    }

    // Of several that fit, those that leave least open.
    private static List<EndpointMatch> Best(List<EndpointMatch> matches)
    {
        var most = matches.Count == 0 ? 0 : matches.Max(m => Fixed(m.Options));
        return matches.FindAll(m => Fixed(m.Options) == most);
    }

    private static int Fixed(HttpEndpointOptions options) => PathTemplate.Parse(options.Path)!.FixedSegments;

    private async Task<List<EndpointMatch>> Waiting(string path, RequestAddress address, CancellationToken cancellationToken)
    {
        var matches = new List<EndpointMatch>();
        foreach (var (template, waiting) in await waits.FindHttp(HttpEndpointOptions.Normal(path), cancellationToken))
        {
            if (!address.IsFor(waiting) || PathTemplate.Parse(template)?.Match(path) is not { } route)
                continue;

            var aggregate = await bursts.Load(new AggregateKey(waiting.Aggregate), cancellationToken);
            foreach (var bookmark in aggregate.Instance(waiting.InstanceId)?.Bookmarks ?? [])
            {
                if (HttpEndpointOptions.Of(bookmark) is { } options && string.Equals(options.Path, template, StringComparison.Ordinal) && options.Accepts(address.Method))
                    matches.Add(new EndpointMatch(options, route, null, new WaitingBookmark(aggregate.Key, waiting.InstanceId, bookmark.Id)));
            }
        }

        return matches;
    }

    private static ImmutableSortedDictionary<string, string>? Match(HttpEndpointOptions options, string path) =>
        PathTemplate.Parse(options.Path)?.Match(path);
}

/// <summary>How a caller says which instance is meant: <c>X-Correlation-ID</c> or <c>correlationId</c>, <c>X-Workflow-Instance-ID</c> or <c>workflowInstanceId</c>.</summary>
internal sealed record RequestAddress(string Method, string? CorrelationId, string? InstanceId)
{
    public static RequestAddress Of(HttpRequest request) => new(
        request.Method, First(request, "X-Correlation-ID", "correlationId"), First(request, "X-Workflow-Instance-ID", "workflowInstanceId"));

    public bool IsFor(WaitingInstance waiting) => (InstanceId is null || string.Equals(InstanceId, waiting.InstanceId, StringComparison.Ordinal))
        && (CorrelationId is null || string.Equals(CorrelationId, waiting.CorrelationId, StringComparison.Ordinal));

    private static string? First(HttpRequest request, string header, string query) =>
        request.Headers[header].FirstOrDefault() is { Length: > 0 } one ? one : request.Query[query].FirstOrDefault() is { Length: > 0 } other ? other : null;
}

/// <param name="Starts">The definition's endpoint; null when an instance waits.</param>
internal sealed record EndpointMatch(
    HttpEndpointOptions Options, ImmutableSortedDictionary<string, string> Route, HttpEndpoint? Starts, WaitingBookmark? Waiting);

internal sealed record WaitingBookmark(AggregateKey Aggregate, string InstanceId, string BookmarkId);
