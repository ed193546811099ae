using System.Security.Claims;
using Governance.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>Buttons that start instances or change them.</summary>
internal static class RunVerbEndpoints
{
    private const string InstanceIdHeader = "x-elsa-workflow-instance-id";
    private const string CannotStartHeader = "x-elsa-workflow-cannot-start";

    public static void MapRunVerbs(this RouteGroupBuilder api)
    {
        var run = api.MapGroup("").Needs(StudioPermissions.Edit);
        run.MapPost("/workflow-definitions/{definitionId}/execute", Execute);
        run.MapPost("/workflow-definitions/{definitionId}/dispatch", Execute);
        run.MapPost("/cancel/workflow-instances/{id}", Cancel);
        run.MapDelete("/workflow-instances/{id}", PutAway);
        run.MapPost("/alterations/workflows/retry", Retry);
        run.MapPost("/bulk-actions/cancel/workflow-instances", CancelMany);
        run.MapPost("/bulk-actions/delete/workflow-instances/by-id", PutAwayMany);
        run.MapPost("/bulk-actions/import/workflow-instances", () => Refused.ToHttp(StudioRefusals.CannotImportInstances()));
        run.MapPost("/tests/activities", TestActivity);
    }

    private static async Task<IResult> Execute(
        string definitionId, StartBody body, DefinitionQueries queries, RunVerbs verbs, RunReader runs, RunShape shape, HttpResponse response,
        ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await queries.ByDefinitionId(definitionId, body.VersionOptions ?? "Published", cancellationToken) is not var (line, _))
            return Refused.ToHttp(StudioRefusals.UnknownDefinition(definitionId));

        var started = await verbs.Start(line, body, user.Actor(), cancellationToken);
        if (started.Refusal is { } refusal)
        {
            // Any other status stops Studio; with this header it says that the workflow cannot be started.
            response.Headers[CannotStartHeader] = "true";
            return StudioJson.Ok(new { workflowState = (object?)null, refusal.Code, detail = refusal.Message });
        }

        response.Headers[InstanceIdHeader] = started.Value;
        var run = await runs.Find(started.Value, cancellationToken);
        return StudioJson.Ok(new { workflowInstanceId = started.Value, workflowState = run is null ? null : shape.Detail(run).WorkflowState });
    }

    private static async Task<IResult> Cancel(string id, RunVerbs verbs, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Done(await verbs.Cancel(id, user.Actor(), cancellationToken));

    private static async Task<IResult> PutAway(string id, RunVerbs verbs, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Done(await verbs.PutAway(id, user.Actor(), cancellationToken));

    private static async Task<IResult> Retry(RetryBody body, RunVerbs verbs, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        foreach (var id in body.WorkflowInstanceIds ?? [])
        {
            if (await verbs.Retry(id, user.Actor(), cancellationToken) is { } refusal)
                return Refused.ToHttp(refusal);
        }

        return StudioJson.Ok(new { results = Array.Empty<object>() });
    }

    private static async Task<IResult> CancelMany(
        CancelBody body, RunVerbs verbs, RunQueries queries, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var running = body.DefinitionId is null && body.DefinitionVersionId is null
            ? []
            : (await queries.Running(body.DefinitionId, body.DefinitionVersionId, cancellationToken)).Select(r => r.Id);
        return await Many([.. body.Ids ?? [], .. running], id => verbs.Cancel(id, user.Actor(), cancellationToken), "cancelledCount");
    }

    private static Task<IResult> PutAwayMany(IdsBody body, RunVerbs verbs, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Many(body.Ids ?? [], id => verbs.PutAway(id, user.Actor(), cancellationToken), "deleted");

    // What can be done is done; when nothing could be, the first reason is the answer.
    private static async Task<IResult> Many(string[] ids, Func<string, Task<Refusal?>> change, string counted)
    {
        var (done, refusals) = (0, new List<Refusal>());
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await change(id) is { } refusal)
                refusals.Add(refusal with { Where = id });
            else
                done++;
        }

        return done == 0 && refusals.Count > 0
            ? Refused.ToHttp(refusals)
            : StudioJson.Ok(new Dictionary<string, object>(StringComparer.Ordinal) { [counted] = done, ["refused"] = refusals.Count });
    }

    // An activity alone has no case, no clock and no journal: it would not show what it does in the flow.
    private static IResult TestActivity()
    {
        var refusal = StudioRefusals.NoSingleTest();
        return StudioJson.Ok(new
        {
            activityState = new { },
            payload = (object?)null,
            outputs = new { },
            exception = new { type = refusal.Code, message = refusal.Message, stackTrace = "", innerException = (object?)null },
            status = "Faulted",
        });
    }

    private static IResult Done(Refusal? refusal) => refusal is null ? Results.NoContent() : Refused.ToHttp(refusal);

    private sealed record CancelBody(string[]? Ids, string? DefinitionVersionId, string? DefinitionId);

    private sealed record RetryBody(string[]? WorkflowInstanceIds);
}
