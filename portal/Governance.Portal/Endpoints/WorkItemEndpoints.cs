using System.Collections.Immutable;
using System.Text.Json;
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
        items.MapPost("/bulk", ActOnAll);
    }

    private static Task<IResult> Act(
        string id, string verb, VerbBody? body, [FromHeader(Name = "Idempotency-Key")] string? key, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(
            new ActOnWorkItem.Command(caller.Current, id, verb, body?.Data ?? default, body?.Reason, body?.Version, key), cancellationToken));

    private static Task<IResult> ActOnAll(
        ManyBody body, [FromHeader(Name = "Idempotency-Key")] string? key, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(new ActOnMany.Command(caller.Current, body.Verb, body.Ids, body.Data ?? default, body.Reason, key), cancellationToken));

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

/// <param name="Verb">sign, assign or hand-over.</param>
/// <param name="Data">By the verb's own schema, the same for every item.</param>
internal sealed record ManyBody(string? Verb, ImmutableArray<string> Ids, JsonElement? Data, string? Reason);

/// <summary>Query string of the work-item list.</summary>
internal sealed record WorkItemFilter(bool? Mine, string? Unit, string? Kind, string? Status, string? After, int? Take);
