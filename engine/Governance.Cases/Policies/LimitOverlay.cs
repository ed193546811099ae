using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>Shipped limits with the changes laid over them: rows follow each other in time, and what was in force before stays what it was.</summary>
public static class LimitOverlay
{
    /// <param name="changes">In the order they were made.</param>
    /// <param name="today">Changes of later days that are to govern clocks already armed do so from their day on only.</param>
    public static LimitTable Over(LimitTable shipped, IEnumerable<LimitChange> changes, DateOnly today)
    {
        var lines = shipped.Rows.ToDictionary(row => row.Id, row => (IReadOnlyList<LimitRow>)[row], StringComparer.Ordinal);
        foreach (var change in changes.Where(change => change.RevokedMicros is null).OrderBy(change => change.From))
        {
            var before = lines.GetValueOrDefault(change.Row, []);
            var from = change.InFlight && change.From <= today ? DateOnly.MinValue : change.From;
            lines[change.Row] = [.. Cut(before, from), .. After(shipped, before, change, from)];
        }

        return shipped.With(lines.Values.SelectMany(line => line));
    }

    private static IEnumerable<LimitRow> Cut(IReadOnlyList<LimitRow> line, DateOnly from) =>
        line.Where(row => row.From < from).Select(row => row.Until < from ? row : row with { Until = from.AddDays(-1) });

    private static IEnumerable<LimitRow> After(LimitTable shipped, IReadOnlyList<LimitRow> before, LimitChange change, DateOnly from)
    {
        var own = shipped.Rows.FirstOrDefault(row => string.Equals(row.Id, change.Row, StringComparison.Ordinal));
        return change.Deed switch
        {
            LimitDeed.End => [],
            LimitDeed.Reset => own is null || own.Until < from ? [] : [own with { From = own.From > from ? own.From : from }],
            _ => [Row(own ?? (before.Count > 0 ? before[^1] : null), change, from)],
        };
    }

    private static LimitRow Row(LimitRow? like, LimitChange change, DateOnly from)
    {
        var row = like ?? new LimitRow(change.Row, new ClockKind(change.Clock), change.Scope, null, null, from, change.Until, false, "");
        return row with
        {
            Limit = Limit(change.Limit, change),
            Extension = Limit(change.Extension, change),
            From = from,
            Until = change.Until,
            IsVerified = change.IsVerified,
            Basis = change.Basis,
        };
    }

    private static Limit? Limit(LimitAmount? amount, LimitChange change) =>
        amount is null ? null : new Limit(amount.Amount, amount.Unit, change.Start, change.Counting);
}
