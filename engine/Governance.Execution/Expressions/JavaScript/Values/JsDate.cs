namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Milliseconds since 1970 in UTC, or NaN.</summary>
internal sealed class JsDate(JsObject prototype, double time) : JsObject(prototype)
{
    public double Time { get; set; } = time;

    public override string ClassName => "Date";
}

/// <summary>The parts of a moment; the month counts from 0 and Sunday is day 0.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct DateParts(double Year, double Month, double Day, double Hour, double Minute, double Second, double Millisecond)
{
    public const double DayMillis = 86_400_000;
    private const double MaxTime = 8.64e15;

    public static DateParts Of(double time)
    {
        var days = Math.Floor(time / DayMillis);
        var rest = time - (days * DayMillis);
        var (year, month, day) = Civil((long)days);
        return new DateParts(year, month, day, Math.Floor(rest / 3_600_000), Math.Floor(rest / 60_000) % 60, Math.Floor(rest / 1000) % 60, rest % 1000);
    }

    public static int WeekDay(double time) => (int)(((Math.Floor(time / DayMillis) + 4) % 7 + 7) % 7);

    public static double Clip(double time) =>
        double.IsFinite(time) && Math.Abs(time) <= MaxTime ? Math.Truncate(time) + 0.0 : double.NaN;

    /// <summary>Parts beyond their range carry over: month 12 is January of the next year.</summary>
    public double ToTime()
    {
        double[] parts = [Year, Month, Day, Hour, Minute, Second, Millisecond];
        if (parts.Any(p => !double.IsFinite(p) || Math.Abs(p) > 1e16))
            return double.NaN;
        var year = Math.Truncate(Year) + Math.Floor(Math.Truncate(Month) / 12);
        if (Math.Abs(year) > 400_000)
            return double.NaN;
        var month = ((int)(Math.Truncate(Month) % 12) + 12) % 12;
        var days = Days((long)year, month) + Math.Truncate(Day) - 1;
        return (days * DayMillis) + (Math.Truncate(Hour) * 3_600_000) + (Math.Truncate(Minute) * 60_000)
            + (Math.Truncate(Second) * 1000) + Math.Truncate(Millisecond);
    }

    // Years start in March, so that the leap day comes last; 400 years have 146097 days.
    private static double Days(long year, int month)
    {
        var shifted = month < 2 ? year - 1 : year;
        var era = Math.DivRem(shifted >= 0 ? shifted : shifted - 399, 400).Quotient;
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = ((153 * ((month + 10) % 12)) + 2) / 5;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    private static (long Year, int Month, int Day) Civil(long days)
    {
        var shifted = days + 719_468;
        var era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        var dayOfEra = shifted - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var marchMonth = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(marchMonth < 10 ? marchMonth + 2 : marchMonth - 10);
        return (yearOfEra + (era * 400) + (month < 2 ? 1 : 0), month, (int)(dayOfYear - (((153 * marchMonth) + 2) / 5) + 1));
    }
}

/// <summary>The zone of local date methods.</summary>
internal static class LocalTime
{
    private static readonly double First = Millis(DateTime.MinValue.AddDays(2));
    private static readonly double Last = Millis(DateTime.MaxValue.AddDays(-2));

    public static double Offset(TimeZoneInfo zone, double utc)
    {
        if (utc < First || utc > Last)
            return zone.BaseUtcOffset.TotalMilliseconds;
        return zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds((long)utc)).TotalMilliseconds;
    }

    public static double FromUtc(TimeZoneInfo zone, double utc) => utc + Offset(zone, utc);

    // In the repeated hour of a clock change the earlier moment wins; in the skipped one the offset before it holds.
    public static double ToUtc(TimeZoneInfo zone, double local)
    {
        if (double.IsNaN(local))
            return local;
        var before = Offset(zone, local - DateParts.DayMillis);
        var guess = local - before;
        return Offset(zone, guess) == before ? guess : Reconcile(zone, local, guess);
    }

    private static double Reconcile(TimeZoneInfo zone, double local, double guess)
    {
        var other = local - Offset(zone, guess);
        return FromUtc(zone, other) == local ? other : guess;
    }

    private static double Millis(DateTime moment) => (moment - DateTime.UnixEpoch).TotalMilliseconds;
}
