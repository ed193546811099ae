namespace Governance.Data;

/// <summary>How long rows stay that only guard against repetition.</summary>
public static class Retention
{
    public static readonly TimeSpan Consumed = TimeSpan.FromDays(90);

    public static readonly TimeSpan Idempotency = TimeSpan.FromDays(30);

    public static readonly TimeSpan SentMessages = TimeSpan.FromDays(90);

    /// <summary>Instants before which rows go.</summary>
    internal static (long Consumed, long Idempotency, long Sent) Before(long nowMicros) =>
        (nowMicros - Micros(Consumed), nowMicros - Micros(Idempotency), nowMicros - Micros(SentMessages));

    internal static IEnumerable<Statement> Sweeps(long nowMicros)
    {
        var (consumed, idempotency, sent) = Before(nowMicros);
        return [new(UnitSql.SweepConsumed, consumed), new(UnitSql.SweepIdempotency, idempotency), new(UnitSql.SweepSent, sent)];
    }

    private static long Micros(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;
}
