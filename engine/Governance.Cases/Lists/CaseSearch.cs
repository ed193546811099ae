using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Cases by words, newest text first. A page looks at a bounded number of matches: a filter that fits few of them gives shorter pages, never a long wait.</summary>
internal static class CaseSearch
{
    private const int Most = 8000;
    private const int LargestBatch = 2000;

    /// <param name="rows">What the list filters by, visibility included.</param>
    /// <returns>The page and where it goes on.</returns>
    public static async Task<(List<CaseRow> Rows, Cursor? Next)> Page(
        GovernanceDb db, IQueryable<CaseRow> rows, string words, Cursor? after, int take, CancellationToken cancellationToken)
    {
        var page = new List<CaseRow>();
        var before = after?.Value ?? long.MaxValue;
        for (var (seen, batch) = (0, take + 1); seen < Most; batch = Math.Min(batch * 4, LargestBatch))
        {
            var texts = await db.NewestTexts(words, before, batch).Select(text => new { text.Id, text.CaseNo }).ToListAsync(cancellationToken);
            if (texts.Count == 0)
                return (page, null);
            var numbers = texts.ConvertAll(text => text.CaseNo);
            var found = await rows.Where(row => numbers.Contains(row.CaseNo)).ToDictionaryAsync(row => row.CaseNo, StringComparer.Ordinal, cancellationToken);
            foreach (var text in texts.OrderByDescending(text => text.Id))
            {
                if (!found.TryGetValue(text.CaseNo, out var row))
                    continue;
                if (page.Count == take)
                    return (page, new Cursor(before, "q"));
                page.Add(row);
                before = text.Id;
            }

            if (texts.Count < batch)
                return (page, null);
            seen += texts.Count;
            before = texts.Min(text => text.Id);
        }

        return (page, new Cursor(before, "q"));
    }
}
