using System.Globalization;

namespace Governance.Execution.Time;

/// <summary>One field of a cron expression: a set of numbers as bits. Lists, ranges (also around the end: <c>22-2</c>), steps and names.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="Names">Three-letter names, the first standing for <paramref name="Min"/>.</param>
internal sealed record CronField(string Label, int Min, int Max, string[] Names)
{
    public static readonly CronField Second = new("秒", 0, 59, []);
    public static readonly CronField Minute = new("分", 0, 59, []);
    public static readonly CronField Hour = new("时", 0, 23, []);
    public static readonly CronField Day = new("日", 1, 31, []);
    public static readonly CronField Month =
        new("月", 1, 12, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]);

    /// <summary>0 is Sunday, and so is 7.</summary>
    public static readonly CronField Weekday = new("星期", 0, 7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]);

    /// <returns>Null when the text is no such field.</returns>
    public ulong? Read(string text)
    {
        ulong bits = 0;
        foreach (var part in text.Split(','))
        {
            if (ReadPart(part) is not { } some)
                return null;
            bits |= some;
        }

        return bits;
    }

    public int? Number(string text)
    {
        var name = Array.FindIndex(Names, n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase));
        if (name >= 0)
            return Min + name;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Min && number <= Max ? number : null;
    }

    private ulong? ReadPart(string part)
    {
        var (range, step) = part.Split('/') switch
        {
            [var all] => (all, 1),
            [var all, var every] when int.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= Max => (all, number),
            _ => (string.Empty, 0),
        };
        if (step == 0)
            return null;

        if (range is "*" or "?")
            return range is "?" && Max is not (31 or 7) ? null : Bits(Min, Top, step);

        var ends = range.Split('-');
        if (ends.Length > 2 || Number(ends[0]) is not { } from)
            return null;
        if (ends.Length == 1)
            return part.Contains('/', StringComparison.Ordinal) ? Bits(from, Top, step) : Bits(from, from, 1);

        return Number(ends[1]) is { } to ? Bits(from, to, step) : null;
    }

    // Sunday counts once among all the days.
    private int Top => Max == 7 ? 6 : Max;

    private ulong Bits(int from, int to, int step)
    {
        // Both Sundays of Friday to 7 mean the same day; a range that ends before it begins goes round.
        var span = Top - Min + 1;
        var count = to >= from ? to - from : to - from + span;
        ulong bits = 0;
        for (var i = 0; i <= count; i += step)
        {
            var value = from + i;
            bits |= 1UL << (value > Top ? ((value - Min) % span) + Min : value);
        }

        return bits;
    }
}
