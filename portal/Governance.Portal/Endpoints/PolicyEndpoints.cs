using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>改时限: the rows in force, what they do, and changes with their day.</summary>
internal static class PolicyEndpoints
{
    public static void MapPolicies(this IEndpointRouteBuilder app)
    {
        var limits = app.MapGroup("/api/policies/limits").WithTags("时限与职责").RequireAuthorization();
        limits.MapGet("", (string? type, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListLimits.Query(caller.Current, type), cancellationToken)));
        limits.MapPost("/{type}", (string type, LimitRequest body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ChangeLimit.Command(caller.Current, type, body), cancellationToken)));
        limits.MapGet("/{type}/history", (string type, string? row, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetLimitHistory.Query(caller.Current, type, row), cancellationToken)));
        limits.MapPost("/{type}/changes/{id}/revoke", (string type, string id, ReasonBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new RevokeLimitChange.Command(caller.Current, type, id, body.Reason), cancellationToken)));
        limits.MapGet("/{type}/try", ([AsParameters] TrialAsked asked, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(
                new TryLimit.Query(caller.Current, asked.Type, asked.Clock, asked.Category, asked.Urgency, asked.Nature, asked.Source, asked.At?.From), cancellationToken)));
        MapDuties(app);
    }

    private static void MapDuties(IEndpointRouteBuilder app)
    {
        var duties = app.MapGroup("/api/policies/duties").WithTags("时限与职责").RequireAuthorization();
        duties.MapGet("", (string? q, string? category, string? unit, string? kind, bool? all, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListDuties.Query(caller.Current, q, category, unit, kind, all ?? false), cancellationToken)));
        duties.MapPost("", (DutyRequest body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ChangeDuty.Command(caller.Current, body), cancellationToken)));
        duties.MapGet("/history", (string? duty, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetDutyHistory.Query(caller.Current, duty), cancellationToken)));
        duties.MapPost("/changes/{id}/revoke", (string id, ReasonBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new RevokeDutyChange.Command(caller.Current, id, body.Reason), cancellationToken)));
    }
}

/// <summary>A case as it is described to try the limits out.</summary>
internal sealed record TrialAsked(string Type, string? Clock, string? Category, string? Urgency, string? Nature, string? Source, CityMoment? At);
