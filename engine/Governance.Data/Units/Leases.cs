namespace Governance.Data;

/// <summary>How long a node keeps what it took from a queue before another may take it. A crash, or a refused stimulus, costs at most this delay.</summary>
internal static class Leases
{
    private const long OutboxMicros = 120_000_000;
    private const long TimerMicros = 30_000_000;
    private const long ToldMicros = 30_000_000;

    public static Statement Timers(this LeaseSql sql, long dueBy, int take, TimeProvider time) =>
        new(sql.Timers, dueBy, take, time.NowMicros(), time.NowMicros() + TimerMicros);

    public static Statement Told(this LeaseSql sql, int take, TimeProvider time) =>
        new(sql.Told, take, time.NowMicros(), time.NowMicros() + ToldMicros);

    public static Statement Outbox(this LeaseSql sql, long nowMicros, int take) => new(sql.Outbox, nowMicros, take, nowMicros + OutboxMicros);

    public static Statement Channel(this LeaseSql sql, string channel, long nowMicros, int take) =>
        new(sql.Channel, nowMicros, take, nowMicros + OutboxMicros, channel);

    public static long NowMicros(this TimeProvider time) => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
