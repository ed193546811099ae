using System.Globalization;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>Reading definitions.</summary>
internal static class DefinitionEndpoints
{
    public static void MapDefinitions(this RouteGroupBuilder api)
    {
        var definitions = api.MapGroup("/workflow-definitions").Needs(StudioPermissions.Read);
        definitions.MapGet("", List);
        definitions.MapGet("/by-definition-id/{definitionId}", ByDefinitionId);
        definitions.MapGet("/by-id/{versionId}", ByVersionId);
        definitions.MapGet("/many-by-id", Many);
        definitions.MapGet("/validation/is-name-unique", IsNameUnique);
        definitions.MapGet("/{definitionId}/consumers", Consumers);
        definitions.MapGet("/subgraph/{versionId}", Subgraph);
        definitions.MapGet("/subgraph/segments/{versionId}", Segments);
    }

    private static async Task<IResult> List(
        HttpRequest request, DefinitionQueries queries, DefinitionShape shape, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var query = request.Query;
        var filter = new VersionFilter(query["versionOptions"], Values(query, "definitionIds"), Values(query, "ids"), query["searchTerm"])
        {
            OrderBy = query["orderBy"],
            IsDescending = string.Equals(query["orderDirection"], "Descending", StringComparison.OrdinalIgnoreCase),
            Page = int.TryParse(query["page"], CultureInfo.InvariantCulture, out var page) ? page : null,
            PageSize = int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var size) ? size : null,
        };
        var (lines, total) = await queries.List(filter, cancellationToken);
        var items = await shape.Summaries(lines, user, cancellationToken);
        return StudioJson.Ok(new PageOf<VersionSummary>(items, total, DefinitionLinks.OfList(user)));
    }

    private static async Task<IResult> ByDefinitionId(
        string definitionId, string? versionOptions, DefinitionQueries queries, DefinitionShape shape, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await queries.ByDefinitionId(definitionId, versionOptions ?? "Latest", cancellationToken) is var (line, json)
            ? StudioJson.Ok(shape.Full(line, json, user))
            : Refused.ToHttp(StudioRefusals.UnknownDefinition(definitionId));

    private static async Task<IResult> ByVersionId(
        string versionId, DefinitionQueries queries, DefinitionShape shape, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await queries.ByVersionId(versionId, cancellationToken) is var (line, json)
            ? StudioJson.Ok(shape.Full(line, json, user))
            : Refused.ToHttp(StudioRefusals.UnknownVersion(versionId));

    private static async Task<IResult> Many(
        [FromQuery] string[] ids, DefinitionQueries queries, DefinitionShape shape, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var found = new List<JsonObject>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await queries.ByVersionId(id, cancellationToken) is var (line, json))
                found.Add(shape.Full(line, json, user));
        }

        return StudioJson.Ok(new ListOf<JsonObject>(found));
    }

    private static async Task<IResult> IsNameUnique(string? name, string? definitionId, DefinitionQueries queries, CancellationToken cancellationToken) =>
        StudioJson.Ok(new { isUnique = !await queries.IsNameTaken(name ?? "", definitionId, cancellationToken) });

    private static async Task<IResult> Consumers(
        string definitionId, DefinitionQueries queries, DefinitionFacts facts, CancellationToken cancellationToken)
    {
        var (lines, _) = await queries.List(new VersionFilter("LatestOrPublished", [], [], null), cancellationToken);
        var known = await facts.Of(lines.Select(l => l.Hash), cancellationToken);
        var users = lines.Where(l => known.TryGetValue(l.Hash, out var f) && f.UsedDefinitions.Contains(definitionId, StringComparer.Ordinal));
        return StudioJson.Ok(new { consumingWorkflowDefinitionIds = users.Select(l => l.DefinitionId).Distinct(StringComparer.Ordinal).ToArray() });
    }

    private static async Task<IResult> Subgraph(
        string versionId, string? parentNodeId, DefinitionQueries queries, DefinitionShape shape, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await queries.ByVersionId(versionId, cancellationToken) is var (line, json) && DrawingTree.Subgraph(shape.Full(line, json, user), parentNodeId) is { } node
            ? StudioJson.Ok(node)
            : Refused.ToHttp(StudioRefusals.UnknownVersion(versionId));

    private static async Task<IResult> Segments(
        string versionId, string childNodeId, DefinitionQueries queries, DefinitionShape shape, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await queries.ByVersionId(versionId, cancellationToken) is var (line, json) && DrawingTree.Segments(shape.Full(line, json, user), childNodeId) is { } path
            ? StudioJson.Ok(path)
            : Refused.ToHttp(StudioRefusals.UnknownVersion(versionId));

    private static string[] Values(IQueryCollection query, string name) => [.. query[name].OfType<string>().Where(v => v.Length > 0)];
}
