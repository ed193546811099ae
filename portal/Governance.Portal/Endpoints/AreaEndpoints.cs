using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Portal.Endpoints;

/// <summary>Maps, and the first screens of grids, communities, streets and units.</summary>
internal static class AreaEndpoints
{
    public static void MapAreas(this IEndpointRouteBuilder app)
    {
        var areas = app.MapGroup("/api").WithTags("首页和地图").RequireAuthorization();
        areas.MapGet("/map", (string? unit, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetMap.Query(caller.Current, unit), cancellationToken)));
        areas.MapGet("/grid-day", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetGridDay.Query(caller.Current), cancellationToken)));
        areas.MapGet("/area-day", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetAreaDay.Query(caller.Current), cancellationToken)));
        areas.MapGet("/desk-day", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetDeskDay.Query(caller.Current), cancellationToken)));
        areas.MapGet("/unit-day", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetUnitDay.Query(caller.Current), cancellationToken)));
        areas.MapPost("/grid-day/{item}/arrival", Arrive);
    }

    private static Task<IResult> Arrive(
        string item, ArrivalBody? body, [FromHeader(Name = "Idempotency-Key")] string? key, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(new CheckIn.Command(caller.Current, item, body?.Longitude, body?.Latitude, body?.Accuracy, key), cancellationToken));
}

/// <summary>Where the phone says it is; nothing where it does not say.</summary>
internal sealed record ArrivalBody(double? Longitude, double? Latitude, double? Accuracy);
