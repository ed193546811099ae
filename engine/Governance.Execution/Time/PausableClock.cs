using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>One clock of a case as values: armed, pauses, extension. Arithmetic only; the calendar is given with each question.</summary>
/// <param name="ArmedMicros">The instant of the event its limit counts from.</param>
public sealed record PausableClock(long ArmedMicros, Limit Limit)
{
    /// <summary>In order of time; only the last may be open.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>The sum of granted extensions on the unit's time line.</summary>
    public long ExtendedMicros { get; init; }

    /// <summary>A deadline from outside (the city's) that neither pause nor extension moves.</summary>
    public long? CapMicros { get; init; }

    public bool IsPaused => Pauses is [.., { UntilMicros: null }];

    /// <summary>The deadline; null while the clock stands still and nothing from outside binds it.</summary>
    public long? Due(WorkingCalendar calendar) => Least(IsPaused ? null : End(calendar), CapMicros);

    /// <summary>The deadline without extension and pauses, which statistics keep.</summary>
    public long OriginalDue(WorkingCalendar calendar) => Least(calendar.Due(ArmedMicros, Limit), CapMicros)!.Value;

    /// <summary>What is left on the unit's time line; negative when late. A paused clock keeps what it had.</summary>
    public long Remaining(WorkingCalendar calendar, long nowMicros)
    {
        var now = Math.Max(nowMicros, ArmedMicros);
        var own = IsPaused
            ? (this with { Pauses = Pauses.RemoveAt(Pauses.Length - 1), CapMicros = null }).Remaining(calendar, Math.Min(now, LastChange))
            : Left(calendar, now, End(calendar));
        return CapMicros is { } cap ? Math.Min(own, Left(calendar, now, cap)) : own;
    }

    /// <summary>What the clock has counted until an instant, pauses left out.</summary>
    public long Consumed(WorkingCalendar calendar, long nowMicros)
    {
        var start = Start(calendar);
        var consumed = Math.Max(0, calendar.Position(nowMicros, Limit.Unit) - start);
        foreach (var pause in Pauses)
        {
            var from = Math.Max(start, calendar.Position(Math.Min(pause.FromMicros, nowMicros), Limit.Unit));
            var until = calendar.Position(Math.Min(pause.UntilMicros ?? nowMicros, nowMicros), Limit.Unit);
            consumed -= Math.Max(0, until - from);
        }

        return consumed;
    }

    /// <summary>The earliest instant at which so much is consumed; null when the clock stands still before.</summary>
    public long? WhenConsumed(WorkingCalendar calendar, long micros)
    {
        var start = Start(calendar);
        var position = start + micros;
        foreach (var pause in Pauses)
        {
            var from = Math.Max(start, calendar.Position(pause.FromMicros, Limit.Unit));
            if (from >= position)
                break;
            if (pause.UntilMicros is not { } until)
                return null;
            position += Math.Max(0, calendar.Position(until, Limit.Unit) - from);
        }

        return Math.Max(ArmedMicros, calendar.At(position, Limit.Unit));
    }

    /// <summary>Stops the clock; refuses a second pause (TIM-030), a time before the last change (TIM-032) and an expired clock (TIM-036).</summary>
    public Result<PausableClock> Pause(WorkingCalendar calendar, long atMicros, string reason)
    {
        if (IsPaused)
            return TimeRefusals.AlreadyPaused();
        if (atMicros < LastChange)
            return TimeRefusals.OutOfOrder();
        return Due(calendar) < atMicros
            ? TimeRefusals.PauseTooLate()
            : this with { Pauses = Pauses.Add(new Pause(atMicros, null, reason)) };
    }

    /// <summary>Lets the clock run again; refuses a clock that runs (TIM-031) and a time before the last change (TIM-032).</summary>
    public Result<PausableClock> Resume(long atMicros)
    {
        if (!IsPaused)
            return TimeRefusals.NotPaused();
        return atMicros < LastChange
            ? TimeRefusals.OutOfOrder()
            : this with { Pauses = Pauses.SetItem(Pauses.Length - 1, Pauses[^1] with { UntilMicros = atMicros }) };
    }

    /// <summary>Grants more time: before expiry (TIM-033), in the limit's unit (TIM-034), in all no more than <paramref name="most"/> (TIM-035).</summary>
    public Result<PausableClock> Extend(WorkingCalendar calendar, long atMicros, Limit by, Limit? most)
    {
        if (by.Unit != Limit.Unit)
            return TimeRefusals.ExtensionUnit(Limit.Unit.Name());
        if (Due(calendar) < atMicros)
            return TimeRefusals.ExtensionTooLate();
        return most is { } cap && cap.Unit == Limit.Unit && ExtendedMicros + by.Micros > cap.Micros
            ? TimeRefusals.ExtensionTooLong(cap.ToString())
            : this with { ExtendedMicros = ExtendedMicros + by.Micros };
    }

    private long LastChange => Pauses is [.., var last] ? last.UntilMicros ?? last.FromMicros : ArmedMicros;

    private long Start(WorkingCalendar calendar) => calendar.Start(ArmedMicros, Limit.Unit, Limit.Counting);

    private long End(WorkingCalendar calendar)
    {
        var start = Start(calendar);
        var position = start + Limit.Micros + ExtendedMicros;
        foreach (var pause in Pauses)
        {
            var end = calendar.EndAt(position, Limit.Unit, Limit.Counting);
            if (pause.FromMicros > end)
                break;
            var from = Math.Max(start, calendar.Position(pause.FromMicros, Limit.Unit));
            // A pause that begins after the limit proper but before its day has ended must not lose the rest of that day.
            if (from > position)
                position = calendar.Position(end, Limit.Unit);
            position += Math.Max(0, calendar.Position(pause.UntilMicros ?? pause.FromMicros, Limit.Unit) - from);
        }

        return Math.Max(ArmedMicros, calendar.EndAt(position, Limit.Unit, Limit.Counting));
    }

    private long Left(WorkingCalendar calendar, long now, long due) =>
        calendar.Position(due, Limit.Unit) - Math.Max(Start(calendar), calendar.Position(now, Limit.Unit));

    private static long? Least(long? own, long? other) => own is null ? other : other is null ? own : Math.Min(own.Value, other.Value);
}
