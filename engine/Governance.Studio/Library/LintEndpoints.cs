using Governance.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>What is wrong with a drawing, errors and warnings, for the portal's own pages.</summary>
internal static class LintEndpoints
{
    public static void MapLint(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/definitions/{definitionId}/lint", Lint).Needs(StudioPermissions.Read);

    /// <param name="versionOptions">As in Studio: <c>Latest</c> unless said otherwise, <c>Published</c>, or a number.</param>
    private static async Task<IResult> Lint(
        string definitionId, string? versionOptions, DefinitionQueries queries, PublicationCheck check, CancellationToken cancellationToken)
    {
        if (await queries.ByDefinitionId(definitionId, versionOptions ?? "Latest", cancellationToken) is not var (line, json))
            return Refused.ToHttp(StudioRefusals.UnknownDefinition(definitionId));

        var content = DefinitionContent.Parse(json).Value;
        var standing = await check.Check(definitionId, content, cancellationToken);
        var found = check.Lint(definitionId, content).Select(FoundProblem.Of).ToArray();
        var more = standing.Where(r => !found.Any(f => string.Equals(f.Code, r.Code, StringComparison.Ordinal)))
            .Select(r => new FoundProblem("error", r.Code, r.Where, r.Message, null, null, []));
        return StudioJson.Ok(new { definitionId, versionId = line.Id, line.Version, problems = found.Concat(more) });
    }
}

/// <param name="Level"><c>error</c> stands against publishing, <c>warning</c> does not.</param>
/// <param name="Path">Names of nodes from the start to where it shows.</param>
internal sealed record FoundProblem(string Level, string Code, string Where, string Message, int? Line, int? Column, IReadOnlyList<string> Path)
{
    public static FoundProblem Of(LintProblem problem) => new(
        problem.Level == LintLevel.Error ? "error" : "warning", problem.Code, problem.Where, problem.Message, problem.Line, problem.Column, problem.Path);
}
