namespace Governance.Data;

/// <summary>Takes rows of a queue in hand: what is taken is not offered again before its lease ends, or is gone when consumed.</summary>
/// <param name="Timers">Parameters: due by, how many, free at, lease until.</param>
/// <param name="Told">Parameters: how many, free at, lease until.</param>
/// <param name="Outbox">Parameters: now, how many, lease until.</param>
/// <param name="Channel">The outbox, one channel of it. Parameters: now, how many, lease until, channel.</param>
internal sealed record LeaseSql(string Timers, string Told, string Outbox, string Channel)
{
    /// <summary>One process: nobody to skip.</summary>
    public static readonly LeaseSql Alone = Returning("");

    /// <summary>Many nodes on one database.</summary>
    public static readonly LeaseSql Shared = Returning(" FOR UPDATE SKIP LOCKED");

    /// <param name="skip">Empty, or the clause by which nodes do not wait for each other's rows.</param>
    private static LeaseSql Returning(string skip) => new(
        $"""
        UPDATE timers SET leased_micros = @p3 WHERE id IN
            (SELECT id FROM timers WHERE due_micros <= @p0 AND leased_micros <= @p2 ORDER BY due_micros, id LIMIT @p1{skip})
        RETURNING id, due_micros, stimulus
        """,
        $"""
        UPDATE told SET leased_micros = @p2 WHERE id IN
            (SELECT id FROM told WHERE leased_micros <= @p1 ORDER BY at_micros, id LIMIT @p0{skip})
        RETURNING at_micros, stimulus
        """,
        $"""
        UPDATE outbox SET next_micros = @p2 WHERE id IN
            (SELECT id FROM outbox WHERE status = 0 AND next_micros <= @p0 ORDER BY next_micros, id LIMIT @p1{skip})
        RETURNING id, channel, body, attempts, created_micros
        """,
        $"""
        UPDATE outbox SET next_micros = @p2 WHERE id IN
            (SELECT id FROM outbox WHERE status = 0 AND next_micros <= @p0 AND channel = @p3 ORDER BY next_micros, id LIMIT @p1{skip})
        RETURNING id, channel, body, attempts, created_micros
        """);
}
