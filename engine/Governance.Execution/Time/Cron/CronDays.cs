using System.Globalization;
using System.Numerics;

namespace Governance.Execution.Time;

/// <summary>Which days a cron expression means: the day of the month and the weekday must both fit.</summary>
internal sealed record CronDays
{
    private ulong Numbers { get; init; } = ulong.MaxValue;

    private ulong Weekdays { get; init; } = ulong.MaxValue;

    /// <summary>Days before the month's last (<c>L</c>, <c>L-2</c>).</summary>
    private int? BeforeLast { get; init; }

    /// <summary>The working day (Monday to Friday) nearest to the one day that is named (<c>15W</c>, <c>LW</c>).</summary>
    private bool IsNearestWorkday { get; init; }

    /// <summary>Which one of its kind in the month (<c>MON#2</c>); 0: the last (<c>5L</c>).</summary>
    private int? Occurrence { get; init; }

    /// <returns>Null when the text is no day of the month.</returns>
    public static CronDays? ReadNumbers(string text)
    {
        var isNearest = text.EndsWith('W') && text.Length > 1;
        var day = isNearest ? text[..^1] : text;
        if (day.StartsWith('L'))
        {
            var before = 0;
            var isOffset = day.Length > 2 && day[1] == '-' && int.TryParse(day.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out before) && before <= 30;
            return day.Length == 1 || isOffset ? new CronDays { BeforeLast = before, IsNearestWorkday = isNearest } : null;
        }

        if (CronField.Day.Read(day) is not { } bits || (isNearest && BitOperations.PopCount(bits) != 1))
            return null;

        return new CronDays { Numbers = bits, IsNearestWorkday = isNearest };
    }

    /// <summary>These days, of which only the weekdays of the text are meant; null when it names none.</summary>
    public CronDays? WithWeekdays(string text)
    {
        if (text.Split('#') is [var name, var nth])
        {
            return CronField.Weekday.Number(name) is { } named && int.TryParse(nth, NumberStyles.None, CultureInfo.InvariantCulture, out var which) && which is >= 1 and <= 5
                ? this with { Weekdays = 1UL << (named % 7), Occurrence = which }
                : null;
        }

        if (text.EndsWith('L') && text.Length > 1)
            return CronField.Weekday.Number(text[..^1]) is { } last ? this with { Weekdays = 1UL << (last % 7), Occurrence = 0 } : null;

        return CronField.Weekday.Read(text) is { } bits ? this with { Weekdays = bits } : null;
    }

    public bool Include(DateOnly date)
    {
        if ((Weekdays & (1UL << (int)date.DayOfWeek)) == 0)
            return false;

        var days = DateTime.DaysInMonth(date.Year, date.Month);
        var isKind = Occurrence switch
        {
            null => true,
            0 => date.Day + 7 > days,
            { } nth => (date.Day - 1) / 7 == nth - 1,
        };
        return isKind && (IsNearestWorkday ? date == NearestWorkday(date, days) : IsNumbered(date.Day, days));
    }

    private bool IsNumbered(int day, int days) => BeforeLast is { } before ? day == days - before : (Numbers & (1UL << day)) != 0;

    // Never in another month: a Saturday the first moves forward, a Sunday the last moves back.
    private DateOnly NearestWorkday(DateOnly date, int days)
    {
        var named = BeforeLast is { } before ? days - before : BitOperations.TrailingZeroCount(Numbers);
        if (named < 1 || named > days)
            return DateOnly.MinValue;

        var day = new DateOnly(date.Year, date.Month, named);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(named == 1 ? 2 : -1),
            DayOfWeek.Sunday => day.AddDays(named == days ? -2 : 1),
            _ => day,
        };
    }
}
