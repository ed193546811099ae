using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Portal.Endpoints;

/// <summary>待办 and their verbs.</summary>
internal static class WorkItemEndpoints
{
    public static void MapWorkItems(this IEndpointRouteBuilder app)
    {
        var items = app.MapGroup("/api/work-items").WithTags("待办").RequireAuthorization();
        items.MapGet("", List);
        items.MapGet("/{id}", (string id, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetWorkItem.Query(caller.Current, id), cancellationToken)));
        items.MapPost("/{id}/{verb}", Act);
    }

    private static Task<IResult> Act(
        string id, string verb, VerbBody? body, [FromHeader(Name = "Idempotency-Key")] string? key, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(
            new ActOnWorkItem.Command(caller.Current, id, verb, body?.Data ?? default, body?.Reason, body?.Version, key), cancellationToken));

    private static Task<IResult> List([AsParameters] WorkItemFilter filter, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(
            new ListWorkItems.Query(caller.Current)
            {
                Mine = filter.Mine ?? false,
                Unit = filter.Unit,
                Kind = filter.Kind,
                Status = filter.Status,
                After = filter.After,
                Take = filter.Take,
            },
            cancellationToken));
}

/// <summary>Query string of the work-item list.</summary>
internal sealed record WorkItemFilter(bool? Mine, string? Unit, string? Kind, string? Status, string? After, int? Take);
