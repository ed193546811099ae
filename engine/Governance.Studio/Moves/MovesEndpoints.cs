using System.Security.Claims;
using Governance.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>迁移: what runs on other versions, where it would go, and taking it there or back.</summary>
internal static class MovesEndpoints
{
    public static void MapMoves(this IEndpointRouteBuilder app)
    {
        var moves = app.MapGroup("/api/definitions/{definitionId}/moves");
        moves.MapGet("", Show).Needs(StudioPermissions.Read);
        moves.MapPost("", Order).Needs(StudioPermissions.Migrate);
        moves.MapPost("/preview", Preview).Needs(StudioPermissions.Migrate);
        moves.MapPost("/stop", Stop).Needs(StudioPermissions.Migrate);
        moves.MapPost("/roll-back", RollBack).Needs(StudioPermissions.Migrate);
    }

    private static async Task<IResult> Show(string definitionId, MovesShape shape, CancellationToken cancellationToken) =>
        await shape.Of(definitionId, cancellationToken) is { } shown ? StudioJson.Ok(shown) : Refused.ToHttp(StudioRefusals.UnknownDefinition(definitionId));

    private static async Task<IResult> Preview(
        string definitionId, PreviewBody body, PreviewMoves moves, MovesShape shape, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await Answer(await moves.Ask(definitionId, new PreviewMoves.Question(body.To, body.From, body.Nodes), user.Actor(), cancellationToken), definitionId, shape, cancellationToken);

    private static async Task<IResult> Order(string definitionId, OrderBody body, OrderMoves moves, MovesShape shape, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await Answer(await moves.Order(definitionId, body.Token, body.Reason, user.Actor(), cancellationToken), definitionId, shape, cancellationToken);

    private static async Task<IResult> Stop(string definitionId, ReasonBody body, OrderMoves moves, MovesShape shape, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await Answer(await moves.Stop(definitionId, body.Reason, user.Actor(), cancellationToken), definitionId, shape, cancellationToken);

    private static async Task<IResult> RollBack(string definitionId, RollBackBody body, OrderMoves moves, MovesShape shape, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await Answer(await moves.RollBack(definitionId, body.Order, body.Reason, user.Actor(), cancellationToken), definitionId, shape, cancellationToken);

    private static async Task<IResult> Answer<T>(Result<T> made, string definitionId, MovesShape shape, CancellationToken cancellationToken) =>
        made.Refusal is { } refusal ? Refused.ToHttp(refusal) : await Show(definitionId, shape, cancellationToken);

    private sealed record PreviewBody(string? To, IReadOnlyList<string>? From, IReadOnlyDictionary<string, string>? Nodes);

    private sealed record OrderBody(string? Token, string? Reason);

    private sealed record ReasonBody(string? Reason);

    private sealed record RollBackBody(string? Reason, int? Order);
}
