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

    internal sealed class Handler(IReadDb database, ItemScope scope, RowView view) : IRequestHandler<Query, Result<WorkItemPage>>
    {
        /// <summary>Where counting stops, of each range.</summary>
        internal int MostCounted { get; init; } = 20_000;

        public async Task<Result<WorkItemPage>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.WorkItemRead))
                return CaseRefusals.NotPermitted("查看待办");
            var cursor = Cursor.Read(query.After);
            if (cursor.Refusal is { } wrong)
                return wrong;
            await using var db = database.Open();
            var ranges = scope.Of(db, query);
            var isOpen = query.Status is null or "pending" or "signed" or "suspended";
            var streams = new ItemStreams(isOpen, cursor.Value, Cursor.Take(query.Take) + 1);
            foreach (var range in ranges)
                await streams.Add(query.Kind is { } kind ? range.Where(row => row.Kind == kind) : range, cancellationToken);
            var page = streams.Page;
            var shown = page.Take(Cursor.Take(query.Take)).ToList();
            var next = page.Count > shown.Count ? ItemStreams.After(shown[^1], isOpen).ToString() : null;
            var whose = scope.Whose(query.Caller);
            var items = (await view.Items(db, shown, cancellationToken)).Zip(shown, (item, row) => item with { StandsFor = whose(row) });
            var (counts, isFloor) = await Counts(scope.Counted(db, query), isOpen, cancellationToken);
            return new WorkItemPage([.. items], next, counts) { CountsAreFloor = isFloor };
        }

        // Of what is open: the numbers on the tabs. What was ever done is not counted, and of a whole district's items not more than tell that they are too many.
        private async Task<(Dictionary<string, int> Counts, bool IsFloor)> Counts(IReadOnlyList<IQueryable<WorkItemRow>> ranges, bool isOpen, CancellationToken cancellationToken)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            var isFloor = false;
            foreach (var range in isOpen ? ranges : [])
            {
                var kinds = await range.Select(row => row.Kind).Take(MostCounted).GroupBy(kind => kind).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
                foreach (var group in kinds)
                    counts[group.Key] = counts.GetValueOrDefault(group.Key) + group.Count;
                isFloor |= kinds.Sum(group => group.Count) >= MostCounted;
            }

            return (counts, isFloor);
        }
    }
}
