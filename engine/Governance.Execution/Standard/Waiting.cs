using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Time;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>Waits for an event of exactly this name. Elsa type <c>Elsa.Event</c>.</summary>
internal sealed class Event() : EngineActivity(
    Describe.Activity("Elsa.Event", "基本", "等待事件", "等待指定名称的事件。", Describe.Text("EventName", "事件名称")).Trigger().WithResult())
{
    private static readonly JsonElement NoPayload = Value.Parse("{}");

    public override void Run(Site site)
    {
        if (site.Run.TakeTrigger(site.Node))
            Finish(site, site.Run.EventPayload);
        else if (KeptEvents.Take(site.Run, site.Text(0)) is { } kept)
            Finish(site, kept.Payload);
        else
            site.Wait("Elsa.Event", site.Text(0));
    }

    public override void Resume(Site site, BookmarkState bookmark, JsonElement input) => Finish(site, input);

    private static void Finish(Site site, JsonElement payload)
    {
        site.SetOutput("Result", Value.FromJson(payload.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? NoPayload : payload));
        site.Complete();
    }
}

/// <summary>Publishes an event, to this instance or to everybody. Elsa type <c>Elsa.PublishEvent</c>.</summary>
internal sealed class PublishEvent() : EngineActivity(
    Describe.Activity(
        "Elsa.PublishEvent", "基本", "发布事件", "发布一个事件，等待它的流程将继续。", Describe.Text("EventName", "事件名称"),
        Describe.Text("CorrelationId", "关联号"), Describe.Flag("IsLocalEvent", "仅限本流程"), Describe.Any("Payload", "内容")))
{
    public override void Run(Site site)
    {
        var payload = Value.ToJson(site.Input(3));
        var isLocal = site.Flag(2);
        var id = StimulusIds.From(site.Burst.Ids.Next(), "published");
        site.Burst.Emit(new Tell(isLocal
            ? new Stimulus(
                id, site.Burst.Before.Key, StimulusKinds.Event,
                Value.Serialize(new { name = site.Text(0), payload, instanceId = site.Run.Id }), Actor.System)
            : new Stimulus(
                id, AggregateKey.Events, StimulusKinds.Publish,
                Value.Serialize(new { name = site.Text(0), payload, correlationId = site.Text(1) }), Actor.System)));
        site.Complete();
    }
}

/// <summary>Asks the outside to do a task and waits for its result. Elsa type <c>Elsa.RunTask</c>.</summary>
internal sealed class RunTask() : EngineActivity(
    Describe.Activity("Elsa.RunTask", "基本", "外部任务", "请求执行外部任务并等待结果。", Describe.Text("TaskName", "任务名称"), Describe.Map("Payload", "参数"))
        .WithOutputs(new OutputDescriptor("TaskId", "String", "任务编号"), new OutputDescriptor("Result", "Object", "结果")))
{
    public override void Run(Site site)
    {
        var taskId = site.Burst.Ids.Next();
        var taskName = site.Text(0);
        var payload = Value.ToJson(site.Input(1));
        site.Wait("Elsa.RunTask", taskName, Value.Serialize(new { taskId, taskName }));
        site.SetOutput("TaskId", taskId);
        site.Burst.Emit(new Send(taskId, TaskRequest.Channel, new TaskRequest(
            site.Run.Id, site.Run.Graph.Definition.DefinitionId, site.Run.Graph.Definition.Name, site.Run.CorrelationId, taskId, taskName ?? string.Empty, payload).ToBody()));
    }

    public override void Resume(Site site, BookmarkState bookmark, JsonElement input)
    {
        if (input.ValueKind == JsonValueKind.Undefined)
            throw new FaultException("The given key 'RunTaskInput' was not present in the dictionary.");

        site.SetOutput("Result", Value.FromJson(input));
        site.Complete();
    }
}

/// <summary>Waits for a duration; nothing or less goes on at once. Elsa type <c>Elsa.Delay</c>.</summary>
internal sealed class Delay() : EngineActivity(
    Describe.Activity("Elsa.Delay", "定时", "延时", "等待一段时间后继续。", new InputDescriptor("TimeSpan", "TimeSpan", "时长") { DefaultValue = "00:01:00" }))
{
    public override void Run(Site site)
    {
        var duration = site.Input(0) as TimeSpan? ?? TimeSpan.Zero;
        if (duration <= TimeSpan.Zero)
            site.Complete();
        else
            site.Wait("Elsa.Delay", dueMicros: site.Burst.Input.NowMicros + (duration.Ticks / TimeSpan.TicksPerMicrosecond));
    }
}

/// <summary>Waits for an instant; one that has passed goes on at once. Elsa type <c>Elsa.StartAt</c>.</summary>
internal sealed class StartAt() : EngineActivity(
    Describe.Activity("Elsa.StartAt", "定时", "定时", "等到指定时间后继续。", new InputDescriptor("DateTime", "DateTimeOffset", "时间")).Trigger())
{
    public override void Run(Site site)
    {
        var due = site.Input(0) is DateTimeOffset time ? (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond : 0;
        if (site.Run.TakeTrigger(site.Node) || due <= site.Burst.Input.NowMicros)
            site.Complete();
        else
            site.Wait("Elsa.StartAt", dueMicros: due);
    }
}

/// <summary>Waits for the next time a cron expression names, by the city's clock. Elsa type <c>Elsa.Cron</c>.</summary>
internal sealed class Cron() : EngineActivity(
    Describe.Activity("Elsa.Cron", "定时", "定时表达式", "按定时表达式（秒 分 时 日 月 星期）触发。", Describe.Text("CronExpression", "定时表达式")).Trigger())
{
    public override void Run(Site site)
    {
        if (site.Run.TakeTrigger(site.Node))
        {
            site.Complete();
            return;
        }

        var schedule = CronSchedule.Parse(site.Text(0));
        if (schedule.Refusal is { } refusal)
            throw new FaultException(refusal.Message);

        site.Wait("Elsa.Cron", dueMicros: schedule.Value.Next(site.Burst.Input.NowMicros, site.Burst.Settings.Zone));
    }
}

/// <summary>Waits for one interval. Elsa type <c>Elsa.Timer</c>.</summary>
internal sealed class Timer() : EngineActivity(
    Describe.Activity("Elsa.Timer", "定时", "周期", "每隔一段时间触发一次。", new InputDescriptor("Interval", "TimeSpan", "间隔") { DefaultValue = "00:01:00" }).Trigger())
{
    public override void Run(Site site)
    {
        var interval = site.Input(0) as TimeSpan? ?? TimeSpan.Zero;
        if (site.Run.TakeTrigger(site.Node))
            site.Complete();
        else
            site.Wait("Elsa.Timer", dueMicros: site.Burst.Input.NowMicros + (interval.Ticks / TimeSpan.TicksPerMicrosecond));
    }
}
