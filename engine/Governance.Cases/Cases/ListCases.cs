#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Cases the caller may know of, newest first.</summary>
public static class ListCases
{
    public sealed record Query(Caller Caller) : IRequest<Result<Page<CaseSummary>>>
    {
        public string? Status { get; init; }

        public string? Stage { get; init; }

        public string? Unit { get; init; }

        public string? Category { get; init; }

        public string? Type { get; init; }

        /// <summary>Case number, or words of the masked text.</summary>
        public string? Q { get; init; }

        public DateTimeOffset? DueBefore { get; init; }

        public bool? Overdue { get; init; }

        public string? After { get; init; }

        public int? Take { get; init; }
    }

    internal sealed class Handler(IReadDb database, Sight sight, RowView view, UnitBook units, CityTime time) : IRequestHandler<Query, Result<Page<CaseSummary>>>
    {
        public async Task<Result<Page<CaseSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.CaseRead))
                return CaseRefusals.NotPermitted("查看办件");
            var cursor = Cursor.Read(query.After);
            if (cursor.Refusal is { } wrong)
                return wrong;
            await using var db = database.Open();
            var rows = Matching(db, query);
            if (cursor.Value is { } after)
                rows = rows.Where(row => row.CreatedMicros < after.Value || (row.CreatedMicros == after.Value && string.Compare(row.CaseNo, after.Key) < 0));
            var take = Cursor.Take(query.Take);
            var page = await rows.OrderByDescending(row => row.CreatedMicros).ThenByDescending(row => row.CaseNo).Take(take + 1).ToListAsync(cancellationToken);
            var shown = page.Take(take).ToList();
            var next = page.Count > take ? new Cursor(shown[^1].CreatedMicros, shown[^1].CaseNo).ToString() : null;
            return new Page<CaseSummary>(await view.Cases(db, shown, query.Caller, cancellationToken), next);
        }

        private IQueryable<CaseRow> Matching(GovernanceDb db, Query query)
        {
            var rows = sight.Of(db, query.Caller);
            if (query.Status is { } status)
                rows = rows.Where(row => row.Status == status);
            if (query.Stage is { } stage)
                rows = rows.Where(row => row.Stage == stage);
            if (query.Type is { } type)
                rows = rows.Where(row => row.Type == type);
            if (query.Category is { } category)
                rows = rows.Where(row => row.CategoryCode!.StartsWith(category));
            if (units.Find(query.Unit) is { } unit)
            {
                var (from, until) = Sight.Range(unit.Path);
                rows = rows.Where(row => string.Compare(row.HolderPath, from) >= 0 && string.Compare(row.HolderPath, until) < 0);
            }

            return Timed(Worded(db, rows, query.Q), query);
        }

        private IQueryable<CaseRow> Timed(IQueryable<CaseRow> rows, Query query)
        {
            if (query.DueBefore is { } before)
            {
                var micros = CityTime.Micros(before);
                rows = rows.Where(row => row.IsOpen && row.NextDueMicros < micros);
            }

            if (query.Overdue is not { } overdue)
                return rows;
            var now = time.NowMicros;
            return overdue ? rows.Where(row => row.IsOpen && row.NextDueMicros < now) : rows.Where(row => row.NextDueMicros == null || row.NextDueMicros >= now);
        }

        private static IQueryable<CaseRow> Worded(GovernanceDb db, IQueryable<CaseRow> rows, string? words)
        {
            if (string.IsNullOrWhiteSpace(words))
                return rows;
            if (CaseNo.TryParse(words.Trim(), out var number))
                return rows.Where(row => row.CaseNo == number.Value);
            var found = db.SearchCases(words).Select(text => text.CaseNo);
            return rows.Where(row => found.Contains(row.CaseNo) && row.Visibility != Reaches.Confidential);
        }
    }
}
