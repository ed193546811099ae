using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>机构: one unit as it is today, and how units change.</summary>
internal static class UnitEndpoints
{
    public static void MapUnits(this IEndpointRouteBuilder app)
    {
        var units = app.MapGroup("/api/units").WithTags("机构").RequireAuthorization();
        units.MapGet("/{code}", (string code, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetUnit.Query(caller.Current, code), cancellationToken)));
        var precedents = app.MapGroup("/api/precedents").WithTags("派单目录").RequireAuthorization();
        precedents.MapGet("", (string? category, string? unit, bool? all, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListPrecedents.Query(caller.Current, category, unit, all ?? false), cancellationToken)));
        precedents.MapPost("/{id}/end", (string id, ReasonBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new EndPrecedent.Command(caller.Current, id, body.Reason), cancellationToken)));
        var changes = app.MapGroup("/api/unit-changes").WithTags("机构").RequireAuthorization();
        changes.MapGet("", (string? code, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListUnitChanges.Query(caller.Current, code), cancellationToken)));
        changes.MapPost("", (PlanUnitChange.Request body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new PlanUnitChange.Command(caller.Current, body), cancellationToken)));
        changes.MapPost("/{id}/revoke", (string id, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new RevokeUnitChange.Command(caller.Current, id), cancellationToken)));
    }
}

internal sealed record ReasonBody(string? Reason);
