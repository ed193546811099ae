using System.Globalization;

namespace Governance.Execution.Time;

/// <summary>Spans of time as people in a service hall say them.</summary>
internal static class RemainingText
{
    public static string Of(Limit limit) =>
        limit is { Unit: LimitUnit.EmergencyHour, Amount: < 1 }
            ? string.Create(CultureInfo.InvariantCulture, $"{limit.Amount * 60:0.##} 分钟")
            : string.Create(CultureInfo.InvariantCulture, $"{limit.Amount:0.##} {limit.Unit.Name()}");

    public static string Of(WorkingCalendar calendar, long now, long due, LimitUnit unit)
    {
        var left = calendar.Remaining(now, due, unit);
        if (now <= due)
            return left == 0 && unit != LimitUnit.EmergencyHour ? "即将到期" : "剩 " + Span(calendar, now, due, unit);
        // The first working day after the deadline is overdue day one, from its first minute.
        return unit.IsDays()
            ? string.Create(CultureInfo.InvariantCulture, $"已超期 {Math.Max(1, Scale.CeilDiv(-left, Scale.Day))} {unit.Name()}")
            : left == 0 ? "已超期" : "已超期 " + Span(calendar, due, now, unit);
    }

    private static string Span(WorkingCalendar calendar, long from, long to, LimitUnit unit)
    {
        if (!unit.IsDays())
            return Hours(calendar.Elapsed(from, to, unit), unit == LimitUnit.WorkingHour ? "工作时" : "小时");
        var days = calendar.Remaining(from, to, unit) / Scale.Day;
        var mark = calendar.At(calendar.Position(to, unit) - (days * Scale.Day), unit);
        var inner = unit == LimitUnit.WorkingDay ? LimitUnit.WorkingHour : LimitUnit.EmergencyHour;
        var rest = Math.Max(0, calendar.Remaining(from, Math.Max(from, mark), inner));
        var name = inner == LimitUnit.WorkingHour ? "工作时" : "小时";
        if (days == 0)
            return Hours(rest, name);
        var hours = rest / Scale.Hour;
        return string.Create(CultureInfo.InvariantCulture, $"{days} {unit.Name()}{(hours > 0 ? $" {hours} {name}" : "")}");
    }

    private static string Hours(long micros, string name)
    {
        var (hours, minutes) = (micros / Scale.Hour, micros % Scale.Hour / Scale.Minute);
        return (hours, minutes) switch
        {
            (0, 0) => "不足 1 分",
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{minutes} 分"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours} {name}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{hours} {name} {minutes} 分"),
        };
    }
}
