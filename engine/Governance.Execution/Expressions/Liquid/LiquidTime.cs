using System.Globalization;
using System.Text;

namespace Governance.Execution.Expressions.Liquid;

/// <summary>Times in templates: <c>now</c> is the burst's, formats are those of strftime.</summary>
internal static class LiquidTime
{
    private static readonly CultureInfo Names = CultureInfo.InvariantCulture;

    public static DateTimeOffset Of(LiquidRun run, DateTime time)
    {
        // A mark of the engine: the value is UTC, and was written with an offset.
        if (time.Kind != DateTimeKind.Unspecified)
            return new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));

        return new DateTimeOffset(time, run.Scope.Zone.GetUtcOffset(time));
    }

    /// <returns>Null where the value is no time.</returns>
    public static DateTimeOffset? Read(LiquidRun run, object? value)
    {
        switch (value)
        {
            case DateTimeOffset time:
                return time;
            case DateTime time when time.Year is > 1 and < 9999:
                return Of(run, time);
            case "now" or "today":
                return TimeZoneInfo.ConvertTime(DateTimeOffset.UnixEpoch.AddTicks(run.Scope.NowMicros * TimeSpan.TicksPerMicrosecond), run.Scope.Zone);
            case decimal seconds when seconds is > -62_000_000_000 and < 253_000_000_000:
                return TimeZoneInfo.ConvertTime(DateTimeOffset.UnixEpoch.AddSeconds((double)seconds), run.Scope.Zone);
            case string text when HasOffset(text) && DateTimeOffset.TryParse(text, Names, DateTimeStyles.None, out var time):
                return time;
            case string text when HasDate(text) && DateTime.TryParse(text, Names, DateTimeStyles.None, out var time) && time.Year is > 1 and < 9999:
                return Of(run, DateTime.SpecifyKind(time, DateTimeKind.Unspecified));
            default:
                return null;
        }
    }

    public static string Format(DateTimeOffset time, string format)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                text.Append(format[i]);
                continue;
            }

            var flag = format[i + 1] is '-' or '^' or '_' or '0' && i + 2 < format.Length ? format[++i] : ' ';
            text.Append(Flagged(Part(time, format[++i]), flag));
        }

        return text.ToString();
    }

    // Without a date the platform would add today's, which is no burst's.
    private static bool HasDate(string text) => text.Length >= 8 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool HasOffset(string text) =>
        HasDate(text) && text.Contains(':', StringComparison.Ordinal) && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 9);

    private static string Flagged(string part, char flag) => flag switch
    {
        '-' => part.TrimStart('0') is { Length: > 0 } short1 ? short1 : "0",
        '^' => part.ToUpperInvariant(),
        '_' => part.TrimStart('0').PadLeft(part.Length),
        _ => part,
    };

    private static string Part(DateTimeOffset time, char letter) => letter switch
    {
        'Y' => time.ToString("yyyy", Names),
        'y' => time.ToString("yy", Names),
        'C' => (time.Year / 100).ToString("00", Names),
        'm' => time.ToString("MM", Names),
        'B' => time.ToString("MMMM", Names),
        'b' or 'h' => time.ToString("MMM", Names),
        'd' => time.ToString("dd", Names),
        'e' => time.Day.ToString(Names).PadLeft(2),
        'j' => time.DayOfYear.ToString("000", Names),
        'A' => time.ToString("dddd", Names),
        'a' => time.ToString("ddd", Names),
        'u' => (time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek).ToString(Names),
        'w' => ((int)time.DayOfWeek).ToString(Names),
        'F' => time.ToString("yyyy-MM-dd", Names),
        'D' or 'x' => time.ToString("MM/dd/yy", Names),
        _ => Clock(time, letter),
    };

    private static string Clock(DateTimeOffset time, char letter) => letter switch
    {
        'H' => time.ToString("HH", Names),
        'I' => time.ToString("hh", Names),
        'k' => time.Hour.ToString(Names).PadLeft(2),
        'l' => time.ToString("%h", Names).PadLeft(2),
        'M' => time.ToString("mm", Names),
        'S' => time.ToString("ss", Names),
        'L' => time.ToString("fff", Names),
        'N' => time.ToString("fffffff", Names) + "00",
        'p' => time.Hour < 12 ? "AM" : "PM",
        'P' => time.Hour < 12 ? "am" : "pm",
        'T' or 'X' => time.ToString("HH:mm:ss", Names),
        'R' => time.ToString("HH:mm", Names),
        'r' => time.ToString("hh:mm:ss ", Names) + Clock(time, 'p'),
        'c' => time.ToString("ddd MMM d HH:mm:ss yyyy", Names),
        's' => time.ToUnixTimeSeconds().ToString(Names),
        'z' => time.ToString("zzz", Names).Replace(":", string.Empty, StringComparison.Ordinal),
        'Z' => time.ToString("zzz", Names),
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => "%" + letter,
    };
}
