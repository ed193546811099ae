using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>Two rows of the same conditions at the same time: nobody could say which holds. Shipped rows may hide those of their preset; local ones neither hide nor are hidden.</summary>
internal static class LimitRivals
{
    /// <returns>A row that stands against a local one on some day from today on; null where all is clear.</returns>
    public static LimitRow? Find(LimitTable shipped, IReadOnlyCollection<LimitChange> changes, DateOnly today)
    {
        // Changes that reach back begin to do so on their own days: each day shows another table.
        foreach (var day in changes.Select(change => change.From).Append(today).Distinct().Where(day => day >= today))
            if (Find(shipped, LimitOverlay.Over(shipped, changes, day), changes) is { } rival)
                return rival;
        return null;
    }

    private static LimitRow? Find(LimitTable shipped, LimitTable table, IReadOnlyCollection<LimitChange> changes)
    {
        var local = changes.Select(change => change.Row).Except(shipped.Rows.Select(row => row.Id), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => local.Contains(row.Id)))
            foreach (var other in table.Rows)
                if (other.Clock == row.Clock && other.Scope == row.Scope && other.From <= row.Until && row.From <= other.Until && !string.Equals(other.Id, row.Id, StringComparison.Ordinal))
                    return other;
        return null;
    }
}
