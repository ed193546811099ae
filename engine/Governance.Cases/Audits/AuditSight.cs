using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>What of a case an auditor may read beside that something happened: as in the case's own journal.</summary>
public sealed class AuditSight(Sight sight)
{
    internal async Task<Seen> Of(GovernanceDb db, Caller caller, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var named = entries.Select(entry => entry.CaseNo).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var rows = caller.Can(Permissions.CaseRead)
            ? await sight.Of(db, caller).Where(row => named.Contains(row.CaseNo)).Select(row => new { row.CaseNo, row.Visibility }).ToListAsync(cancellationToken)
            : [];
        return new Seen(rows.ToDictionary(row => row.CaseNo, row => !string.Equals(row.Visibility, Reaches.Confidential, StringComparison.Ordinal), StringComparer.Ordinal));
    }

    /// <param name="Cases">Cases in sight; false where the content is sealed.</param>
    internal sealed record Seen(IReadOnlyDictionary<string, bool> Cases)
    {
        public bool Case(string? caseNo) => caseNo is null || Cases.ContainsKey(caseNo);

        public bool Content(string? caseNo) => caseNo is null || Cases.GetValueOrDefault(caseNo);
    }
}
