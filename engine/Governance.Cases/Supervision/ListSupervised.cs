#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Open cases of one bucket, the most pressing first.</summary>
public static class ListSupervised
{
    /// <param name="Bucket">overdue, unsupervised, due-soon, unsigned, redo, shelve-review or open.</param>
    public sealed record Query(Caller Caller, string Bucket, string? Unit, string? After, int? Take) : IRequest<Result<Page<CaseSummary>>>;

    internal sealed class Handler(IReadDb database, Sight sight, RowView view, Behalf behalf, UnitBook units, UnitTree tree, CityTime time) : IRequestHandler<Query, Result<Page<CaseSummary>>>
    {
        private const long Day = 86_400_000_000;

        public async Task<Result<Page<CaseSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.SupervisionRead))
                return CaseRefusals.NotPermitted("查看督查列表");
            var cursor = Cursor.Read(query.After);
            if (cursor.Refusal is { } wrong)
                return wrong;
            await using var db = database.Open();
            var take = Cursor.Take(query.Take) + 1;
            var found = new List<CaseRow>();
            foreach (var range in Ranges(After(Bucket(db, sight.Of(db, query.Caller).Where(row => row.IsOpen), query.Bucket), cursor.Value), query.Unit))
                found.AddRange(await range.OrderBy(row => row.DueOrder).ThenBy(row => row.CaseNo).Take(take).ToListAsync(cancellationToken));
            var page = found.OrderBy(row => row.DueOrder).ThenBy(row => row.CaseNo, StringComparer.Ordinal).Take(take).ToList();
            var shown = page.Take(take - 1).ToList();
            var next = page.Count == take ? new Cursor(shown[^1].DueOrder, shown[^1].CaseNo).ToString() : null;
            return new Page<CaseSummary>(await behalf.Mark(db, await view.Cases(db, shown, query.Caller, cancellationToken), query.Caller, cancellationToken), next);
        }

        private static IQueryable<CaseRow> After(IQueryable<CaseRow> rows, Cursor? cursor) => cursor is { } after
            ? rows.Where(row => row.DueOrder > after.Value || (row.DueOrder == after.Value && string.Compare(row.CaseNo, after.Key) > 0))
            : rows;

        private IEnumerable<IQueryable<CaseRow>> Ranges(IQueryable<CaseRow> rows, string? code)
        {
            if (units.Find(code) is not { } unit)
                return [rows];
            var below = tree.Below(unit.Path);
            if (below.Count <= UnitTree.Few)
                return below.Select(one => rows.Where(row => row.HolderUnit == one.Code));
            var (from, until) = Sight.Range(unit.Path);
            return [rows.Where(row => string.Compare(row.HolderPath, from) >= 0 && string.Compare(row.HolderPath, until) < 0)];
        }

        private IQueryable<CaseRow> Bucket(GovernanceDb db, IQueryable<CaseRow> rows, string bucket)
        {
            var now = time.NowMicros;
            return bucket switch
            {
                "overdue" => rows.Where(row => row.DueOrder < now),
                // 超期未督: nobody owes a report on it yet.
                "unsupervised" => rows.Where(row => row.DueOrder < now
                    && !db.WorkItems.Any(item => item.CaseNo == row.CaseNo && item.IsOpen && (item.Kind == "supervision-reply" || item.Kind == "supervision-review"))),
                "due-soon" => rows.Where(row => row.DueOrder >= now && row.DueOrder < now + Day),
                "unsigned" => rows.Where(row => db.WorkItems.Any(item => item.CaseNo == row.CaseNo && item.IsOpen && item.Kind == "sign-and-handle" && item.Status == "pending")),
                "redo" => rows.Where(row => row.Round >= 2),
                // 挂账到复核: to be reviewed within a day, or not reviewed in time. What falls due first of a case is never later than its review.
                "shelve-review" => rows.Where(row => row.DueOrder < now + Day && row.Status == "shelved"
                    && db.Clocks.Any(clock => clock.CaseNo == row.CaseNo && clock.IsOpen && clock.Kind == ClockKinds.ShelveReview && clock.DueMicros < now + Day)),
                _ => rows,
            };
        }
    }
}
