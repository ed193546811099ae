using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>综治窗口 and its mediation rooms.</summary>
internal static class WindowEndpoints
{
    public static void MapWindow(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/window-day", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetWindowDay.Query(caller.Current), cancellationToken))).WithTags("综治窗口").RequireAuthorization();
        var rooms = app.MapGroup("/api/mediation-rooms").WithTags("综治窗口").RequireAuthorization();
        rooms.MapGet("", (DateOnly? day, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListRooms.Query(caller.Current, day), cancellationToken)));
        rooms.MapPost("", (BookingBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new BookRoom.Command(caller.Current, body.Room, body.From, body.Until, body.CaseNo), cancellationToken)));
        rooms.MapPost("/{id}/cancel", (string id, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new CancelRoom.Command(caller.Current, id), cancellationToken)));
    }
}

internal sealed record BookingBody(string? Room, DateTimeOffset From, DateTimeOffset Until, string? CaseNo);
