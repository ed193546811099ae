using Governance.Data;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Rows that differ between two states of a case.</summary>
internal static class RowChanges
{
    /// <param name="version">The aggregate's version after the burst.</param>
    public static IEnumerable<Effect> Between(Casefile? before, Casefile after, long version, long now)
    {
        yield return new CaseChanged(CaseRows.Of(after, version, now)) { Former = before is null ? null : CaseRows.Of(before, version - 1, 0) };
        if (before is null)
            yield return new CaseTextAdded(after.CaseNo, SearchTokens.Of(after.CaseNo, after.Content.Title, after.Content.Text, after.Content.Address));
        foreach (var item in after.WorkItems)
        {
            var was = before?.Item(item.Id);
            if (was != item || (item.IsOpen && before!.ClockOf(was)?.DueMicros != after.ClockOf(item)?.DueMicros))
                yield return new WorkItemChanged(CaseRows.Of(after, item, version)) { Former = was is null ? null : CaseRows.Of(before!, was, version - 1) };
        }

        for (var i = 0; i < after.Ledger.Length; i++)
            if (before is null || i >= before.Ledger.Length || before.Ledger[i] != after.Ledger[i])
                yield return new LedgerChanged(CaseRows.Of(after.CaseNo, i, after.Ledger[i])) { Former = i < before?.Ledger.Length ? CaseRows.Of(after.CaseNo, i, before.Ledger[i]) : null };
        for (var i = after.Ledger.Length; i < before?.Ledger.Length; i++)
            yield return new LedgerRemoved(after.CaseNo, i);
        foreach (var clock in after.Clocks)
        {
            var was = before?.Clocks.FirstOrDefault(known => string.Equals(known.Id, clock.Id, StringComparison.Ordinal));
            if (was != clock)
                yield return new ClockChanged(CaseRows.Of(after, clock)) { Former = was is null ? null : CaseRows.Of(before!, was) };
        }
    }
}
