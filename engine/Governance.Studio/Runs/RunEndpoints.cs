using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>Looking at instances.</summary>
internal static class RunEndpoints
{
    public static void MapRuns(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").Needs(StudioPermissions.ReadInstances);
        read.MapPost("/workflow-instances", List);
        read.MapGet("/workflow-instances/{id}", Detail);
        read.MapGet("/workflow-instances/{id}/execution-state", ExecutionState);
        read.MapGet("/workflow-instances/{id}/variables", Variables);
        read.MapPost("/workflow-instances/{id}/journal", Journal);
        read.MapGet("/activity-executions/list", Executions);
        read.MapGet("/activity-execution-summaries/list", Summaries);
        read.MapGet("/activity-executions/by-id", ById);
        read.MapGet("/activity-executions/{id}/call-stack", CallStack);
        read.MapPost("/activity-executions/report", Report);
    }

    private static async Task<IResult> List(RunFilter filter, RunQueries queries, RunShape shape, CancellationToken cancellationToken)
    {
        var (rows, total) = await queries.List(filter, cancellationToken);
        return StudioJson.Ok(new PageOf<RunSummary>([.. rows.Select(r => shape.Summary(r))], total));
    }

    private static Task<IResult> Detail(string id, RunReader runs, RunShape shape, CancellationToken cancellationToken) =>
        Of(id, runs, run => StudioJson.Ok(shape.Detail(run)), cancellationToken);

    private static async Task<IResult> ExecutionState(string id, RunQueries queries, Instants instants, CancellationToken cancellationToken) =>
        await queries.Find(id, cancellationToken) is { } row
            ? StudioJson.Ok(new { status = row.Status, workflowSubStatus = row.SubStatus, updatedAt = instants.Of(row.UpdatedMicros) })
            : Refused.ToHttp(StudioRefusals.UnknownInstance(id));

    private static Task<IResult> Variables(string id, RunReader runs, CancellationToken cancellationToken) => Of(
        id, runs,
        run => StudioJson.Ok(new ListOf<JsonObject>(
            [.. (run.State.Frames is [var root, ..] ? root.Cells : [])
                .Select(c => new JsonObject { ["id"] = c.Id, ["name"] = c.Name, ["value"] = RunValues.Value(run, c.Value) })])),
        cancellationToken);

    private static Task<IResult> Journal(
        string id, int? skip, int? take, JournalBody body, RunReader runs, RunShape shape, CancellationToken cancellationToken) => Of(
        id, runs,
        run =>
        {
            var lines = run.Events.Select((line, index) => shape.Line(run, line, index + 1)).Where(line => (body.Filter ?? new JournalFilter()).Takes(line)).ToArray();
            return StudioJson.Ok(new PageOf<JournalLine>([.. lines.Skip(skip ?? 0).Take(take ?? lines.Length)], lines.Length));
        },
        cancellationToken);

    private static Task<IResult> Executions(
        string workflowInstanceId, string? activityNodeId, RunReader runs, RunShape shape, CancellationToken cancellationToken) => Of(
        workflowInstanceId, runs,
        run => StudioJson.Ok(new ListOf<JsonObject>([.. On(run, activityNodeId).Select(e => shape.Full(run, e))])), cancellationToken);

    private static Task<IResult> Summaries(
        string workflowInstanceId, string? activityNodeId, RunReader runs, RunShape shape, CancellationToken cancellationToken) => Of(
        workflowInstanceId, runs,
        run => StudioJson.Ok(new ListOf<ExecutionSummary>([.. On(run, activityNodeId).Select(e => shape.Summary(run, e))])), cancellationToken);

    private static Task<IResult> ById([FromQuery] string id, RunReader runs, RunShape shape, CancellationToken cancellationToken) => Of(
        RunIds.InstanceOf(id), runs,
        run => Execution(run, id) is { } execution ? StudioJson.Ok(shape.Full(run, execution)) : Refused.ToHttp(StudioRefusals.UnknownInstance(id)),
        cancellationToken);

    private static Task<IResult> CallStack(string id, RunReader runs, RunShape shape, CancellationToken cancellationToken) => Of(
        RunIds.InstanceOf(id), runs,
        run =>
        {
            var stack = new List<JsonObject>();
            for (var at = Execution(run, id); at is not null; at = run.Executions.FirstOrDefault(e => e.Record.Number == at.Record.Parent))
                stack.Insert(0, shape.Full(run, at));
            return StudioJson.Ok(new { activityExecutionId = id, items = stack, totalCount = stack.Count });
        },
        cancellationToken);

    private static Task<IResult> Report(ReportBody body, RunReader runs, CancellationToken cancellationToken) => Of(
        body.WorkflowInstanceId ?? "", runs,
        run => StudioJson.Ok(new { stats = (body.ActivityNodeIds ?? []).Distinct(StringComparer.Ordinal).Select(node => RunShape.Stats(run, node)) }),
        cancellationToken);

    private static async Task<IResult> Of(string id, RunReader runs, Func<Run, IResult> answer, CancellationToken cancellationToken) =>
        await runs.Find(id, cancellationToken) is { } run ? answer(run) : Refused.ToHttp(StudioRefusals.UnknownInstance(id));

    private static IEnumerable<Execution> On(Run run, string? nodeId) =>
        run.Executions.Where(e => string.IsNullOrEmpty(nodeId) || string.Equals(e.Record.NodeId, nodeId, StringComparison.Ordinal));

    private static Execution? Execution(Run run, string id) =>
        run.Executions.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.Ordinal));

    private sealed record ReportBody(string? WorkflowInstanceId, string[]? ActivityNodeIds);

    private sealed record JournalBody(JournalFilter? Filter);
}

/// <summary>Which lines of the journal are wanted; null: no filter.</summary>
internal sealed record JournalFilter(
    string[]? ActivityIds = null, string[]? ActivityNodeIds = null, string[]? ExcludedActivityTypes = null, string[]? EventNames = null)
{
    public bool Takes(JournalLine line) =>
        Holds(ActivityIds, line.ActivityId) && Holds(ActivityNodeIds, line.NodeId) && Holds(EventNames, line.EventName)
        && ExcludedActivityTypes?.Contains(line.ActivityType, StringComparer.Ordinal) != true;

    private static bool Holds(string[]? wanted, string value) => wanted is null || wanted.Contains(value, StringComparer.Ordinal);
}
