using System.Security.Claims;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Governance.Studio;

/// <summary>The analyst's desk, for the portal's own pages.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        var read = app.MapGroup("/api/definitions").Needs(StudioPermissions.Read);
        read.MapGet("/overview", Overview);
        read.MapGet("/{definitionId}/desk", One);

        var publish = app.MapGroup("/api/definitions/{definitionId}").Needs(StudioPermissions.Publish);
        publish.MapPost("/publication", Publish);
        publish.MapPost("/publication/decision", Decide);
        publish.MapPost("/publication/withdrawal", Withdraw);
        publish.MapPost("/roll-back", RollBack);
        app.MapPost("/api/definitions/{definitionId}/publication/request", Ask).Needs(StudioPermissions.Edit);
    }

    private static async Task<IResult> Overview(
        DefinitionDesk desk, IOptions<StudioOptions> options, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        StudioJson.Ok(new { items = await desk.All(user.Actor(), cancellationToken), secondPerson = options.Value.NeedsSecondPerson });

    private static async Task<IResult> One(
        string definitionId, DefinitionDesk desk, IOptions<StudioOptions> options, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await desk.One(definitionId, user.Actor(), cancellationToken) is var (definition, versions)
            ? StudioJson.Ok(new { definition, versions, secondPerson = options.Value.NeedsSecondPerson })
            : Refused.ToHttp(StudioRefusals.UnknownDefinition(definitionId));

    private static async Task<IResult> Publish(
        string definitionId, PublicationBody body, PublicationDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var (published, refusals) = await desk.Publish(body.Order(definitionId, user.Actor()), cancellationToken);
        return Told(published, refusals);
    }

    private static async Task<IResult> Ask(
        string definitionId, PublicationBody body, PublicationDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Done(await desk.Ask(body.Order(definitionId, user.Actor()), cancellationToken));

    private static async Task<IResult> Decide(
        string definitionId, DecisionBody body, PublicationDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Done(await desk.Decide(definitionId, body.Agrees, body.Reason, user.Actor(), cancellationToken));

    private static async Task<IResult> Withdraw(string definitionId, PublicationDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Done(await desk.Withdraw(definitionId, user.Actor(), cancellationToken));

    private static async Task<IResult> RollBack(
        string definitionId, RollBackBody body, PublicationDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var (published, refusals) = await desk.RollBack(definitionId, body.Version, body.Reason, user.Actor(), cancellationToken);
        return Told(published, refusals);
    }

    private static IResult Told(PublishDefinition.Published? published, IReadOnlyList<Refusal> refusals) => published is null
        ? Refused.ToHttp(refusals)
        : StudioJson.Ok(new
        {
            version = published.State.Published!.Version,
            warnings = published.Warnings.Select(FoundProblem.Of),
            consumers = published.Consumers,
        });

    private static IResult Done(IReadOnlyList<Refusal> refusals) => refusals.Count > 0 ? Refused.ToHttp(refusals) : Results.NoContent();

    private sealed record PublicationBody(int Version, string? Reason, bool AcceptsDifferences)
    {
        public PublicationDesk.Order Order(string definitionId, Actor by) => new(definitionId, Version, by, Reason, AcceptsDifferences);
    }

    private sealed record DecisionBody(bool Agrees, string? Reason);

    private sealed record RollBackBody(int Version, string? Reason);
}
