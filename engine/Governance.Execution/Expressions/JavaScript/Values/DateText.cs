using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Dates as text, and the texts that are read as dates.</summary>
internal static partial class DateText
{
    private static readonly string[] Days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static string Iso(double time)
    {
        var p = DateParts.Of(time);
        var year = p.Year is >= 0 and <= 9999 ? Pad(p.Year, 4) : (p.Year < 0 ? "-" : "+") + Pad(Math.Abs(p.Year), 6);
        return $"{year}-{Pad(p.Month + 1, 2)}-{Pad(p.Day, 2)}T{Pad(p.Hour, 2)}:{Pad(p.Minute, 2)}:{Pad(p.Second, 2)}.{Pad(p.Millisecond, 3)}Z";
    }

    public static string Utc(double time)
    {
        var p = DateParts.Of(time);
        return $"{Days[DateParts.WeekDay(time)]}, {Pad(p.Day, 2)} {Months[(int)p.Month]} {Year(p.Year)} {Clock(p)} GMT";
    }

    public static string Day(double local)
    {
        var p = DateParts.Of(local);
        return $"{Days[DateParts.WeekDay(local)]} {Months[(int)p.Month]} {Pad(p.Day, 2)} {Year(p.Year)}";
    }

    public static string Time(double local, double offset, TimeZoneInfo zone)
    {
        var minutes = Math.Abs(offset) / 60_000;
        return $"{Clock(DateParts.Of(local))} GMT{(offset < 0 ? "-" : "+")}{Pad(Math.Floor(minutes / 60), 2)}{Pad(minutes % 60, 2)} ({Name(zone)})";
    }

    /// <summary>As <c>toLocaleString</c> writes it in China: 2024/1/31 08:05:09.</summary>
    public static string Local(double local, bool withDay, bool withTime)
    {
        var p = DateParts.Of(local);
        var day = $"{Pad(p.Year, 1)}/{Pad(p.Month + 1, 1)}/{Pad(p.Day, 1)}";
        return withDay && withTime ? day + " " + Clock(p) : withDay ? day : Clock(p);
    }

    public static double Parse(string text, TimeZoneInfo zone)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > 100)
            return double.NaN;
        if (IsoForm().Match(trimmed) is { Success: true } iso)
            return FromIso(iso, zone);
        return LooseForm().Match(trimmed) is { Success: true } loose ? FromLoose(loose, zone) : FromWords(trimmed, zone);
    }

    private static string Name(TimeZoneInfo zone) => zone.Id is "Asia/Shanghai" ? "China Standard Time" : zone.StandardName;

    private static string Year(double year) => year < 0 ? "-" + Pad(-year, 6) : Pad(year, 4);

    private static string Clock(DateParts p) => $"{Pad(p.Hour, 2)}:{Pad(p.Minute, 2)}:{Pad(p.Second, 2)}";

    private static string Pad(double value, int digits) =>
        ((long)value).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static double FromIso(Match m, TimeZoneInfo zone)
    {
        var parts = new DateParts(
            Number(m, "y", 1), Number(m, "M", 1) - 1, Number(m, "d", 1), Number(m, "h", 0), Number(m, "m", 0), Number(m, "s", 0), Fraction(m));
        var time = Checked(parts);
        if (m.Groups["zone"].Success)
            return DateParts.Clip(time - Offset(m.Groups["zone"].Value));
        return DateParts.Clip(m.Groups["h"].Success ? LocalTime.ToUtc(zone, time) : time);
    }

    private static double FromLoose(Match m, TimeZoneInfo zone)
    {
        var time = Checked(new DateParts(
            Number(m, "y", 1), Number(m, "M", 1) - 1, Number(m, "d", 1), Number(m, "h", 0), Number(m, "m", 0), Number(m, "s", 0), Fraction(m)));
        return DateParts.Clip(m.Groups["zone"].Success ? time - Offset(m.Groups["zone"].Value) : LocalTime.ToUtc(zone, time));
    }

    private static double FromWords(string text, TimeZoneInfo zone)
    {
        var m = MonthFirst().Match(text) is { Success: true } first ? first : DayFirst().Match(text);
        if (!m.Success)
            return double.NaN;
        var month = Array.FindIndex(Months, name => m.Groups["M"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (month < 0)
            return double.NaN;
        var time = Checked(new DateParts(Number(m, "y", 1), month, Number(m, "d", 1), Number(m, "h", 0), Number(m, "m", 0), Number(m, "s", 0), 0));
        return DateParts.Clip(m.Groups["zone"].Success ? time - Offset(m.Groups["zone"].Value) : LocalTime.ToUtc(zone, time));
    }

    private static double Checked(DateParts p)
    {
        var inRange = p.Month is >= 0 and < 12 && p.Day is >= 1 and <= 31 && p.Minute < 60 && p.Second < 60
            && (p.Hour < 24 || p is { Hour: 24, Minute: 0, Second: 0, Millisecond: 0 });
        return inRange ? p.ToTime() : double.NaN;
    }

    private static double Number(Match m, string group, double missing) =>
        m.Groups[group].Success ? double.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture) : missing;

    private static double Fraction(Match m) =>
        m.Groups["f"].Success ? Math.Truncate(double.Parse("0." + m.Groups["f"].Value, CultureInfo.InvariantCulture) * 1000 + 1e-9) : 0;

    private static double Offset(string zone)
    {
        var digits = string.Concat(zone.Where(char.IsAsciiDigit));
        if (digits.Length < 4)
            return 0;
        var minutes = (int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture);
        return (zone.Contains('-', StringComparison.Ordinal) ? -minutes : minutes) * 60_000.0;
    }

    [GeneratedRegex(@"^(?<y>[0-9]{4}|[+-][0-9]{6})(?:-(?<M>[0-9]{2})(?:-(?<d>[0-9]{2}))?)?(?:T(?<h>[0-9]{2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,](?<f>[0-9]{1,9}))?)?(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/](?<M>[0-9]{1,2})[-/](?<d>[0-9]{1,2})(?:[ T]+(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2})(?:\.(?<f>[0-9]{1,9}))?)?)? *(?<zone>Z|GMT|UTC|[+-][0-9]{2}:?[0-9]{2})?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex LooseForm();

    [GeneratedRegex(@"^(?:[A-Za-z]{3,9},? +)?(?<M>[A-Za-z]{3,9})\.? +(?<d>[0-9]{1,2}),? +(?<y>[0-9]{4})(?:,? +(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2}))?)? *(?<zone>Z|(?:GMT|UTC)(?:[+-][0-9]{2}:?[0-9]{2})?|[+-][0-9]{2}:?[0-9]{2})? *(?:\([^)]*\))?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?:[A-Za-z]{3,9},? +)?(?<d>[0-9]{1,2}) +(?<M>[A-Za-z]{3,9})\.?,? +(?<y>[0-9]{4})(?: +(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2}))?)? *(?<zone>Z|(?:GMT|UTC)(?:[+-][0-9]{2}:?[0-9]{2})?|[+-][0-9]{2}:?[0-9]{2})? *(?:\([^)]*\))?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex DayFirst();
}
