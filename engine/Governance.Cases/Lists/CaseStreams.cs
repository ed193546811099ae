#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>The newest cases of several index ranges at once: each is asked for one page, the pages are merged.</summary>
/// <param name="rows">What the list filters by, visibility included.</param>
internal sealed class CaseStreams(GovernanceDb db, IQueryable<CaseRow> rows, Cursor? after, int take)
{
    private const int LargestBatch = 2000;
    private readonly Dictionary<string, CaseRow> _found = new(StringComparer.Ordinal);

    /// <summary>The page, newest first.</summary>
    public List<CaseRow> Page => [.. _found.Values.OrderByDescending(row => row.CreatedMicros).ThenByDescending(row => row.CaseNo, StringComparer.Ordinal).Take(take)];

    // What is older than a full page need not be read.
    private long Floor => _found.Count < take ? long.MinValue : Page[^1].CreatedMicros;

    public async Task Add(IQueryable<CaseRow> range, CancellationToken cancellationToken)
    {
        var floor = Floor;
        if (after is { } last)
            range = range.Where(row => row.CreatedMicros < last.Value || (row.CreatedMicros == last.Value && string.Compare(row.CaseNo, last.Key) < 0));
        var page = await range.Where(row => row.CreatedMicros >= floor).OrderByDescending(row => row.CreatedMicros).ThenByDescending(row => row.CaseNo)
            .Take(take).ToListAsync(cancellationToken);
        foreach (var row in page)
            _found.TryAdd(row.CaseNo, row);
    }

    /// <summary>Cases in which a unit has or had an item, read off the items in the order of their cases.</summary>
    public async Task AddWorkedBy(string unitPath, CancellationToken cancellationToken)
    {
        var (from, key) = after is { } last ? (last.Value, last.Key) : (long.MaxValue, "");
        for (var batch = take * 2; ; batch = Math.Min(batch * 4, LargestBatch))
        {
            var (floor, size) = (Floor, batch);
            var items = await db.WorkItems
                .Where(item => item.UnitPath == unitPath && item.CaseCreatedMicros >= floor
                    && (item.CaseCreatedMicros < from || (item.CaseCreatedMicros == from && string.Compare(item.Id, key) < 0)))
                .OrderByDescending(item => item.CaseCreatedMicros).ThenByDescending(item => item.Id)
                .Select(item => new { item.CaseCreatedMicros, item.Id, item.CaseNo }).Take(size).ToListAsync(cancellationToken);
            var numbers = items.Select(item => item.CaseNo).Where(number => !_found.ContainsKey(number)).Distinct(StringComparer.Ordinal).ToList();
            foreach (var row in numbers.Count == 0 ? [] : await rows.Where(row => numbers.Contains(row.CaseNo)).ToListAsync(cancellationToken))
                _found[row.CaseNo] = row;
            if (items.Count < size)
                return;
            (from, key) = (items[^1].CaseCreatedMicros, items[^1].Id);
        }
    }
}
