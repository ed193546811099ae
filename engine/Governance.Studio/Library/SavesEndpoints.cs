using System.Security.Claims;
using Governance.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>The last saves of a definition, and going back to one of them.</summary>
internal static class SavesEndpoints
{
    public static void MapSaves(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/definitions/{definitionId}/saves", List).Needs(StudioPermissions.Read);
        app.MapPost("/api/definitions/{definitionId}/saves", Restore).Needs(StudioPermissions.Edit);
    }

    private static async Task<IResult> List(string definitionId, IUnitStore store, Instants instants, CancellationToken cancellationToken)
    {
        if (await store.Load(DefinitionState.Key(definitionId), cancellationToken) is not { } stored)
            return Refused.ToHttp(StudioRefusals.UnknownDefinition(definitionId));

        var saves = DefinitionState.Read(stored.State).Saves.Reverse()
            .Select(s => new { id = s.Id, version = s.Version, hash = s.Hash, at = instants.Of(s.AtMicros), by = new { id = s.By, name = s.ByName } });
        return StudioJson.Ok(new { items = saves });
    }

    private static async Task<IResult> Restore(
        string definitionId, RestoreBody body, ChangeDefinition change, DefinitionAnswers answers, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var restored = await change.Restore(definitionId, body.SaveId ?? "", user.Actor(), cancellationToken);
        return restored.Refusal is { } refusal ? Refused.ToHttp(refusal) : await answers.Full(restored.Value.Latest!.Id, user, cancellationToken);
    }

    private sealed record RestoreBody(string? SaveId);
}
