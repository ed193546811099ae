using System.Collections.Immutable;

namespace Governance.Execution.Time;

/// <summary>When a rung of the ladder is reached.</summary>
public enum LadderTrigger
{
    /// <summary>So many per cent of the clock's own time are consumed.</summary>
    ElapsedPercent,

    /// <summary>So many working days are left.</summary>
    RemainingWorkingDays,

    /// <summary>The N-th working day after the deadline begins (1 = 超期首日).</summary>
    OverdueWorkingDays,
}

/// <param name="Id">Such as <c>yellow</c>.</param>
/// <param name="Name">On screen, such as “黄牌预警”.</param>
public sealed record LadderStep(string Id, string Name, LadderTrigger Trigger, int Amount);

public readonly record struct LadderRung(LadderStep Step, long AtMicros);

/// <summary>What happens on the way to a deadline and after it, as data. Nothing here ever closes a case.</summary>
public sealed record Ladder(ImmutableArray<LadderStep> Steps)
{
    /// <summary>Reminders at 50 % and 80 %, 黄牌 with one working day left, 红牌 on the first day overdue (山东省, 2017).</summary>
    public static Ladder Default { get; } = new(
    [
        new("half", "催办提醒", LadderTrigger.ElapsedPercent, 50),
        new("eighty", "临期提醒", LadderTrigger.ElapsedPercent, 80),
        new("yellow", "黄牌预警", LadderTrigger.RemainingWorkingDays, 1),
        new("red", "红牌督办", LadderTrigger.OverdueWorkingDays, 1),
    ]);

    /// <summary>The rungs of a clock that never paused, in order of time.</summary>
    public ImmutableArray<LadderRung> StepsOf(
        long armedMicros, long dueMicros, LimitUnit unit, WorkingCalendar calendar, DayCounting counting = DayCounting.NextDay)
    {
        var whole = calendar.Elapsed(armedMicros, dueMicros, unit, counting) + Scale.Day;
        var clock = new PausableClock(armedMicros, new Limit(0, unit, Counting: counting))
        {
            ExtendedMicros = whole,
            CapMicros = dueMicros,
        };
        return StepsOf(clock, calendar);
    }

    /// <summary>
    /// The rungs of a clock in order of time. Outside 紧急工作时 a rung waits for the next working instant, when somebody can act on it. A
    /// rung that lies at or before the start is left out: a limit of four hours has no “one day left”. A paused clock has no rungs ahead.
    /// </summary>
    public ImmutableArray<LadderRung> StepsOf(PausableClock clock, WorkingCalendar calendar)
    {
        if (clock.Due(calendar) is not { } due)
            return [];
        var rungs = ImmutableArray.CreateBuilder<LadderRung>(Steps.Length);
        foreach (var step in Steps)
        {
            if (At(step, clock, due, calendar) is { } at && at > clock.ArmedMicros)
                rungs.Add(new LadderRung(step, at));
        }

        rungs.Sort((x, y) => x.AtMicros.CompareTo(y.AtMicros));
        return rungs.ToImmutable();
    }

    internal static Ladder Read(JsonCursor place) => new([.. place.AsItems().Select(step =>
    {
        step.Only("id", "name", "trigger", "amount");
        var amount = step.Required("amount");
        var number = amount?.AsNumber() ?? 1;
        if (number is <= 0 or > 1000 || number != decimal.Truncate(number))
            step.Note(TimeRefusals.AmountInvalid($"{step.Path}.amount"));
        return new LadderStep(
            step.Text("id"), step.Text("name"), step.Required("trigger")?.AsOneOf(Words<LadderTrigger>.All) ?? default,
            (int)decimal.Truncate(Math.Clamp(number, 1, 1000)));
    })]);

    private static long? At(LadderStep step, PausableClock clock, long due, WorkingCalendar calendar)
    {
        var (unit, days) = (clock.Limit.Unit, step.Amount * Scale.Day);
        var end = calendar.Position(due, LimitUnit.WorkingDay);
        switch (step.Trigger)
        {
            case LadderTrigger.ElapsedPercent:
                var whole = clock.Consumed(calendar, due);
                var share = whole / 100 * step.Amount + whole % 100 * step.Amount / 100;
                return clock.WhenConsumed(calendar, share) is { } at ? Wake(at) : null;
            case LadderTrigger.RemainingWorkingDays:
                return calendar.At(end - days, LimitUnit.WorkingDay) is var left && left >= clock.ArmedMicros ? Wake(left) : null;
            default:
                return step.Amount == 1 ? Wake(due) : Wake(calendar.At(end + days - Scale.Day, LimitUnit.WorkingDay));
        }

        // Waking may not carry a warning past the deadline that it warns of.
        long Wake(long micros) =>
            unit != LimitUnit.EmergencyHour && calendar.NextWorking(micros) is var awake && (awake <= due || micros >= due) ? awake : micros;
    }
}
