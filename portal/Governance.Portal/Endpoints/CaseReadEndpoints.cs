using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>Reading cases.</summary>
internal static class CaseReadEndpoints
{
    public static void MapCaseReading(this IEndpointRouteBuilder app)
    {
        var cases = app.MapGroup("/api/cases").WithTags("办件").RequireAuthorization();
        cases.MapGet("", List);
        cases.MapGet("/{caseNo}", (string caseNo, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetCase.Query(caller.Current, caseNo), cancellationToken)));
        cases.MapGet("/{caseNo}/journal", (string caseNo, string? after, int? take, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetJournal.Query(caller.Current, caseNo, after, take), cancellationToken)));
        cases.MapGet("/{caseNo}/ledger", (string caseNo, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetLedger.Query(caller.Current, caseNo), cancellationToken)));
        cases.MapGet("/{caseNo}/hints", (string caseNo, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetHints.Query(caller.Current, caseNo), cancellationToken)));
        cases.MapGet("/{caseNo}/surroundings", (string caseNo, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetSurroundings.Query(caller.Current, caseNo), cancellationToken)));
        cases.MapGet("/{caseNo}/duplicates", (string caseNo, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetDuplicates.Query(caller.Current, caseNo), cancellationToken)));
        app.MapGet("/api/ledger", (string? unit, string? person, CityMoment? from, CityMoment? to, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetUnitLedger.Query(caller.Current, unit, person, from?.From, to?.Until), cancellationToken)))
            .WithTags("责任时间账").RequireAuthorization();
        cases.MapGet("/{caseNo}/work-items", (string caseNo, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetCaseWorkItems.Query(caller.Current, caseNo), cancellationToken)));
        cases.MapGet("/{caseNo}/flow", (string caseNo, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetFlow.Query(caller.Current, caseNo), cancellationToken)));
        cases.MapGet("/{caseNo}/nodes", (string caseNo, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetCaseNodes.Query(caller.Current, caseNo), cancellationToken)));
        cases.MapGet("/{caseNo}/verbs", (string caseNo, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetCaseVerbs.Query(caller.Current, caseNo), cancellationToken)));
    }

    private static Task<IResult> List([AsParameters] CaseFilter filter, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(
            new ListCases.Query(caller.Current)
            {
                Status = filter.Status,
                Stage = filter.Stage,
                Unit = filter.Unit,
                Category = filter.Category,
                Type = filter.Type,
                Q = filter.Q,
                DueBefore = filter.DueBefore?.From,
                Overdue = filter.Overdue,
                After = filter.After,
                Take = filter.Take,
            },
            cancellationToken));
}

/// <summary>Query string of the case list.</summary>
internal sealed record CaseFilter(
    string? Status, string? Stage, string? Unit, string? Category, string? Type, string? Q, CityMoment? DueBefore, bool? Overdue, string? After, int? Take);
