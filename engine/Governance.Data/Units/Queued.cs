using System.Collections.Immutable;
using System.Data.Common;
using Governance.Execution;

namespace Governance.Data;

/// <summary>A leased row with its place in the queue: RETURNING promises no order.</summary>
internal sealed record Queued<T>(long At, string Id, T Item);

/// <summary>Reads what a lease returned.</summary>
internal static class Queued
{
    public static Queued<DueTimer> Timer(DbDataReader row) =>
        new(row.GetInt64(1), row.GetString(0), new(row.GetString(0), row.GetInt64(1), StimulusText.Read(row.GetString(2))));

    public static Queued<Stimulus> Told(DbDataReader row)
    {
        var stimulus = StimulusText.Read(row.GetString(1));
        return new(row.GetInt64(0), stimulus.Id.ToString(), stimulus);
    }

    public static Queued<OutboxItem> Message(DbDataReader row) => new(
        row.GetInt64(4), row.GetString(0),
        new(row.GetString(0), row.GetString(1), StimulusText.Element(row.GetString(2)), row.GetInt32(3)));

    public static ImmutableArray<T> InOrder<T>(IEnumerable<Queued<T>> rows) =>
        [.. rows.OrderBy(r => r.At).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Item)];
}
