namespace Governance.Data;

/// <summary>Queues on SQL Server: many nodes, none waits for rows another has locked.</summary>
internal static class SqlServerLeases
{
    public static readonly LeaseSql Sql = new(
        """
        WITH ready AS (
            SELECT TOP (@p1) id, due_micros, stimulus, leased_micros FROM timers WITH (ROWLOCK, UPDLOCK, READPAST)
            WHERE due_micros <= @p0 AND leased_micros <= @p2 ORDER BY due_micros, id)
        UPDATE ready SET leased_micros = @p3 OUTPUT inserted.id, inserted.due_micros, inserted.stimulus;
        """,
        """
        WITH ready AS (
            SELECT TOP (@p0) id, at_micros, stimulus, leased_micros FROM told WITH (ROWLOCK, UPDLOCK, READPAST)
            WHERE leased_micros <= @p1 ORDER BY at_micros, id)
        UPDATE ready SET leased_micros = @p2 OUTPUT inserted.at_micros, inserted.stimulus;
        """,
        """
        WITH ready AS (
            SELECT TOP (@p1) id, channel, body, attempts, created_micros, next_micros FROM outbox WITH (ROWLOCK, UPDLOCK, READPAST)
            WHERE status = 0 AND next_micros <= @p0 ORDER BY next_micros, id)
        UPDATE ready SET next_micros = @p2
        OUTPUT inserted.id, inserted.channel, inserted.body, inserted.attempts, inserted.created_micros;
        """,
        """
        WITH ready AS (
            SELECT TOP (@p1) id, channel, body, attempts, created_micros, next_micros FROM outbox WITH (ROWLOCK, UPDLOCK, READPAST)
            WHERE status = 0 AND next_micros <= @p0 AND channel = @p3 ORDER BY next_micros, id)
        UPDATE ready SET next_micros = @p2
        OUTPUT inserted.id, inserted.channel, inserted.body, inserted.attempts, inserted.created_micros;
        """);
}
