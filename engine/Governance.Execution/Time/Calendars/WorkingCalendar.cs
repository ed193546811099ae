using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>
/// Working time of one shift in one city: immutable, pure, free of allocation. Instants are microseconds UTC. Each unit has a time line of
/// its own (see <see cref="Limit.Micros"/>); a deadline is a position on it.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly DayTable _days;
    private readonly long _offset;
    private readonly (long From, long Until) _known;

    internal WorkingCalendar(string id, string shift, CityZone zone, DayTable days, (long From, long Until) known)
    {
        (Id, Shift, Zone) = (id, shift, zone);
        (_days, _known, _offset) = (days, known, zone.OffsetMicros);
    }

    /// <summary>The calendar's id with its edition, such as <c>cn@2026</c>: write it beside a computed deadline.</summary>
    public string Id { get; }

    public string Shift { get; }

    public CityZone Zone { get; }

    /// <summary>Reads one shift of a calendar file; without a name, the file's default shift.</summary>
    /// <returns>The calendar, or a refusal TIM-001 to TIM-019 with the place in the file.</returns>
    public static Result<WorkingCalendar> Load(string json, CityZone? zone = null, string? shift = null) =>
        CalendarFile.Read(json).Then(file => file.For(shift, zone ?? CityZone.Shanghai));

    /// <summary>Whether the instant's date lies outside the published calendar, where only Monday to Friday is known.</summary>
    public bool IsBeyondCalendar(long micros) => Day(micros) < _known.From || Day(micros) >= _known.Until;

    /// <summary>Whether the instant's date is a statutory working day.</summary>
    public bool IsWorkday(long micros) => _days.IsWorkday(Day(micros));

    /// <summary>The last instant at which the limit is kept; later is late. Never before <paramref name="fromMicros"/>.</summary>
    public long Due(long fromMicros, Limit limit) =>
        Math.Max(fromMicros, EndAt(Start(fromMicros, limit.Unit, limit.Counting) + limit.Micros, limit.Unit, limit.Counting));

    /// <summary>What of the unit's time lies between two instants; with <see cref="DayCounting.NextDay"/> the day of the first is left out.</summary>
    /// <remarks>
    /// <c>Elapsed(from, Due(from, limit))</c> is <c>limit.Micros</c>, or more where a natural-day limit was moved off a day of rest. Working
    /// days of different length counted from an instant agree to one microsecond of work.
    /// </remarks>
    public long Elapsed(long fromMicros, long toMicros, LimitUnit unit, DayCounting counting = DayCounting.FromInstant)
    {
        if (toMicros < fromMicros)
            return -Elapsed(toMicros, fromMicros, unit, counting);
        var start = Start(fromMicros, unit, counting);
        return Math.Max(0, Position(toMicros, unit) - start);
    }

    /// <summary>What of the unit's time is left until a deadline; negative once it has passed.</summary>
    public long Remaining(long nowMicros, long dueMicros, LimitUnit unit) => Position(dueMicros, unit) - Position(nowMicros, unit);

    /// <summary>The first instant at or after this one at which somebody of the shift is at work.</summary>
    public long NextWorking(long micros) => _days.NextWorking(micros + _offset) - _offset;

    /// <summary>For people: “剩 3 工作时 20 分”, “剩 2 工作日”, “已超期 1 工作日”.</summary>
    public string Describe(long nowMicros, long dueMicros, LimitUnit unit) => RemainingText.Of(this, nowMicros, dueMicros, unit);

    /// <summary>Where an instant lies on the unit's time line; never falls as time goes on.</summary>
    internal long Position(long micros, LimitUnit unit) => unit switch
    {
        LimitUnit.EmergencyHour => micros,
        LimitUnit.WorkingHour => _days.Worked(micros + _offset),
        LimitUnit.WorkingDay => _days.Workdays(micros + _offset),
        _ => micros + _offset,
    };

    /// <summary>The earliest instant at a position of the unit's time line.</summary>
    internal long At(long position, LimitUnit unit) => unit switch
    {
        LimitUnit.EmergencyHour => position,
        LimitUnit.WorkingHour => _days.WhenWorked(position) - _offset,
        LimitUnit.WorkingDay => _days.WhenWorkdays(position) - _offset,
        _ => position - _offset,
    };

    /// <summary>The position a clock starts at.</summary>
    internal long Start(long fromMicros, LimitUnit unit, DayCounting counting) =>
        counting == DayCounting.NextDay && unit.IsDays()
            ? Position(((Day(fromMicros) + 1) * Scale.Day) - _offset, unit)
            : Position(fromMicros, unit);

    /// <summary>The deadline at a position: with <see cref="DayCounting.NextDay"/> the end of its day, off days of rest.</summary>
    internal long EndAt(long position, LimitUnit unit, DayCounting counting)
    {
        if (counting == DayCounting.FromInstant || !unit.IsDays())
            return At(position, unit);
        var days = Scale.CeilDiv(position, Scale.Day);
        if (unit == LimitUnit.WorkingDay)
            return At(days * Scale.Day, unit);
        while (!_days.IsWorkday(days - 1))
            days++;
        return At(days * Scale.Day, unit);
    }

    private long Day(long micros) => Scale.FloorDiv(micros + _offset, Scale.Day);
}
