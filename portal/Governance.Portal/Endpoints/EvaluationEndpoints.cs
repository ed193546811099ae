using Governance.Cases;
using Governance.Knowledge;
using Governance.Portal.Answers;
using Governance.Portal.Bulletins;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>考核评价: months, figures with the cases behind them, the bulletin, and 三率 of any period.</summary>
internal static class EvaluationEndpoints
{
    public static void MapEvaluation(this IEndpointRouteBuilder app)
    {
        var evaluation = app.MapGroup("/api/evaluation").WithTags("考核评价").RequireAuthorization();
        evaluation.MapGet("", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListEvaluations.Query(caller.Current), cancellationToken)));
        evaluation.MapPost("", (EvaluateBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new EvaluateMonth.Command(caller.Current, body.Scheme, body.Month), cancellationToken)));
        evaluation.MapGet("/rates", (CityMoment? from, CityMoment? to, string? unit, string? category, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetRates.Query(caller.Current, from?.From, to?.Until, unit, category), cancellationToken)));
        MapRuns(evaluation.MapGroup("/runs/{id}"));
    }

    private static void MapRuns(RouteGroupBuilder runs)
    {
        runs.MapGet("", (string id, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetEvaluation.Query(caller.Current, id), cancellationToken)));
        runs.MapGet("/units/{unit}", (string id, string unit, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetEvaluationLines.Query(caller.Current, id, unit), cancellationToken)));
        runs.MapPost("/publication", (string id, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new MoveEvaluation.Command(caller.Current, id, EvaluationStatus.Published), cancellationToken)));
        runs.MapPost("/freeze", (string id, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new MoveEvaluation.Command(caller.Current, id, EvaluationStatus.Frozen), cancellationToken)));
        runs.MapGet("/bulletin.docx", (string id, IMediator mediator, CallerOf caller, KnowledgeBase knowledge, CancellationToken cancellationToken) =>
            File(mediator, caller, knowledge, id, BulletinDocument.Write, BulletinDocument.MediaType, "docx", cancellationToken));
        runs.MapGet("/bulletin.xlsx", (string id, IMediator mediator, CallerOf caller, KnowledgeBase knowledge, CancellationToken cancellationToken) =>
            File(mediator, caller, knowledge, id, BulletinWorkbook.Write, BulletinWorkbook.MediaType, "xlsx", cancellationToken));
    }

    private static async Task<IResult> File(
        IMediator mediator, CallerOf caller, KnowledgeBase knowledge, string id, Func<Bulletin, byte[]> write, string mediaType, string ending, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetEvaluation.Query(caller.Current, id), cancellationToken);
        if (found.Refusal is { } refusal)
            return Problems.From(refusal);
        var noted = await mediator.Send(new NoteExport.Command(caller.Current, $"{found.Value.Run.Month} 考核通报", ending), cancellationToken);
        return noted.Refusal is { } no
            ? Problems.From(no)
            : Results.File(write(Bulletin.Of(found.Value, knowledge.Organisation.Root.Name)), mediaType, $"考核通报-{found.Value.Run.Month}.{ending}");
    }
}

/// <param name="Month">Such as 2026-03.</param>
internal sealed record EvaluateBody(string? Scheme, string? Month);
