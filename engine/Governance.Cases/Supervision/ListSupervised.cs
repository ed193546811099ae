#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Open cases of one bucket, the most pressing first.</summary>
public static class ListSupervised
{
    /// <param name="Bucket">overdue, due-soon, unsigned or open.</param>
    public sealed record Query(Caller Caller, string Bucket, string? Unit, string? After, int? Take) : IRequest<Result<Page<CaseSummary>>>;

    internal sealed class Handler(IReadDb database, Sight sight, RowView view, UnitBook units, CityTime time) : IRequestHandler<Query, Result<Page<CaseSummary>>>
    {
        private const long Day = 86_400_000_000;
        private const long Never = long.MaxValue;

        public async Task<Result<Page<CaseSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.SupervisionRead))
                return CaseRefusals.NotPermitted("查看督查列表");
            var cursor = Cursor.Read(query.After);
            if (cursor.Refusal is { } wrong)
                return wrong;
            await using var db = database.Open();
            var rows = Bucket(db, sight.Of(db, query.Caller).Where(row => row.IsOpen), query.Bucket);
            if (units.Find(query.Unit) is { } unit)
            {
                var (from, until) = Sight.Range(unit.Path);
                rows = rows.Where(row => string.Compare(row.HolderPath, from) >= 0 && string.Compare(row.HolderPath, until) < 0);
            }

            if (cursor.Value is { } after)
                rows = rows.Where(row => (row.NextDueMicros ?? Never) > after.Value || ((row.NextDueMicros ?? Never) == after.Value && string.Compare(row.CaseNo, after.Key) > 0));
            var take = Cursor.Take(query.Take);
            var page = await rows.OrderBy(row => row.NextDueMicros ?? Never).ThenBy(row => row.CaseNo).Take(take + 1).ToListAsync(cancellationToken);
            var shown = page.Take(take).ToList();
            var next = page.Count > take ? new Cursor(shown[^1].NextDueMicros ?? Never, shown[^1].CaseNo).ToString() : null;
            return new Page<CaseSummary>(await view.Cases(db, shown, query.Caller, cancellationToken), next);
        }

        private IQueryable<CaseRow> Bucket(GovernanceDb db, IQueryable<CaseRow> rows, string bucket)
        {
            var now = time.NowMicros;
            return bucket switch
            {
                "overdue" => rows.Where(row => row.NextDueMicros < now),
                "due-soon" => rows.Where(row => row.NextDueMicros >= now && row.NextDueMicros < now + Day),
                "unsigned" => rows.Where(row => db.WorkItems.Any(item => item.CaseNo == row.CaseNo && item.IsOpen && item.Kind == "sign-and-handle" && item.Status == "pending")),
                _ => rows,
            };
        }
    }
}
