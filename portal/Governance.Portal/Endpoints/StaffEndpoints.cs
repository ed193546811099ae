using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>What concerns a person's work as a whole.</summary>
internal static class StaffEndpoints
{
    public static void MapStaff(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/staff/{userName}/hand-over", HandOverAll).WithTags("人员").RequireAuthorization();
        MapAbsences(app.MapGroup("/api/absences").WithTags("请假代理").RequireAuthorization());
        MapRoster(app.MapGroup("/api/duty-roster").WithTags("值班表").RequireAuthorization());
    }

    private static void MapAbsences(RouteGroupBuilder absences)
    {
        absences.MapGet("", (string? userName, string? unit, bool? all, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListAbsences.Query(caller.Current, userName, unit, all ?? false), cancellationToken)));
        absences.MapPost("", (AbsenceBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new SetAbsence.Command(caller.Current, body.UserName ?? caller.Current.UserName, body.From, body.Until, body.Deputy, body.Reason), cancellationToken)));
        absences.MapPost("/{id}/end", (string id, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new EndAbsence.Command(caller.Current, id), cancellationToken)));
    }

    private static void MapRoster(RouteGroupBuilder roster)
    {
        roster.MapGet("", (string? unit, CityMoment? from, CityMoment? until, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListDutyShifts.Query(caller.Current, unit, from?.From, until?.Until), cancellationToken)));
        roster.MapPost("", (RosterBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new SetDutyShifts.Command(caller.Current, body.Unit, body.Shifts), cancellationToken)));
        roster.MapPost("/{id}/end", (string id, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new EndDutyShift.Command(caller.Current, id), cancellationToken)));
    }

    private static Task<IResult> HandOverAll(string userName, HandOverBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(new HandOver.Command(caller.Current, userName, body.To ?? "", body.Reason, body.DryRun ?? true), cancellationToken));
}

/// <param name="UserName">Who is away; the caller where nobody is named.</param>
internal sealed record AbsenceBody(string? UserName, DateTimeOffset From, DateTimeOffset Until, string? Deputy, string? Reason);

internal sealed record RosterBody(string? Unit, IReadOnlyList<ShiftRequest>? Shifts);

/// <param name="DryRun">True unless said otherwise: first the list, then the deed.</param>
internal sealed record HandOverBody(string? To, string? Reason, bool? DryRun);
