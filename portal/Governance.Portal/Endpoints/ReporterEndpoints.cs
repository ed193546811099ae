using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>Who reported: shown on request, erased by law, and how a case stands for whoever holds its 查询码.</summary>
internal static class ReporterEndpoints
{
    public static void MapReporters(this IEndpointRouteBuilder app)
    {
        var reporter = app.MapGroup("/api/cases/{caseNo}/reporter").WithTags("诉求人").RequireAuthorization();
        reporter.MapPost("", Reveal);
        reporter.MapPost("/approvals/{id}", (string caseNo, string id, ApprovalBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ApproveReveal.Command(caller.Current, caseNo, id, body.Approve, body.Reason), cancellationToken)));
        reporter.MapPost("/erasure", (string caseNo, RevealBody? body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new EraseReporter.Command(caller.Current, caseNo, body?.Reason), cancellationToken)));
        app.MapPost("/api/public/progress", (ProgressBody body, IMediator mediator, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new AskProgress.Query(body.CaseNo, body.Code), cancellationToken)))
            .WithTags("诉求人").AllowAnonymous().RequireRateLimiting(RateLimits.Public);
        app.MapPost("/api/public/follow-up", (AnswerBody body, IMediator mediator, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new AnswerFollowUp.Command(body.CaseNo, body.Code, body.Result, body.Solved, body.Comment), cancellationToken)))
            .WithTags("诉求人").AllowAnonymous().RequireRateLimiting(RateLimits.Public);
    }

    private static async Task<IResult> Reveal(string caseNo, RevealBody? body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new RevealReporter.Command(caller.Current, caseNo, body?.Reason), cancellationToken);
        return result.Refusal is { } refusal
            ? Problems.From(refusal)
            : result.Value.Pending ? Results.Json(result.Value, statusCode: StatusCodes.Status202Accepted) : Results.Ok(result.Value);
    }
}

/// <summary>Why somebody wants to see who reported, or have it erased.</summary>
internal sealed record RevealBody(string? Reason);

/// <summary>The second person's decision.</summary>
internal sealed record ApprovalBody(bool Approve, string? Reason);

/// <summary>What the reporter answers by the link of an SMS.</summary>
internal sealed record AnswerBody(string? CaseNo, string? Code, string? Result, string? Solved, string? Comment);

/// <summary>What an anonymous reporter holds.</summary>
internal sealed record ProgressBody(string? CaseNo, string? Code);
