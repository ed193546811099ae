using System.Collections.Immutable;
using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Portal.Endpoints;

/// <summary>责任主体: what it must do and its one answer, by the link of an SMS; nobody signs in.</summary>
internal static class PartyEndpoints
{
    public static void MapParties(this IEndpointRouteBuilder app)
    {
        var party = app.MapGroup("/api/public/party").WithTags("责任主体").AllowAnonymous().RequireRateLimiting(RateLimits.Public);
        party.MapPost("/task", (ProgressBody body, IMediator mediator, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new SeePartyTask.Query(body.CaseNo, body.Code), cancellationToken)));
        party.MapPost("/answer", (PartyAnswerBody body, IMediator mediator, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new AnswerPartyTask.Command(body.CaseNo, body.Code, body.Text, body.Attachments), cancellationToken)));
        // The host checks Origin on every write, and there is no cookie to ride on.
        party.MapPost("/files", Upload).DisableAntiforgery();
    }

    private static async Task<IResult> Upload(IFormFile? file, [FromForm] string? caseNo, [FromForm] string? code, IMediator mediator, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return Problems.From(PortalRefusals.NoFile);
        }

        await using var content = file.OpenReadStream();
        var result = await mediator.Send(new UploadPartyFile.Command(caseNo, code, Path.GetFileName(file.FileName), content), cancellationToken);
        return result.Refusal is { } refusal ? Problems.From(refusal) : Results.Json(result.Value, statusCode: StatusCodes.Status201Created);
    }
}

/// <summary>What the responsible party did.</summary>
internal sealed record PartyAnswerBody(string? CaseNo, string? Code, string? Text, ImmutableArray<string> Attachments);
