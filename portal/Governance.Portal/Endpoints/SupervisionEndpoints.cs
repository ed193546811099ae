using System.Collections.Immutable;
using System.Text.Json;
using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Portal.Endpoints;

/// <summary>监管台: what is due, overdue, unsigned; by unit.</summary>
internal static class SupervisionEndpoints
{
    public static void MapSupervision(this IEndpointRouteBuilder app)
    {
        var supervision = app.MapGroup("/api/supervision").WithTags("监管台").RequireAuthorization();
        supervision.MapGet("", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetSupervision.Query(caller.Current), cancellationToken)));
        app.MapGet("/api/leader-day", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetLeaderDay.Query(caller.Current), cancellationToken))).WithTags("监管台").RequireAuthorization();
        supervision.MapGet("/cases", (string? bucket, string? unit, string? after, int? take, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListSupervised.Query(caller.Current, bucket ?? "open", unit, after, take), cancellationToken)));
        supervision.MapPost("/cases/export", Export);
        supervision.MapGet("/deadlines", Deadlines);
        app.MapGet("/api/sms", (string? status, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListSms.Query(caller.Current, status), cancellationToken))).WithTags("短信").RequireAuthorization();
        supervision.MapPost("/bulk", (BulkBody body, [FromHeader(Name = "Idempotency-Key")] string? key, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ActInBulk.Command(caller.Current, body.Verb, body.CaseNos, body.Data ?? default, key), cancellationToken)));
    }

    private static async Task<IResult> Export(BucketBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken)
    {
        var table = await mediator.Send(new ExportSupervised.Command(caller.Current, body.Bucket ?? "open", body.Unit), cancellationToken);
        return table.Refusal is { } refusal ? Problems.From(refusal) : Results.File(table.Value, "text/csv; charset=utf-8", "监管台清单.csv");
    }

    private static Task<IResult> Deadlines(
        string? state, string? unit, CityMoment? from, CityMoment? to, string? after, int? take, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
        Answer.Of(mediator.Send(new ListDeadlines.Query(caller.Current, state, unit, from?.From, to?.Until, after, take), cancellationToken));
}

/// <param name="Bucket">As the list names it.</param>
internal sealed record BucketBody(string? Bucket, string? Unit);

/// <param name="Verb">urge or supervise.</param>
/// <param name="Data">By the verb's own schema, the same for every case.</param>
internal sealed record BulkBody(string? Verb, ImmutableArray<string> CaseNos, JsonElement? Data);
