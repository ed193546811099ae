using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Data;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>An instance in a list.</summary>
internal record RunSummary(
    string Id, string DefinitionId, string DefinitionVersionId, int Version, string? ParentWorkflowInstanceId, bool IsSystem, string Status,
    string SubStatus, bool IsExecuting, string? CorrelationId, string? Name, int IncidentCount, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt);

/// <summary>An instance as the viewer opens it.</summary>
internal sealed record RunDetail : RunSummary
{
    public RunDetail(RunSummary summary, JsonObject workflowState)
        : base(summary) => WorkflowState = workflowState;

    public JsonObject WorkflowState { get; }
}

internal sealed record ExecutionSummary(
    string Id, string WorkflowInstanceId, string ActivityId, string ActivityNodeId, string ActivityType, int ActivityTypeVersion,
    string? ActivityName, JsonObject Metadata, DateTimeOffset StartedAt, bool HasBookmarks, string Status, int AggregateFaultCount,
    DateTimeOffset? CompletedAt, string? SchedulingActivityExecutionId, string? SchedulingActivityId, string? SchedulingWorkflowInstanceId,
    int CallStackDepth);

internal sealed record ExecutionStats(
    string ActivityId, string ActivityNodeId, int StartedCount, int CompletedCount, int UncompletedCount, bool IsBlocked, bool IsFaulted, JsonObject Metadata);

internal sealed record JournalLine(
    string Id, string ActivityInstanceId, string? ParentActivityInstanceId, string ActivityId, string ActivityType, int ActivityTypeVersion,
    string? ActivityName, string NodeId, DateTimeOffset Timestamp, int Sequence, string EventName, string? Message, string? Source,
    JsonObject ActivityState, JsonObject? Payload);

/// <summary>Makes what Studio reads of instances and executions.</summary>
internal sealed class RunShape(Instants instants, IGraphs graphs)
{
    public RunSummary Summary(InstanceRow row, string? parentId = null) => new(
        row.Id, row.DefinitionId, row.VersionId, row.Version, parentId, IsSystem: false, row.Status, row.SubStatus, IsExecuting: false,
        row.CorrelationId, row.Name, row.IncidentCount, instants.Of(row.CreatedMicros), instants.Of(row.UpdatedMicros), instants.Of(row.FinishedMicros));

    public RunDetail Detail(Run run) => new(Summary(run.Row, run.State.Parent?.InstanceId), State(run));

    public ExecutionSummary Summary(Run run, Execution execution)
    {
        var record = execution.Record;
        var parent = run.Executions.FirstOrDefault(e => e.Record.Number == record.Parent);
        return new ExecutionSummary(
            execution.Id, record.InstanceId, record.ActivityId, record.NodeId, record.ActivityType, VersionOf(run, record), NameOf(run, record), [],
            instants.Of(record.StartedMicros), HasBookmark(run, record), record.Status.ToString(), record.Status == ActivityStatus.Faulted ? 1 : 0,
            instants.Of(record.EndedMicros), parent?.Id, parent?.Record.ActivityId, parent is null ? null : record.InstanceId, Depth(run, record));
    }

    /// <summary>The summary, what the execution was given and what it gave.</summary>
    public JsonObject Full(Run run, Execution execution)
    {
        var full = (JsonObject)JsonSerializer.SerializeToNode(Summary(run, execution), StudioJson.Options)!;
        full["activityState"] = RunValues.Members(run, execution.Record.Values?.Inputs);
        full["payload"] = Payload(execution.Record);
        full["outputs"] = RunValues.Members(run, execution.Record.Values?.Outputs);
        full["properties"] = new JsonObject();
        full["exception"] = execution.Record.Status == ActivityStatus.Faulted
            ? run.State.Incidents.Where(i => Same(i.NodeId, execution.Record.NodeId)).Select(i => RunValues.Exception(run, i.Message)).LastOrDefault()
            : null;
        return full;
    }

    public JournalLine Line(Run run, RunEvent line, int sequence)
    {
        var record = line.Record;
        return new JournalLine(
            string.Create(CultureInfo.InvariantCulture, $"{record.InstanceId}:{sequence}"), RunIds.Of(record.InstanceId, record.Number),
            record.Parent is { } parent ? RunIds.Of(record.InstanceId, parent) : null, record.ActivityId, record.ActivityType, VersionOf(run, record),
            NameOf(run, record), record.NodeId, instants.Of(line.AtMicros), sequence, line.Name, RunValues.Text(run, line.Message), Source: null,
            line.Name is "Started" ? RunValues.Members(run, record.Values?.Inputs) : [],
            line.Name is "Completed" ? Payload(record) : null);
    }

    public static ExecutionStats Stats(Run run, string nodeId)
    {
        var records = run.Executions.Select(e => e.Record).Where(r => Same(r.NodeId, nodeId)).ToArray();
        var completed = records.Count(r => r.Status is ActivityStatus.Completed or ActivityStatus.Canceled);
        var isFaulted = records.Any(r => r.Status == ActivityStatus.Faulted) || run.State.Parked.Any(p => Same(p.NodeId, nodeId));
        return new ExecutionStats(
            nodeId[(nodeId.LastIndexOf(':') + 1)..], nodeId, records.Length, completed, records.Length - completed,
            records.Any(r => HasBookmark(run, r)), isFaulted, []);
    }

    private JsonObject State(Run run)
    {
        var (row, state) = (run.Row, run.State);
        return new JsonObject
        {
            ["id"] = row.Id,
            ["definitionId"] = row.DefinitionId,
            ["definitionVersionId"] = row.VersionId,
            ["definitionVersion"] = row.Version,
            ["correlationId"] = row.CorrelationId,
            ["name"] = row.Name,
            ["status"] = row.Status,
            ["subStatus"] = row.SubStatus,
            ["isExecuting"] = false,
            ["parentWorkflowInstanceId"] = state.Parent?.InstanceId,
            ["bookmarks"] = new JsonArray([.. state.Bookmarks.Where(b => !b.IsTechnical).Select(b => RunValues.Bookmark(run, b, instants))]),
            ["incidents"] = new JsonArray([.. state.Incidents.Select(i => RunValues.Incident(run, i, instants))]),
            ["fault"] = null,
            ["completionCallbacks"] = new JsonArray(),
            ["activityExecutionContexts"] = new JsonArray(),
            ["input"] = RunValues.Named(run, state.Input),
            ["output"] = RunValues.Named(run, state.Output),
            ["properties"] = new JsonObject(),
            ["createdAt"] = RunValues.Node(instants.Of(row.CreatedMicros)),
            ["updatedAt"] = RunValues.Node(instants.Of(row.UpdatedMicros)),
            ["finishedAt"] = RunValues.Node(instants.Of(row.FinishedMicros)),
        };
    }

    private static JsonObject? Payload(ExecutionRecord record) =>
        record.Outcomes is { Count: > 0 } outcomes ? new JsonObject { ["Outcomes"] = new JsonArray([.. outcomes.Select(o => JsonValue.Create(o))]) } : null;

    private string? NameOf(Run run, ExecutionRecord record) => Node(run, record) is { } node ? node.Name ?? node.DisplayText : null;

    private int VersionOf(Run run, ExecutionRecord record) => Node(run, record)?.Descriptor.Version ?? 1;

    private GraphNode? Node(Run run, ExecutionRecord record) => graphs.Find(run.Row.DefinitionId, run.Row.VersionId)?.Find(record.NodeId);

    private static bool HasBookmark(Run run, ExecutionRecord record) => run.State.Bookmarks.Any(b => b.Execution == record.Number && !b.IsTechnical);

    private static int Depth(Run run, ExecutionRecord record)
    {
        var depth = 0;
        for (int? at = record.Parent; at is { } number; at = run.Executions.FirstOrDefault(e => e.Record.Number == number)?.Record.Parent)
            depth++;
        return depth;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
