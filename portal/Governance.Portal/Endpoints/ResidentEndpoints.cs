using System.Collections.Immutable;
using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Portal.Endpoints;

/// <summary>居民: submitting a case and acting on it without an account. Nothing here reads a case but by its own number and code.</summary>
internal static class ResidentEndpoints
{
    // Words and receipts; photos come by themselves.
    private const int LargestWords = 256 * 1024;

    public static void MapResidents(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("/api/public").WithTags("居民").AllowAnonymous();
        open.MapPost("/cases", Say).RequireRateLimiting(RateLimits.Say).WithMetadata(new RequestSizeLimitAttribute(LargestWords));
        // The host checks Origin on every write, and there is no cookie to ride on.
        open.MapPost("/files", Upload).RequireRateLimiting(RateLimits.Files).DisableAntiforgery();
        open.MapPost("/my/{act}", Act).RequireRateLimiting(RateLimits.Public).WithMetadata(new RequestSizeLimitAttribute(LargestWords));
        open.MapGet("/map", (IMediator mediator, CancellationToken cancellationToken) => Answer.Of(mediator.Send(new SeePublicMap.Query(), cancellationToken)))
            .RequireRateLimiting(RateLimits.Public);
    }

    private static Task<IResult> Say(
        SayCaseRequest request, [FromHeader(Name = "Idempotency-Key")] string? key, IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(new SayCase.Command(request, key), cancellationToken));

    private static Task<IResult> Act(
        string act, ResidentActBody body, [FromHeader(Name = "Idempotency-Key")] string? key, IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(new ActAsResident.Command(body.CaseNo, body.Code, act, body.Text, body.Attachments, key), cancellationToken));

    private static async Task<IResult> Upload(
        IFormFile? file, [FromForm] string? key, [FromForm] string? caseNo, [FromForm] string? code, IMediator mediator, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return Problems.From(PortalRefusals.NoFile);
        }

        await using var content = file.OpenReadStream();
        var result = await mediator.Send(new UploadResidentFile.Command(key, caseNo, code, Path.GetFileName(file.FileName), content), cancellationToken);
        return result.Refusal is { } refusal ? Problems.From(refusal) : Results.Json(result.Value, statusCode: StatusCodes.Status201Created);
    }
}

/// <param name="Attachments">Receipts of uploads made for this case.</param>
internal sealed record ResidentActBody(string? CaseNo, string? Code, string? Text, ImmutableArray<string> Attachments);
