using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Data;

/// <summary>Takes messages in hand: one taken is not offered again before its lease ends.</summary>
internal static class SqliteOutbox
{
    private const string Lease = """
        UPDATE outbox SET next_micros = @p2 WHERE id IN
            (SELECT id FROM outbox WHERE status = 0 AND next_micros <= @p0 ORDER BY next_micros LIMIT @p1)
        RETURNING id, channel, body, attempts, created_micros
        """;

    public static ImmutableArray<OutboxItem> Take(SqliteCommands commands, long nowMicros, int take)
    {
        using var row = commands.Query(new(Lease, nowMicros, take, nowMicros + Leases.OutboxMicros));
        var taken = new List<(long Created, OutboxItem Item)>();
        while (row.Read())
            taken.Add((row.GetInt64(4), new(row.GetString(0), row.GetString(1), StimulusText.Element(row.GetString(2)), row.GetInt32(3))));
        return [.. taken.OrderBy(t => t.Created).ThenBy(t => t.Item.Id, StringComparer.Ordinal).Select(t => t.Item)];
    }
}
