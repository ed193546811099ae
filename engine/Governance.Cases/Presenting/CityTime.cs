using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>Now, and instants as people of the city read them.</summary>
public sealed class CityTime(TimeProvider time, WorkingCalendar calendar)
{
    public WorkingCalendar Calendar => calendar;

    public DateTimeOffset Now => time.GetUtcNow();

    public long NowMicros => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public DateOnly Today => DateOnly.FromDateTime(Local(NowMicros).DateTime);

    public DateTimeOffset Local(long micros) => calendar.Zone.Local(micros);

    public DateTimeOffset? Local(long? micros) => micros is { } known ? Local(known) : null;

    public static long Micros(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>A fresh id that sorts by creation.</summary>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
