using Governance.Execution.Time;

namespace Governance.Execution;

/// <summary>When triggers that wait for a time fire: <c>Elsa.Timer</c>, <c>Elsa.Cron</c>, <c>Elsa.StartAt</c>.</summary>
internal static class TimedTriggers
{
    private static readonly string[] Types = ["Elsa.Timer", "Elsa.Cron", "Elsa.StartAt"];

    public static bool IsTimed(GraphTrigger trigger) => Types.Contains(trigger.ActivityType, StringComparer.Ordinal);

    /// <param name="before">The same trigger of the version before.</param>
    public static ArmedTrigger Arm(Graph graph, GraphTrigger trigger, ArmedTrigger? before, long nowMicros, EngineSettings settings)
    {
        var armed = new ArmedTrigger(trigger.ActivityId, trigger.ActivityType, DueMicros: null) { FiredMicros = before?.FiredMicros, LateMicros = before?.LateMicros ?? 0 };
        var input = Input(trigger.ActivityType);
        var value = TriggerInputs.Evaluate(graph, trigger.ActivityId, input, settings, out var fault);
        if (fault is not null)
            return armed with { Problem = fault };

        return value switch
        {
            TimeSpan interval when interval > TimeSpan.Zero => Every(armed, interval.Ticks / TimeSpan.TicksPerMicrosecond, nowMicros),
            DateTimeOffset time => At(armed, (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond),
            string cron when CronSchedule.Parse(cron) is { IsRefused: false } schedule =>
                armed with { Cron = cron, DueMicros = schedule.Value.Next(nowMicros, settings.Zone) },
            string cron => armed with { Cron = cron, Problem = CronSchedule.Parse(cron).Refusal!.Message },
            _ => armed with { Problem = $"没有填写“{input}”，不会自动启动。" },
        };
    }

    /// <summary>The trigger after it fired for its due time. However long nothing fired, the missed span counts once.</summary>
    public static ArmedTrigger Fired(ArmedTrigger trigger, long nowMicros, EngineSettings settings)
    {
        var due = trigger.DueMicros!.Value;
        var next = trigger switch
        {
            // The beat is kept: the next due time is the first of the row that is still to come.
            { IntervalMicros: { } interval } => due + ((((nowMicros - due) / interval) + 1) * interval),
            { Cron: { } cron } => CronSchedule.Parse(cron).Value.Next(nowMicros, settings.Zone),
            _ => null,
        };
        return trigger with { DueMicros = next, FiredMicros = due, LateMicros = Math.Max(0, nowMicros - due) };
    }

    /// <summary>What the started instance gets as its input, as Elsa gives it.</summary>
    public static object InputOf(ArmedTrigger trigger)
    {
        var due = DateTimeOffset.UnixEpoch.AddTicks(trigger.DueMicros!.Value * TimeSpan.TicksPerMicrosecond);
        return trigger switch
        {
            { IntervalMicros: { } interval } => new { StartAt = due, Interval = TimeSpan.FromMicroseconds(interval) },
            { Cron: { } cron } => new { CronExpression = cron },
            _ => new { ExecuteAt = due },
        };
    }

    private static ArmedTrigger Every(ArmedTrigger armed, long interval, long nowMicros) =>
        armed with { IntervalMicros = interval, DueMicros = nowMicros + interval };

    private static ArmedTrigger At(ArmedTrigger armed, long due) => armed.FiredMicros == due ? armed : armed with { DueMicros = due };

    private static string Input(string activityType) => activityType switch
    {
        "Elsa.Timer" => "Interval",
        "Elsa.Cron" => "CronExpression",
        _ => "DateTime",
    };
}
