#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Governance.Definitions;
using Governance.Knowledge;
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

    internal sealed class Handler(IReadDb database, Sight sight, RowView view, Behalf behalf, UnitBook units, UnitTree tree, KnowledgeBase knowledge, CityTime time) : IRequestHandler<Query, Result<Page<CaseSummary>>>
    {
        public async Task<Result<Page<CaseSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.CaseRead))
                return CaseRefusals.NotPermitted("查看办件");
            var cursor = Cursor.Read(query.After);
            if (cursor.Refusal is { } wrong)
                return wrong;
            await using var db = database.Open();
            var (rows, next) = await Page(db, query, cursor.Value, cancellationToken);
            var shown = await view.Cases(db, rows, query.Caller, cancellationToken);
            return new Page<CaseSummary>(await behalf.Mark(db, shown, query.Caller, cancellationToken), next?.ToString());
        }

        private async Task<(List<CaseRow> Rows, Cursor? Next)> Page(GovernanceDb db, Query query, Cursor? after, CancellationToken cancellationToken)
        {
            var (rows, take) = (Matching(db, query), Cursor.Take(query.Take));
            if (!string.IsNullOrWhiteSpace(query.Q))
            {
                if (!CaseNo.TryParse(query.Q.Trim(), out var number))
                    return await CaseSearch.Page(db, rows.Where(row => row.Visibility != Reaches.Confidential), query.Q, after, take, cancellationToken);
                return (await rows.Where(row => row.CaseNo == number.Value).ToListAsync(cancellationToken), null);
            }

            var streams = new CaseStreams(db, rows, after, take + 1);
            await Read(streams, rows, query, cancellationToken);
            var page = streams.Page;
            var shown = page.Take(take).ToList();
            return (shown, page.Count > take ? new Cursor(shown[^1].CreatedMicros, shown[^1].CaseNo) : null);
        }

        // Which index the page is read from: the narrowest the query names.
        private async Task Read(CaseStreams streams, IQueryable<CaseRow> rows, Query query, CancellationToken cancellationToken)
        {
            var named = units.Find(query.Unit) is { } unit ? tree.Below(unit.Path) : null;
            var eyes = query.Caller.Eyes(units).ToList();
            IReadOnlyList<UnitRef>? own = query.Caller.MaySee(Permissions.CaseReadAll) ? null : [.. eyes.SelectMany(tree.Of).DistinctBy(below => below.Path, StringComparer.Ordinal)];
            if (named is { Count: <= UnitTree.Few })
            {
                foreach (var holder in named)
                    await streams.Add(rows.Where(row => row.HolderUnit == holder.Code), cancellationToken);
            }
            else if (own is { Count: <= UnitTree.Few })
            {
                foreach (var holder in own)
                    await streams.Add(rows.Where(row => row.HolderUnit == holder.Code), cancellationToken);
                foreach (var path in own.Select(below => below.Path).Union(eyes.SelectMany(eye => eye.Lineage), StringComparer.Ordinal))
                    await streams.AddWorkedBy(path, cancellationToken);
            }
            else if (CategoriesUnder(query.Category) is { Count: > 0 and <= UnitTree.Few } categories)
            {
                foreach (var code in categories)
                    await streams.Add(rows.Where(row => row.CategoryCode == code), cancellationToken);
            }
            else
            {
                await streams.Add(rows, cancellationToken);
            }
        }

        private List<string> CategoriesUnder(string? prefix) => prefix is null
            ? []
            : [.. knowledge.Categories.All.Select(known => known.Code.Value).Where(code => code.StartsWith(prefix, StringComparison.Ordinal))];

        private IQueryable<CaseRow> Matching(GovernanceDb db, Query query)
        {
            var rows = sight.Of(db, query.Caller);
            // Beside words, a unit or a category, status and type are only looked at: their own indexes, mixed with those, would walk through half of all cases.
            if (query.Status is { } status)
                rows = IsNarrower(query) ? rows.Where(row => row.Status + "" == status) : rows.Where(row => row.Status == status);
            if (query.Stage is { } stage)
                rows = rows.Where(row => row.Stage == stage);
            if (query.Type is { } type)
                rows = IsNarrower(query) ? rows.Where(row => row.Type + "" == type) : rows.Where(row => row.Type == type);
            if (query.Category is { } category)
                rows = rows.Where(row => row.CategoryCode!.StartsWith(category));
            if (units.Find(query.Unit) is { } unit)
            {
                var (from, until) = Sight.Range(unit.Path);
                rows = rows.Where(row => string.Compare(row.HolderPath, from) >= 0 && string.Compare(row.HolderPath, until) < 0);
            }

            return Timed(rows, query);
        }

        private static bool IsNarrower(Query query) => query.Q is not null || query.Unit is not null || query.Category is not null || !query.Caller.MaySee(Permissions.CaseReadAll);

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
    }
}
