using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>安全审计: the journal of everything, who looked at whom, and whether the chain holds.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        var audit = app.MapGroup("/api/audit").WithTags("安全审计").RequireAuthorization();
        audit.MapGet("/journal", Search);
        audit.MapPost("/journal/export", Export);
        audit.MapPost("/journal/{position:long}/review", (long position, ReviewBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ReviewEntry.Command(caller.Current, position, body.Verdict, body.Remark), cancellationToken)));
        audit.MapGet("/verification", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetVerification.Query(caller.Current), cancellationToken)));
        audit.MapPost("/verification", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new VerifyJournal.Command(caller.Current), cancellationToken)));
    }

    private static Task<IResult> Search([AsParameters] AuditFilter filter, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(Query(filter, caller.Current) with { After = filter.After, Take = filter.Take }, cancellationToken));

    private static async Task<IResult> Export(AuditFilter filter, IMediator mediator, CallerOf caller, CancellationToken cancellationToken)
    {
        var table = await mediator.Send(new ExportJournal.Command(Query(filter, caller.Current)), cancellationToken);
        return table.Refusal is { } refusal ? Problems.From(refusal) : Results.File(table.Value, "text/csv; charset=utf-8", "审计流水.csv");
    }

    private static SearchJournal.Query Query(AuditFilter filter, Caller caller) => new(caller)
    {
        CaseNo = filter.CaseNo,
        Person = filter.Person,
        Group = filter.Group,
        From = filter.From?.From,
        To = filter.To?.Until,
    };
}

/// <param name="Verdict">fine or doubtful.</param>
internal sealed record ReviewBody(string? Verdict, string? Remark);

/// <summary>Query string of the journal search, or body of its export.</summary>
internal sealed record AuditFilter(string? CaseNo, string? Person, string? Group, CityMoment? From, CityMoment? To, string? After, int? Take);
