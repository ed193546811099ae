using System.Collections.Immutable;
using System.Globalization;

namespace Governance.Execution.Time;

/// <summary>The hours of a unit: periods one after another, each until the next one's first day.</summary>
internal sealed record Shift(string Id, string Name, ImmutableArray<ShiftPeriod> Periods)
{
    /// <summary>The period of a date; the first one also before its beginning.</summary>
    public ShiftPeriod On(DateOnly date) => Periods.LastOrDefault(period => period.From <= date) ?? Periods[0];
}

/// <param name="From">First day.</param>
/// <param name="Week">By <see cref="DayOfWeek"/>, Sunday first.</param>
/// <param name="MakeUp">Hours of a day of rest that is worked (调休); where not given, those of Monday.</param>
/// <param name="Holiday">Hours of a public holiday.</param>
internal sealed record ShiftPeriod(DateOnly From, ImmutableArray<DayPattern> Week, DayPattern MakeUp, DayPattern Holiday)
{
    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static ShiftPeriod Read(JsonCursor period)
    {
        period.Only("from", "week", "makeUp", "holiday");
        var week = new DayPattern[7];
        Array.Fill(week, DayPattern.Closed);
        foreach (var (days, hours) in period.Required("week")?.Properties() ?? [])
        {
            var pattern = Hours(hours);
            foreach (var day in Days(days, hours))
                week[day] = pattern;
        }

        if (week.Sum(day => day.Length) == 0)
            period.Note(TimeRefusals.ShiftEmpty($"{period.Path}.week"));
        var makeUp = period.Get("makeUp") is { } worked ? Hours(worked) : week[(int)DayOfWeek.Monday];
        var holiday = period.Get("holiday") is { } rest ? Hours(rest) : DayPattern.Closed;
        return new ShiftPeriod(period.Required("from")?.AsDate() ?? default, [.. week], makeUp, holiday);
    }

    // "mon-fri" or "sat"; a range may run over Sunday.
    private static IEnumerable<int> Days(string text, JsonCursor place)
    {
        var ends = text.Split('-').Select(name => Array.IndexOf(Names, name)).ToArray();
        if (ends.Length > 2 || ends.Contains(-1))
        {
            place.Note(TimeRefusals.UnknownValue(text, "mon、tue、wed、thu、fri、sat、sun 或如 mon-fri 的范围", place.Path));
            return [];
        }

        return Enumerable.Range(ends[0], ((ends[^1] - ends[0] + 7) % 7) + 1).Select(day => day % 7);
    }

    private static DayPattern Hours(JsonCursor hours)
    {
        var spans = hours.AsItems().Select(Span).ToImmutableArray();
        for (var i = 0; i < spans.Length; i++)
        {
            if (spans[i].End <= spans[i].Start || (i > 0 && spans[i].Start < spans[i - 1].End))
            {
                hours.Note(TimeRefusals.HoursOverlap($"{hours.Path}[{i}]"));
                return DayPattern.WholeDay;
            }
        }

        return new DayPattern(spans);
    }

    private static (long Start, long End) Span(JsonCursor span)
    {
        var parts = span.AsText().Split('-');
        if (parts.Length == 2 && TimeOf(parts[0]) is { } start && TimeOf(parts[1]) is { } end)
            return (start, end);
        span.Note(TimeRefusals.Malformed("如 08:30-12:00 的时段", span.Path));
        return (0, Scale.Day);
    }

    private static long? TimeOf(string text) =>
        string.Equals(text, "24:00", StringComparison.Ordinal) ? Scale.Day
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.Ticks / TimeSpan.TicksPerMicrosecond
            : null;
}
