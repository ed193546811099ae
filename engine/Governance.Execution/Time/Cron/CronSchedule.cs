using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>
/// A cron expression as Elsa reads it: six fields (second, minute, hour, day, month, weekday) with <c>* ? , - / L W #</c> and names, or one
/// of <c>@every_second @every_minute @hourly @daily @midnight @weekly @monthly @yearly @annually</c>.
/// </summary>
public sealed class CronSchedule
{
    // The rarest date there is, a 29th of February on a given weekday, comes back within 40 years.
    private const int MaxDays = 41 * 366;

    private readonly ulong _seconds;
    private readonly ulong _minutes;
    private readonly ulong _hours;
    private readonly ulong _months;
    private readonly CronDays _days;

    private CronSchedule(ulong seconds, ulong minutes, ulong hours, ulong months, CronDays days) =>
        (_seconds, _minutes, _hours, _months, _days) = (seconds, minutes, hours, months, days);

    /// <summary>Refusals: <c>CRN-001</c> to <c>CRN-003</c>.</summary>
    public static Result<CronSchedule> Parse(string? text)
    {
        text = text?.Trim() ?? string.Empty;
        var fields = Macro(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 6)
            return CronRefusals.FieldCount(text);

        CronField[] kinds = [CronField.Second, CronField.Minute, CronField.Hour, CronField.Month];
        int[] places = [0, 1, 2, 4];
        var sets = new ulong[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i].Read(fields[places[i]]) is not { } bits)
                return CronRefusals.Field(text, kinds[i].Label, fields[places[i]]);
            sets[i] = bits;
        }

        if (CronDays.ReadNumbers(fields[3].ToUpperInvariant()) is not { } numbers)
            return CronRefusals.Field(text, CronField.Day.Label, fields[3]);
        if (numbers.WithWeekdays(fields[5].ToUpperInvariant()) is not { } days)
            return CronRefusals.Field(text, CronField.Weekday.Label, fields[5]);

        var schedule = new CronSchedule(sets[0], sets[1], sets[2], sets[3], days);
        return schedule.FindDay(new DateOnly(2000, 1, 1)) is null ? CronRefusals.Never(text) : schedule;
    }

    /// <summary>The first instant after the given one at which the zone's clock fits; null when there is none any more.</summary>
    /// <remarks>A local time that a change of the clock leaves out is passed over; one that comes twice counts once.</remarks>
    public long? Next(long afterMicros, TimeZoneInfo zone)
    {
        var after = DateTimeOffset.UnixEpoch.AddTicks(afterMicros * TimeSpan.TicksPerMicrosecond);
        var local = TimeZoneInfo.ConvertTime(after, zone).DateTime;
        var (date, from) = (DateOnly.FromDateTime(local), (int)(local.TimeOfDay.Ticks / TimeSpan.TicksPerSecond) + 1);
        while (FindDay(date) is { } day)
        {
            for (var second = day == date ? from : 0; (second = FindSecond(second)) >= 0; second++)
            {
                var time = day.ToDateTime(TimeOnly.MinValue).AddSeconds(second);
                var instant = new DateTimeOffset(time, zone.IsInvalidTime(time) ? TimeSpan.Zero : zone.GetUtcOffset(time));
                if (!zone.IsInvalidTime(time) && instant > after)
                    return (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            }

            (date, from) = (day.AddDays(1), 0);
        }

        return null;
    }

    private DateOnly? FindDay(DateOnly from)
    {
        for (var i = 0; i < MaxDays; i++, from = from.AddDays(1))
        {
            if (Has(_months, from.Month) && _days.Include(from))
                return from;
        }

        return null;
    }

    /// <returns>The first second of the day at or after the given one that fits; -1: none today.</returns>
    private int FindSecond(int from)
    {
        for (var hour = from / 3600; hour < 24; hour++)
        {
            for (var minute = Has(_hours, hour) ? Rest(hour * 3600, from) / 60 : 60; minute < 60; minute++)
            {
                var start = (hour * 3600) + (minute * 60);
                for (var second = Has(_minutes, minute) ? Rest(start, from) : 60; second < 60; second++)
                {
                    if (Has(_seconds, second))
                        return start + second;
                }
            }
        }

        return -1;
    }

    private static int Rest(int start, int from) => Math.Max(0, from - start);

    private static bool Has(ulong bits, int value) => (bits & (1UL << value)) != 0;

    private static string Macro(string text) => text.ToUpperInvariant() switch
    {
        "@EVERY_SECOND" => "* * * * * *",
        "@EVERY_MINUTE" => "0 * * * * *",
        "@HOURLY" => "0 0 * * * *",
        "@DAILY" or "@MIDNIGHT" => "0 0 0 * * *",
        "@WEEKLY" => "0 0 0 * * 0",
        "@MONTHLY" => "0 0 0 1 * *",
        "@YEARLY" or "@ANNUALLY" => "0 0 0 1 1 *",
        _ => text,
    };
}
