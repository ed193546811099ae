using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>Starts another workflow on its own and may wait for its end; its result is the child's output. Elsa type <c>Elsa.DispatchWorkflow</c>.</summary>
internal sealed class DispatchWorkflow() : EngineActivity(
    Describe.Activity(
        "Elsa.DispatchWorkflow", "组合", "派发子流程", "启动另一个流程，可等待其结束。",
        Describe.Text("WorkflowDefinitionId", "流程") with { UiHint = "workflow-definition-picker" }, Describe.Text("CorrelationId", "关联号"),
        Describe.Map("Input", "输入"), Describe.Flag("WaitForCompletion", "等待结束"), Describe.Flag("StartNewTrace", "新跟踪"),
        Describe.Text("ChannelName", "通道")).WithResult())
{
    public override void Run(Site site)
    {
        var request = ChildStart.Of(site, site.Text(0), site.Input(2), site.Text(1), isAwaited: site.Flag(3));
        ChildStart.Dispatch(site, request);
        if (site.Flag(3))
            site.Wait("Elsa.DispatchWorkflow", payload: Value.Serialize(new { childId = request.InstanceId }));
        else
            site.Complete();
    }

    public override void Resume(Site site, BookmarkState bookmark, JsonElement input)
    {
        site.SetOutput("Result", input.ValueKind == JsonValueKind.Object && input.TryGetProperty("output", out var output) ? output : null);
        site.Complete();
    }
}

/// <summary>Runs another workflow within the same burst. Elsa type <c>Elsa.ExecuteWorkflow</c>.</summary>
internal sealed class ExecuteWorkflow() : EngineActivity(
    Describe.Activity(
        "Elsa.ExecuteWorkflow", "组合", "执行子流程", "执行另一个流程，可等待其结束。",
        Describe.Text("WorkflowDefinitionId", "流程") with { UiHint = "workflow-definition-picker" }, Describe.Text("CorrelationId", "关联号"),
        Describe.Map("Input", "输入"), Describe.Flag("WaitForCompletion", "等待结束")).WithResult())
{
    public override void Run(Site site)
    {
        var isAwaited = site.Flag(3);
        var request = ChildStart.Of(site, site.Text(0), site.Input(2), site.Text(1), isAwaited);
        var child = site.Burst.Start(request.Graph, request.Start with { Parent = request.Start.Parent! with { Aggregate = null } });
        site.Burst.Nested(child);
        if (site.Burst.IsStopped)
            return;

        if (isAwaited && child.Status == InstanceStatus.Running)
        {
            site.Wait("Elsa.ExecuteWorkflow", payload: Value.Serialize(new { childId = child.Id }));
            return;
        }

        var output = child.Output.ToDictionary(o => o.Key, o => Value.ToJson(o.Value), StringComparer.Ordinal);
        Finish(site, child.Id, child.Status.ToString(), child.SubStatus.ToString(), Value.Serialize(output));
    }

    public override void Resume(Site site, BookmarkState bookmark, JsonElement input) => Finish(
        site, Member(input, "childId").GetString(), Member(input, "status").GetString(), Member(input, "subStatus").GetString(), Member(input, "output"));

    private static void Finish(Site site, string? id, string? status, string? subStatus, JsonElement output)
    {
        site.SetOutput("Result", Value.Serialize(new { WorkflowInstanceId = id, Status = status, SubStatus = subStatus, Output = output }));
        site.Complete();
    }

    private static JsonElement Member(JsonElement input, string name) =>
        input.ValueKind == JsonValueKind.Object && input.TryGetProperty(name, out var value) ? value : Value.Parse("null");
}

/// <summary>Starts a workflow for every item. Elsa type <c>Elsa.BulkDispatchWorkflows</c>.</summary>
internal sealed class BulkDispatchWorkflows() : EngineActivity(
    Describe.Activity(
        "Elsa.BulkDispatchWorkflows", "组合", "批量派发", "为列表中的每一项启动一个流程。",
        Describe.Text("WorkflowDefinitionId", "流程") with { UiHint = "workflow-definition-picker" }, Describe.Any("Items", "列表"),
        Describe.Text("DefaultItemInputKey", "输入名", "Item"),
        Describe.Text("CorrelationIdFunction", "关联号") with { IsEvaluated = false }, Describe.Map("Input", "其他输入"),
        Describe.Flag("WaitForCompletion", "等待结束", defaultValue: true), Describe.Flag("StartNewTrace", "新跟踪"), Describe.Text("ChannelName", "通道"))
        .WithPorts(
            Describe.Slot("ChildCompleted", "每个完成时"), Describe.Slot("ChildFaulted", "每个异常时"), new PortDescriptor("Completed", "全部完成"),
            new PortDescriptor("Canceled", "已取消"), new PortDescriptor("Done", "完成")))
{
    private static readonly string[] Finished = ["Completed", "Done"];

    public override bool BurnsBookmark => false;

    public override void Run(Site site)
    {
        var items = Items.AtOnce(Items.Read(site.Input(1), site.Node.Inputs[1].Expression));
        var isAwaited = site.Flag(5);
        var ids = new List<string>();
        foreach (var item in items.EnumerateArray())
        {
            var request = ChildStart.Of(site, site.Text(0), InputOf(site, item), correlationId: null, isAwaited);
            ChildStart.Dispatch(site, request);
            ids.Add(request.InstanceId);
        }

        site.Frame.Remaining = ids.Count;
        if (isAwaited && ids.Count > 0)
            site.Wait("Elsa.BulkDispatchWorkflows", payload: Value.Serialize(new { childIds = ids }));
        else
            site.Complete();
    }

    public override void Resume(Site site, BookmarkState bookmark, JsonElement input)
    {
        var how = input.ValueKind == JsonValueKind.Object && input.TryGetProperty("subStatus", out var value) ? value.GetString() : null;
        var slot = how switch
        {
            "Faulted" => site.Node.One("ChildFaulted"),
            "Finished" => site.Node.One("ChildCompleted"),
            _ => null,
        };
        if (slot is null)
            CountDown(site);
        else
            site.Schedule(slot, ("ChildInstanceId", input.TryGetProperty("childId", out var child) ? child.ToString() : null));
    }

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes) => CountDown(site);

    private static void CountDown(Site site)
    {
        if (--site.Frame.Remaining <= 0)
            site.Complete(Finished);
    }

    // An item that is an object is the child's input itself.
    private static JsonElement InputOf(Site site, JsonElement item)
    {
        var input = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var source in (JsonElement[])[site.Input(4) as JsonElement? ?? default, item])
        {
            if (source.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var member in source.EnumerateObject())
                input[member.Name] = member.Value;
        }

        if (item.ValueKind != JsonValueKind.Object)
            input[site.Text(2) ?? "Item"] = item;
        return Value.Serialize(input);
    }
}

/// <summary>A child about to be started.</summary>
internal sealed record ChildStart(Graph Graph, string InstanceId, StartRequest Start)
{
    // A workflow that starts itself must end somewhere.
    private const int MaxInstances = 1_000;

    public static ChildStart Of(Site site, string? definitionId, object? input, string? correlationId, bool isAwaited)
    {
        var graph = site.Burst.Graphs.Find(definitionId ?? string.Empty, versionId: null)
            ?? throw new FaultException($"No published version of workflow definition with ID {definitionId} found.");
        if (site.Burst.Instances.Count >= MaxInstances)
            throw new FaultException($"One burst starts no more than {MaxInstances} instances.");

        var values = new List<KeyValuePair<string, object?>>();
        if (input is JsonElement { ValueKind: JsonValueKind.Object } given)
            values.AddRange(given.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Value.FromJson(m.Value))));
        values.Add(KeyValuePair.Create("ParentInstanceId", (object?)site.Run.Id));

        var id = site.Burst.Ids.Next();
        var aggregate = site.Burst.IsCase ? null : site.Burst.Before.Key.Value;
        return new ChildStart(graph, id, new StartRequest(values)
        {
            InstanceId = id,
            CorrelationId = correlationId,
            Parent = new ParentLink(site.Run.Id, aggregate, site.Node.Type, isAwaited),
        });
    }

    /// <summary>In a case the child runs in the same burst, later; a lone instance's child is an aggregate of its own.</summary>
    public static void Dispatch(Site site, ChildStart child)
    {
        if (site.Burst.IsCase)
        {
            site.Burst.Start(child.Graph, child.Start);
            return;
        }

        var data = Value.Serialize(new
        {
            definitionId = child.Graph.Definition.DefinitionId,
            versionId = child.Graph.Definition.Id,
            instanceId = child.InstanceId,
            correlationId = child.Start.CorrelationId,
            input = child.Start.Input.ToDictionary(i => i.Key, i => Value.ToJson(i.Value), StringComparer.Ordinal),
            parent = child.Start.Parent,
        });
        site.Burst.Emit(new Tell(new Stimulus(
            StimulusIds.From(child.InstanceId, "dispatched"), AggregateKey.Instance(child.InstanceId), StimulusKinds.Start, data, Actor.System)));
    }
}
