using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Cases by words, newest text first. A page looks at a bounded number of matches: a filter that fits few of them gives shorter pages, never a long wait.</summary>
internal static class CaseSearch
{
    private const int Most = 5000;
    private const int LargestBatch = 2500;
    private const int Growth = 7;

    /// <param name="rows">What the list filters by, visibility included.</param>
    /// <returns>The page and where it goes on.</returns>
    public static async Task<(List<CaseRow> Rows, Cursor? Next)> Page(
        GovernanceDb db, IQueryable<CaseRow> rows, string words, Cursor? after, int take, CancellationToken cancellationToken)
    {
        var page = new List<CaseRow>();
        var before = after?.Value ?? long.MaxValue;
        for (var (seen, batch) = (0, take + 1); seen < Most; batch = Math.Min(batch * Growth, LargestBatch))
        {
            var texts = db.NewestTexts(words, before, batch);
            var ids = await texts.Select(text => text.Id).ToListAsync(cancellationToken);
            if (ids.Count == 0)
                return (page, null);
            foreach (var (id, row) in await Found(db, rows, texts, cancellationToken))
            {
                if (page.Count == take)
                    return (page, new Cursor(before, "q"));
                page.Add(row);
                before = id;
            }

            if (ids.Count < batch)
                return (page, null);
            seen += ids.Count;
            before = ids.Min();
        }

        return (page, new Cursor(before, "q"));
    }

    // Thousands of matches stay in the database: only what the list shows is read out of it.
    private static async Task<IEnumerable<(long Id, CaseRow Row)>> Found(GovernanceDb db, IQueryable<CaseRow> rows, IQueryable<CaseTextRow> texts, CancellationToken cancellationToken)
    {
        var found = await rows.Where(row => texts.Select(text => text.CaseNo).Contains(row.CaseNo)).ToDictionaryAsync(row => row.CaseNo, StringComparer.Ordinal, cancellationToken);
        var numbers = found.Keys.ToList();
        var known = numbers.Count == 0
            ? []
            : await db.CaseTexts.Where(text => numbers.Contains(text.CaseNo)).Select(text => new { text.Id, text.CaseNo }).ToListAsync(cancellationToken);
        return known.OrderByDescending(text => text.Id).Select(text => (text.Id, found[text.CaseNo]));
    }
}
