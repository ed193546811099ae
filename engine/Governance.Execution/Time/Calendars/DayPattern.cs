using System.Collections.Immutable;

namespace Governance.Execution.Time;

/// <summary>The working hours of one day: sorted, disjoint spans in microseconds of the day.</summary>
internal sealed class DayPattern
{
    private readonly long[] _starts;
    private readonly long[] _ends;

    public DayPattern(ImmutableArray<(long Start, long End)> spans)
    {
        _starts = [.. spans.Select(span => span.Start)];
        _ends = [.. spans.Select(span => span.End)];
        Length = spans.Sum(span => span.End - span.Start);
    }

    public static DayPattern Closed { get; } = new([]);

    public static DayPattern WholeDay { get; } = new([(0, Scale.Day)]);

    /// <summary>Microseconds worked in the whole day.</summary>
    public long Length { get; }

    /// <summary>Microseconds worked before a time of day.</summary>
    public long WorkedUntil(long time)
    {
        long worked = 0;
        for (var i = 0; i < _starts.Length && _starts[i] < time; i++)
            worked += Math.Min(time, _ends[i]) - _starts[i];
        return worked;
    }

    /// <summary>The earliest time of day at which so much is worked; <paramref name="worked"/> in 1..Length.</summary>
    public long Reached(long worked)
    {
        var i = 0;
        while (worked > _ends[i] - _starts[i])
        {
            worked -= _ends[i] - _starts[i];
            i++;
        }

        return _starts[i] + worked;
    }

    /// <summary>The first working instant at or after a time of day; -1 when the day has none left.</summary>
    public long NextWorking(long time)
    {
        for (var i = 0; i < _starts.Length; i++)
        {
            if (time < _ends[i])
                return Math.Max(time, _starts[i]);
        }

        return -1;
    }
}
