#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>待办, by deadline: the caller's own, or of a unit.</summary>
public static class ListWorkItems
{
    public sealed record Query(Caller Caller) : IRequest<Result<WorkItemPage>>
    {
        /// <summary>Assigned to the caller, or waiting for one of the caller's roles in the caller's unit.</summary>
        public bool Mine { get; init; }

        public string? Unit { get; init; }

        public string? Kind { get; init; }

        /// <summary>Null: open ones.</summary>
        public string? Status { get; init; }

        public string? After { get; init; }

        public int? Take { get; init; }
    }

    internal sealed class Handler(IReadDb database, Sight sight, RowView view, UnitBook units) : IRequestHandler<Query, Result<WorkItemPage>>
    {
        // What has no deadline comes after what has one.
        private const long Never = long.MaxValue;

        public async Task<Result<WorkItemPage>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.WorkItemRead))
                return CaseRefusals.NotPermitted("查看待办");
            var cursor = Cursor.Read(query.After);
            if (cursor.Refusal is { } wrong)
                return wrong;
            await using var db = database.Open();
            var rows = Matching(db, query);
            var counts = await rows.GroupBy(row => row.Kind).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken);
            if (query.Kind is { } kind)
                rows = rows.Where(row => row.Kind == kind);
            if (cursor.Value is { } after)
                rows = rows.Where(row => (row.DueMicros ?? Never) > after.Value || ((row.DueMicros ?? Never) == after.Value && string.Compare(row.Id, after.Key) > 0));
            var take = Cursor.Take(query.Take);
            var page = await rows.OrderBy(row => row.DueMicros ?? Never).ThenBy(row => row.Id).Take(take + 1).ToListAsync(cancellationToken);
            var shown = page.Take(take).ToList();
            var next = page.Count > take ? new Cursor(shown[^1].DueMicros ?? Never, shown[^1].Id).ToString() : null;
            return new WorkItemPage(await view.Items(db, shown, cancellationToken), next, counts);
        }

        private IQueryable<WorkItemRow> Matching(GovernanceDb db, Query query)
        {
            var seen = sight.Of(db, query.Caller).Select(row => row.CaseNo);
            var rows = db.WorkItems.Where(row => seen.Contains(row.CaseNo));
            rows = query.Status is { } status ? rows.Where(row => row.Status == status) : rows.Where(row => row.IsOpen);
            if (query.Mine)
                rows = Mine(rows, query.Caller);
            if (units.Find(query.Unit) is { } unit)
            {
                var (from, until) = Sight.Range(unit.Path);
                rows = rows.Where(row => string.Compare(row.UnitPath, from) >= 0 && string.Compare(row.UnitPath, until) < 0);
            }

            return rows;
        }

        private IQueryable<WorkItemRow> Mine(IQueryable<WorkItemRow> rows, Caller caller)
        {
            var (from, until) = Sight.Range(caller.Unit.Path);
            var (roles, lineage, lines, user) = (caller.Roles, caller.Lineage, sight.Lines(caller.Unit.Code), caller.UserName);
            var named = roles.ToArray();
            return rows.Where(row => row.Assignee == user
                || (row.Assignee == null && named.Contains(row.Role!)
                    && ((string.Compare(row.UnitPath, from) >= 0 && string.Compare(row.UnitPath, until) < 0) || lines.Contains(row.Unit!) || lineage.Contains(row.UnitPath!))));
        }
    }
}
