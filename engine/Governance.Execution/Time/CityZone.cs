using System.Globalization;
using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>The city's time zone, a setting, never the machine's. It has one offset all year, as every zone of China has had since 1992.</summary>
/// <remarks>A zone that changes its offset after 2000 is refused (TIM-003): a working day of 23 hours has no meaning in a limit.</remarks>
public sealed record CityZone
{
    private CityZone(string id, long offsetMicros) => (Id, OffsetMicros) = (id, offsetMicros);

    /// <summary>中国标准时间; needs no time zone data on the machine.</summary>
    public static CityZone Shanghai { get; } = new("Asia/Shanghai", 8 * Scale.Hour);

    public string Id { get; }

    public long OffsetMicros { get; }

    /// <summary>An IANA id (<c>Asia/Urumqi</c>) or a fixed offset (<c>+08:00</c>).</summary>
    public static Result<CityZone> Find(string id)
    {
        if (string.Equals(id, Shanghai.Id, StringComparison.Ordinal))
            return Shanghai;
        if (DateTimeOffset.TryParseExact($"2000-01-01T00:00:00{id}", "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var probe))
            return new CityZone(id, probe.Offset.Ticks / TimeSpan.TicksPerMicrosecond);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return TimeRefusals.ZoneUnknown(id);
        var offsets = Enumerable.Range(0, 480)
            .Select(month => zone.GetUtcOffset(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(month)))
            .Distinct().ToArray();
        return offsets.Length == 1
            ? new CityZone(id, offsets[0].Ticks / TimeSpan.TicksPerMicrosecond)
            : TimeRefusals.ZoneChanges(id);
    }

    /// <summary>The instant in the city's clock, ISO 8601 with the city's offset when written round-trip.</summary>
    public DateTimeOffset Local(long micros) =>
        DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond)
            .ToOffset(TimeSpan.FromTicks(OffsetMicros * TimeSpan.TicksPerMicrosecond));

    /// <summary>The instant at which the city's clock shows this.</summary>
    public long Micros(DateOnly date, TimeOnly time = default) =>
        (Scale.DayNumber(date) * Scale.Day) + (time.Ticks / TimeSpan.TicksPerMicrosecond) - OffsetMicros;
}
