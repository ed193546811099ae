using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Finds the open case a caller asks after. Read as a fact, so that the journal keeps which one it was.</summary>
public interface IOriginals
{
    ValueTask<OriginalCase?> Find(OriginalQuestion question, CancellationToken cancellationToken);
}

/// <summary>Over the case rows: the reporter's own open case, else the same matter at the same place.</summary>
public sealed class Originals(IReadDb database, UnitBook units) : IOriginals
{
    private const long Period = 60 * 86_400_000_000;

    public async ValueTask<OriginalCase?> Find(OriginalQuestion question, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var open = db.Cases.Where(row => row.IsOpen && row.LeadNo == null && row.CaseNo != question.CaseNo && row.Visibility != Reaches.Confidential);
        var earlier = question.Earlier.ToList();
        var own = earlier.Count == 0 ? [] : await open.Where(row => earlier.Contains(row.CaseNo)).ToListAsync(cancellationToken);
        if (own.OrderByDescending(row => Agreement(row, question)).ThenByDescending(row => row.CreatedMicros).FirstOrDefault() is { } theirs)
            return Of(theirs, byReporter: true);
        if (question is not { Category: { } category } || (question.Community ?? question.Street) is null)
            return null;
        var since = question.AtMicros - Period;
        var there = await open.Where(row => row.CategoryCode == category && row.CreatedMicros >= since)
            .Where(row => question.Community != null ? row.CommunityCode == question.Community : row.StreetCode == question.Street)
            .OrderByDescending(row => row.CreatedMicros).FirstOrDefaultAsync(cancellationToken);
        return there is null ? null : Of(there, byReporter: false);
    }

    private static int Agreement(CaseRow row, OriginalQuestion question) =>
        (string.Equals(row.CategoryCode, question.Category, StringComparison.Ordinal) ? 2 : 0)
        + (question.Community is not null && string.Equals(row.CommunityCode, question.Community, StringComparison.Ordinal) ? 1 : 0);

    private OriginalCase Of(CaseRow row, bool byReporter) =>
        new(row.CaseNo, row.HolderUnit is { } unit ? units.NameOf(unit) : "受理单位", row.Status, row.CreatedMicros, byReporter);
}
