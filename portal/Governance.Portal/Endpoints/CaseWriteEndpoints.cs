using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Portal.Endpoints;

/// <summary>Opening cases and acting on them.</summary>
internal static class CaseWriteEndpoints
{
    public static void MapCaseWriting(this IEndpointRouteBuilder app)
    {
        var cases = app.MapGroup("/api/cases").WithTags("办件").RequireAuthorization();
        cases.MapPost("", Open);
        cases.MapPost("/{caseNo}/verbs/{verb}", Act);
        cases.MapPost("/{caseNo}/prints", (string caseNo, PrintBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new NotePrint.Command(caller.Current, caseNo, body.Sheet), cancellationToken)));
        app.MapPost("/api/intake/caller", (CallerBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new LookUpCaller.Query(caller.Current, body.Phone), cancellationToken))).WithTags("受理台").RequireAuthorization();
        app.MapGet("/api/intake/queue", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetCallsWaiting.Query(caller.Current), cancellationToken))).WithTags("受理台").RequireAuthorization();
        app.MapPost("/api/intake/queue", (QueueBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new TellCallsWaiting.Command(caller.Current, body.Waiting), cancellationToken))).WithTags("受理台").RequireAuthorization();
        app.MapPost("/api/intake/suggest", Suggest).WithTags("受理台").RequireAuthorization();
    }

    private static async Task<IResult> Open(
        OpenCaseRequest request, [FromHeader(Name = "Idempotency-Key")] string? key, IMediator mediator, CallerOf caller, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new OpenCase.Command(caller.Current, request, key), cancellationToken);
        if (result.Refusal is { } refusal)
        {
            return Problems.From(refusal);
        }

        var opened = result.Value;
        return opened.Repeated ? Results.Ok(opened.Case) : Results.Created($"/api/cases/{opened.Case.CaseNo}", opened.Case);
    }

    private static Task<IResult> Act(
        string caseNo, string verb, VerbBody? body, [FromHeader(Name = "Idempotency-Key")] string? key, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(
            new ActOnCase.Command(caller.Current, caseNo, verb, body?.Data ?? default, body?.Reason, body?.Version, key), cancellationToken));

    private static Task<IResult> Suggest(SuggestBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(new SuggestIntake.Query(caller.Current, body.Title, body.Text, body.Address, body.Phone), cancellationToken));
}

/// <summary>Whose call it is; in the body, so that no number stands in an address or a log.</summary>
internal sealed record CallerBody(string? Phone);

/// <summary>What the operator has typed so far.</summary>
internal sealed record SuggestBody(string? Title, string? Text, string? Address, string? Phone);

/// <param name="Sheet">What the form is called.</param>
internal sealed record PrintBody(string? Sheet);

/// <param name="Waiting">Calls nobody has taken yet.</param>
internal sealed record QueueBody(int? Waiting);
