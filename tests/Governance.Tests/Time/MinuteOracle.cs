using System.Globalization;
using System.Text.Json;

namespace Governance.Tests.Time;

/// <summary>
/// The same questions answered the slow way: one flag a minute, walked one by one, read from the file by other code than the product's.
/// </summary>
internal sealed class MinuteOracle
{
    private const long Minute = 60_000_000;

    private readonly bool[] _working;
    private readonly bool[] _workday;
    private readonly DateTime _first;
    private readonly TimeSpan _offset;

    public MinuteOracle(string json, string shift, DateOnly first, int days, TimeSpan offset)
    {
        using var file = JsonDocument.Parse(json);
        _first = first.ToDateTime(TimeOnly.MinValue);
        _offset = offset;
        _working = new bool[days * 1440];
        _workday = new bool[days];
        var special = Special(file.RootElement);
        var periods = file.RootElement.GetProperty("shifts").EnumerateArray().Single(s => s.GetProperty("id").ValueEquals(shift))
            .GetProperty("periods").EnumerateArray().ToArray();
        for (var day = 0; day < days; day++)
        {
            var date = first.AddDays(day);
            bool? worked = special.TryGetValue(date, out var value) ? value : null;
            _workday[day] = worked ?? (int)date.DayOfWeek is > 0 and < 6;
            foreach (var (start, end) in Hours(periods, date, worked))
                Array.Fill(_working, true, (day * 1440) + start, end - start);
        }
    }

    public long First => Utc(0);

    public int Days => _workday.Length;

    public long Utc(long minute) => ((_first - DateTime.UnixEpoch - _offset).Ticks / 10) + (minute * Minute);

    public long Worked(long from, long to)
    {
        long sum = 0;
        for (var minute = (from - First) / Minute; Utc(minute) < to; minute++)
        {
            if (_working[minute])
                sum += Math.Min(to, Utc(minute + 1)) - Math.Max(from, Utc(minute));
        }

        return sum;
    }

    public long DueAfterWorked(long from, long amount)
    {
        for (var minute = (from - First) / Minute; ; minute++)
        {
            var start = Math.Max(from, Utc(minute));
            if (!_working[minute])
                continue;
            if (amount <= Utc(minute + 1) - start)
                return start + amount;
            amount -= Utc(minute + 1) - start;
        }
    }

    /// <summary>Close of business of the N-th working day after the day of receipt.</summary>
    public long DueAfterWorkdays(long from, int amount)
    {
        var day = (int)((from - First) / (1440 * Minute));
        while (amount > 0)
            amount -= _workday[++day] ? 1 : 0;
        for (var minute = 1439; minute >= 0; minute--)
        {
            if (_working[(day * 1440) + minute])
                return Utc((day * 1440) + minute + 1);
        }

        return Utc((day + 1) * 1440L);
    }

    /// <summary>24:00 of the N-th day after the day of receipt, or of the next working day after it.</summary>
    public long DueAfterNaturalDays(long from, int amount)
    {
        var day = (int)((from - First) / (1440 * Minute)) + amount;
        while (!_workday[day])
            day++;
        return Utc((day + 1) * 1440L);
    }

    private static Dictionary<DateOnly, bool> Special(JsonElement root)
    {
        var special = new Dictionary<DateOnly, bool>();
        foreach (var row in root.GetProperty("days").EnumerateArray())
        {
            var ends = row.GetProperty("off").GetString()!.Split("..").Select(Date).ToArray();
            for (var date = ends[0]; date <= ends[^1]; date = date.AddDays(1))
                special[date] = false;
            foreach (var on in row.TryGetProperty("on", out var dates) ? dates.EnumerateArray().ToArray() : [])
                special[Date(on.GetString()!)] = true;
        }

        return special;
    }

    private static IEnumerable<(int Start, int End)> Hours(JsonElement[] periods, DateOnly date, bool? worked)
    {
        var period = periods.LastOrDefault(p => string.CompareOrdinal(p.GetProperty("from").GetString(), $"{date:yyyy-MM-dd}") <= 0);
        if (period.ValueKind == JsonValueKind.Undefined)
            period = periods[0];
        var hours = worked switch
        {
            true => Named(period, "makeUp") ?? OfDay(period, DayOfWeek.Monday),
            false => Named(period, "holiday"),
            _ => OfDay(period, date.DayOfWeek),
        };
        return hours is null ? [] : hours.Value.EnumerateArray().Select(span => span.GetString()!.Split('-'))
            .Select(span => (MinuteOf(span[0]), MinuteOf(span[1])));
    }

    private static JsonElement? Named(JsonElement period, string name) => period.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement? OfDay(JsonElement period, DayOfWeek day)
    {
        string[] names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        foreach (var range in period.GetProperty("week").EnumerateObject())
        {
            var ends = range.Name.Split('-').Select(name => Array.IndexOf(names, name)).ToArray();
            if (ends[0] <= ((int)day + 6) % 7 && ((int)day + 6) % 7 <= ends[^1])
                return range.Value;
        }

        return null;
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static int MinuteOf(string time) =>
        (int.Parse(time[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(time[3..], CultureInfo.InvariantCulture);
}
