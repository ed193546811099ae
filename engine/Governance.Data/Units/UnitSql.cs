namespace Governance.Data;

/// <summary>What SQLite and PostgreSQL both understand.</summary>
internal static class UnitSql
{
    public const string IsConsumed = "SELECT 1 FROM consumed WHERE id = @p0";

    public const string FindAnswer = """SELECT body_hash, status, answer FROM idempotency WHERE scope = @p0 AND "key" = @p1""";

    public const string Load = """SELECT version, head, state FROM aggregates WHERE "key" = @p0""";

    public const string IsWritten = "SELECT 1 FROM entries WHERE aggregate = @p0 AND sequence = @p1 AND hash = @p2";

    public const string First = """
        INSERT INTO aggregates ("key", version, head, state, is_open, updated_micros) VALUES (@p0, 1, @p1, @p2, @p3, @p4)
        ON CONFLICT DO NOTHING
        """;

    public const string Next = """
        UPDATE aggregates SET version = version + 1, head = @p2, state = @p3, is_open = @p4, updated_micros = @p5
        WHERE "key" = @p0 AND version = @p1
        """;

    public const string Consume = "INSERT INTO consumed (id, at_micros) VALUES (@p0, @p1) ON CONFLICT DO NOTHING";

    public const string Untell = "DELETE FROM told WHERE id = @p0";

    public const string Fired = "DELETE FROM timers WHERE stimulus_id = @p0";

    public const string Entry = "INSERT INTO entries (aggregate, sequence, bytes, hash, at_micros) VALUES (@p0, @p1, @p2, @p3, @p4)";

    public const string Remember = """
        INSERT INTO idempotency (scope, "key", body_hash, status, answer, at_micros) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
        ON CONFLICT DO NOTHING
        """;

    public const string Arm = """
        INSERT INTO timers (id, aggregate, due_micros, stimulus_id, stimulus, leased_micros) VALUES (@p0, @p1, @p2, @p3, @p4, 0)
        ON CONFLICT (id) DO UPDATE SET aggregate = excluded.aggregate, due_micros = excluded.due_micros,
            stimulus_id = excluded.stimulus_id, stimulus = excluded.stimulus, leased_micros = 0
        """;

    public const string Disarm = "DELETE FROM timers WHERE id = @p0";

    public const string Tell = """
        INSERT INTO told (id, "to", stimulus, at_micros, leased_micros) VALUES (@p0, @p1, @p2, @p3, 0) ON CONFLICT DO NOTHING
        """;

    public const string Send = """
        INSERT INTO outbox (id, channel, body, status, attempts, next_micros, created_micros) VALUES (@p0, @p1, @p2, 0, 0, @p3, @p3)
        ON CONFLICT DO NOTHING
        """;

    public const string Instance = """
        INSERT INTO instances (id, aggregate, definition_id, version_id, version, status, sub_status, correlation_id, name, incident_count,
            created_micros, updated_micros, finished_micros)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
        ON CONFLICT (id) DO UPDATE SET version_id = excluded.version_id, version = excluded.version, status = excluded.status,
            sub_status = excluded.sub_status, correlation_id = excluded.correlation_id, name = excluded.name,
            incident_count = excluded.incident_count, updated_micros = excluded.updated_micros, finished_micros = excluded.finished_micros
        """;

    public const string WaitsNoMore = "DELETE FROM event_waits WHERE instance_id = @p0";

    public const string Waits = """
        INSERT INTO event_waits (instance_id, bookmark_id, event_name, aggregate, correlation_id) VALUES (@p0, @p1, @p2, @p3, @p4)
        ON CONFLICT DO NOTHING
        """;

    public const string RunsDefinition = "SELECT id FROM instances WHERE definition_id = @p0 AND status = 'Running' LIMIT 1";

    public const string RunsCorrelation = "SELECT id FROM instances WHERE correlation_id = @p0 AND status = 'Running' LIMIT 1";

    public const string RunsBoth = "SELECT id FROM instances WHERE definition_id = @p0 AND correlation_id = @p1 AND status = 'Running' LIMIT 1";

    /// <summary>Held until the transaction ends.</summary>
    public const string Lock = "SELECT pg_advisory_xact_lock(hashtextextended(@p0, 0))";

    public const string Reserve = """
        INSERT INTO sequences (name, value) VALUES (@p0, @p1) ON CONFLICT (name) DO UPDATE SET value = sequences.value + @p1
        RETURNING value
        """;

    public const string NextDue = "SELECT min(due_micros) FROM timers";

    public const string HasDue = "SELECT 1 FROM timers WHERE due_micros <= @p0 AND leased_micros <= @p1 LIMIT 1";

    public const string HasTold = "SELECT 1 FROM told WHERE leased_micros <= @p0 LIMIT 1";

    public const string HasPost = "SELECT 1 FROM outbox WHERE status = 0 AND next_micros <= @p0 LIMIT 1";

    public const string HasPostOn = "SELECT 1 FROM outbox WHERE status = 0 AND next_micros <= @p0 AND channel = @p1 LIMIT 1";

    public const string Sent = "UPDATE outbox SET status = 1, sent_micros = @p1, why = NULL WHERE id = @p0";

    public const string Retry = "UPDATE outbox SET attempts = attempts + 1, why = @p1, next_micros = @p2 WHERE id = @p0 AND status = 0";

    public const string Dead = "UPDATE outbox SET attempts = attempts + 1, why = @p1, status = 2 WHERE id = @p0 AND status = 0";

    public const string FreeTimers = "UPDATE timers SET leased_micros = 0 WHERE leased_micros <> 0";

    public const string FreeTold = "UPDATE told SET leased_micros = 0 WHERE leased_micros <> 0";

    public const string SweepConsumed = "DELETE FROM consumed WHERE at_micros < @p0";

    public const string SweepIdempotency = "DELETE FROM idempotency WHERE at_micros < @p0";

    public const string SweepSent = "DELETE FROM outbox WHERE status IN (1, 3) AND created_micros < @p0";
}
