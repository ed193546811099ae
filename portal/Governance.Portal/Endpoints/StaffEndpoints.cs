using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>What concerns a person's work as a whole.</summary>
internal static class StaffEndpoints
{
    public static void MapStaff(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/staff/{userName}/hand-over", HandOverAll).WithTags("人员").RequireAuthorization();

    private static Task<IResult> HandOverAll(string userName, HandOverBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(new HandOver.Command(caller.Current, userName, body.To ?? "", body.Reason, body.DryRun ?? true), cancellationToken));
}

/// <param name="DryRun">True unless said otherwise: first the list, then the deed.</param>
internal sealed record HandOverBody(string? To, string? Reason, bool? DryRun);
