using Governance.Data;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Rows that differ between two states of a case.</summary>
internal static class RowChanges
{
    /// <param name="version">The aggregate's version after the burst.</param>
    public static IEnumerable<Effect> Between(Casefile? before, Casefile after, long version, long now)
    {
        yield return new CaseChanged(CaseRows.Of(after, version, now));
        if (before is null)
            yield return new CaseTextAdded(after.CaseNo, SearchTokens.Of(after.CaseNo, after.Content.Title, after.Content.Text, after.Content.Address));
        foreach (var item in after.WorkItems)
        {
            var was = before?.Item(item.Id);
            if (was != item || DueOf(before, item.Id) != DueOf(after, item.Id))
                yield return new WorkItemChanged(CaseRows.Of(after, item, version));
        }

        foreach (var clock in after.Clocks)
            if (before?.Clocks.FirstOrDefault(known => string.Equals(known.Id, clock.Id, StringComparison.Ordinal)) != clock)
                yield return new ClockChanged(CaseRows.Of(after, clock));
    }

    /// <summary>What its own clocks, else the case's, ask of an item.</summary>
    public static long? DueOf(Casefile? file, string itemId)
    {
        if (file is null)
            return null;
        var own = file.Clocks.Where(clock => clock.IsTicking && clock.Kind is not ClockKinds.Objection && string.Equals(clock.ItemId, itemId, StringComparison.Ordinal));
        return own.Concat(file.Clocks.Where(clock => clock.IsTicking && clock.ItemId is null)).Select(clock => (long?)clock.DueMicros).FirstOrDefault();
    }
}
