namespace Governance.Data;

/// <summary>How long rows stay that only guard against repetition.</summary>
public static class Retention
{
    public static readonly TimeSpan Consumed = TimeSpan.FromDays(90);

    public static readonly TimeSpan Idempotency = TimeSpan.FromDays(30);

    public static readonly TimeSpan SentMessages = TimeSpan.FromDays(90);

    internal static IEnumerable<Statement> Sweeps(long nowMicros) =>
    [
        new(UnitSql.SweepConsumed, nowMicros - Micros(Consumed)),
        new(UnitSql.SweepIdempotency, nowMicros - Micros(Idempotency)),
        new(UnitSql.SweepSent, nowMicros - Micros(SentMessages)),
    ];

    private static long Micros(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;
}
