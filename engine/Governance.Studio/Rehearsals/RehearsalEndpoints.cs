using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>回放 and 试运行, for the portal's own pages.</summary>
internal static class RehearsalEndpoints
{
    public static void MapRehearsals(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/definitions/{definitionId}/rehearsals", Show).Needs(StudioPermissions.Read);
        app.MapGet("/api/definitions/{definitionId}/rehearsals/golden", Walk).Needs(StudioPermissions.Read);
        app.MapPost("/api/definitions/{definitionId}/rehearsals", Start).Needs(StudioPermissions.Edit);
    }

    private static async Task<IResult> Show(
        string definitionId, int? version, DefinitionLibrary library, Rehearsals rehearsals, Instants instants, CancellationToken cancellationToken)
    {
        var run = rehearsals.Find(definitionId);
        var state = await library.State(definitionId, cancellationToken);
        var chosen = Rehearsals.Chosen(state, version);
        return chosen.Refusal is { } refusal ? Refused.ToHttp(refusal) : StudioJson.Ok(RehearsalShape.Of(state, chosen.Value, run, rehearsals.Golden(definitionId), instants));
    }

    private static async Task<IResult> Walk(string definitionId, int? version, string? name, Rehearsals rehearsals, Instants instants, CancellationToken cancellationToken)
    {
        var walked = await rehearsals.Walk(definitionId, version, name ?? "", cancellationToken);
        return walked.Refusal is { } refusal ? Refused.ToHttp(refusal) : StudioJson.Ok(RehearsalShape.Of(walked.Value, instants));
    }

    private static async Task<IResult> Start(
        string definitionId, StartBody body, DefinitionLibrary library, Rehearsals rehearsals, Instants instants, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var started = await rehearsals.Start(definitionId, body.Version, user.Actor(), cancellationToken);
        if (started.Refusal is { } refusal)
            return Refused.ToHttp(refusal);

        var state = await library.State(definitionId, cancellationToken);
        return StudioJson.Ok(RehearsalShape.Of(state, started.Value.Version, started.Value, rehearsals.Golden(definitionId), instants));
    }

    private sealed record StartBody(int? Version);
}
