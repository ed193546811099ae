#pragma warning disable CA1309 // Translated to SQL, where keys are compared by their bytes.
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>The first items of several index ranges at once: open ones by deadline, others by their case, newest first.</summary>
internal sealed class ItemStreams(bool isOpen, Cursor? after, int take)
{
    private readonly Dictionary<string, WorkItemRow> _found = new(StringComparer.Ordinal);

    public List<WorkItemRow> Page =>
    [
        .. (isOpen
            ? _found.Values.OrderBy(row => row.DueOrder).ThenBy(row => row.Id, StringComparer.Ordinal)
            : _found.Values.OrderByDescending(row => row.CaseCreatedMicros).ThenByDescending(row => row.Id, StringComparer.Ordinal)).Take(take),
    ];

    public static Cursor After(WorkItemRow last, bool isOpen) => new(isOpen ? last.DueOrder : last.CaseCreatedMicros, last.Id);

    public async Task Add(IQueryable<WorkItemRow> range, CancellationToken cancellationToken)
    {
        var page = await (isOpen ? ByDeadline(range) : ByCase(range)).Take(take).ToListAsync(cancellationToken);
        foreach (var row in page)
            _found.TryAdd(row.Id, row);
    }

    private IQueryable<WorkItemRow> ByDeadline(IQueryable<WorkItemRow> range)
    {
        var ceiling = _found.Count < take ? long.MaxValue : Page[^1].DueOrder;
        if (after is { } last)
            range = range.Where(row => row.DueOrder > last.Value || (row.DueOrder == last.Value && string.Compare(row.Id, last.Key) > 0));
        return range.Where(row => row.DueOrder <= ceiling).OrderBy(row => row.DueOrder).ThenBy(row => row.Id);
    }

    private IQueryable<WorkItemRow> ByCase(IQueryable<WorkItemRow> range)
    {
        var floor = _found.Count < take ? long.MinValue : Page[^1].CaseCreatedMicros;
        if (after is { } last)
            range = range.Where(row => row.CaseCreatedMicros < last.Value || (row.CaseCreatedMicros == last.Value && string.Compare(row.Id, last.Key) < 0));
        return range.Where(row => row.CaseCreatedMicros >= floor).OrderByDescending(row => row.CaseCreatedMicros).ThenByDescending(row => row.Id);
    }
}
