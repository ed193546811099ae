using Microsoft.Extensions.Options;

namespace Governance.Studio;

/// <summary>Instants on the wire: with the offset of the city's zone.</summary>
internal sealed class Instants(IOptions<StudioOptions> options)
{
    private readonly TimeZoneInfo _zone = options.Value.Zone;

    public DateTimeOffset Of(long micros) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond), _zone);

    public DateTimeOffset? Of(long? micros) => micros is { } known ? Of(known) : null;

    public static long Micros(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
