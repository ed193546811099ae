namespace Governance.Execution.Time;

/// <summary>
/// Prefix sums over days. Outside the table its first and last week repeat for ever, so every instant has an answer. Times here are the
/// city's clock (microseconds since 1970-01-01 00:00 local), never UTC.
/// </summary>
internal sealed class DayTable
{
    private const int Week = 7;

    private readonly long _firstDay;
    private readonly DayPattern[] _hours;
    private readonly bool[] _isWorkday;
    private readonly long[] _workedBefore;
    private readonly long[] _workdaysBefore;

    /// <param name="firstDay">Day number of the first row; the first and the last seven rows are plain weeks.</param>
    /// <param name="hours">The shift of each day.</param>
    /// <param name="isWorkday">Whether the day is a statutory working day.</param>
    public DayTable(long firstDay, DayPattern[] hours, bool[] isWorkday)
    {
        (_firstDay, _hours, _isWorkday) = (firstDay, hours, isWorkday);
        _workedBefore = new long[hours.Length + 1];
        _workdaysBefore = new long[hours.Length + 1];
        for (var day = 0; day < hours.Length; day++)
        {
            _workedBefore[day + 1] = _workedBefore[day] + hours[day].Length;
            _workdaysBefore[day + 1] = _workdaysBefore[day] + (isWorkday[day] ? 1 : 0);
        }
    }

    /// <summary>Working microseconds since the table's first day; negative before it.</summary>
    public long Worked(long local)
    {
        var (row, weeks, time) = Find(local);
        return _workedBefore[row] + _hours[row].WorkedUntil(time) + (weeks * WeekOf(_workedBefore, weeks));
    }

    /// <summary>Working days since the table's first day × <see cref="Scale.Day"/>; inside a day in proportion to the shift worked.</summary>
    public long Workdays(long local)
    {
        var (row, weeks, time) = Find(local);
        var days = _workdaysBefore[row] + (weeks * WeekOf(_workdaysBefore, weeks));
        return (days * Scale.Day) + (_isWorkday[row] ? Share(Business(row), time) : 0);
    }

    /// <summary>The earliest local time at which <see cref="Worked"/> is reached.</summary>
    public long WhenWorked(long target)
    {
        var (row, weeks, rest) = Search(_workedBefore, target);
        return At(row, weeks, _hours[row].Reached(rest));
    }

    /// <summary>The earliest local time at which <see cref="Workdays"/> is reached.</summary>
    public long WhenWorkdays(long target)
    {
        var days = Scale.CeilDiv(target, Scale.Day);
        var (row, weeks, _) = Search(_workdaysBefore, days);
        var business = Business(row);
        var share = target - ((days - 1) * Scale.Day);
        return At(row, weeks, business.Reached((long)CeilDiv((Int128)share * business.Length, Scale.Day)));
    }

    /// <summary>The first instant at or after this one at which somebody of the shift is at work.</summary>
    public long NextWorking(long local)
    {
        while (true)
        {
            var (row, weeks, time) = Find(local);
            var next = _hours[row].NextWorking(time);
            if (next >= 0)
                return At(row, weeks, next);
            local = At(row + 1, weeks, 0);
        }
    }

    public bool IsWorkday(long day) => _isWorkday[Find(day * Scale.Day).Row];

    // A unit that rests on a statutory working day still has that day counted: its day then ends at 24:00.
    private DayPattern Business(int row) => _hours[row].Length > 0 ? _hours[row] : DayPattern.WholeDay;

    private long At(int row, long weeks, long time) => ((_firstDay + row + (weeks * Week)) * Scale.Day) + time;

    private (int Row, long Weeks, long Time) Find(long local)
    {
        var day = Scale.FloorDiv(local, Scale.Day);
        var time = local - (day * Scale.Day);
        var row = day - _firstDay;
        var weeks = row < 0 ? Scale.FloorDiv(row, Week) : row < _hours.Length ? 0 : ((row - _hours.Length) / Week) + 1;
        return ((int)(row - (weeks * Week)), weeks, time);
    }

    private static (int Row, long Weeks, long Left) Search(long[] before, long target)
    {
        var weeks = target <= 0 ? -(-target / before[Week]) - 1
            : target <= before[^1] ? 0
            : Scale.CeilDiv(target - before[^1], WeekOf(before, 1));
        target -= weeks * WeekOf(before, weeks);
        int low = 0, high = before.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (before[middle] < target)
                low = middle + 1;
            else
                high = middle;
        }

        return (low - 1, weeks, target - before[low - 1]);
    }

    private static long WeekOf(long[] before, long side) => side < 0 ? before[Week] : before[^1] - before[^(Week + 1)];

    private static long Share(DayPattern business, long time)
    {
        var worked = business.WorkedUntil(time);
        return worked == 0 ? 0
            : worked == business.Length ? Scale.Day
            : (long)((Int128)worked * Scale.Day / business.Length);
    }

    private static Int128 CeilDiv(Int128 value, long by) => (value + by - 1) / by;
}
