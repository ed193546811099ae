using Governance.Data;
using Governance.Definitions;
using Governance.Knowledge;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>网格员首页: the caller's own open work with its places. Who asks sorts it by distance: where a person stands never leaves their phone.</summary>
public static class GetGridDay
{
    public sealed record Query(Caller Caller) : IRequest<Result<GridDayDto>>;

    internal sealed class Handler(IReadDb database, IRequestHandler<ListWorkItems.Query, Result<WorkItemPage>> list, FlowNames names, Spots spots, UnitBook units)
        : IRequestHandler<Query, Result<GridDayDto>>
    {
        public async Task<Result<GridDayDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = await list.Handle(new ListWorkItems.Query(query.Caller) { Mine = true, Take = Cursor.MostTake }, cancellationToken);
            if (page.Refusal is { } refusal)
                return refusal;
            var items = page.Value.Items;
            var places = await Places(items, cancellationToken);
            var unit = query.Caller.Unit;
            return new GridDayDto(
                UnitDto.Of(unit), AreaWire.Unit(units.Knowledge.Areas.Of(new UnitCode(unit.Code))), spots.Home(unit),
                [.. items.Select(item => Of(item, places[item.Id]))], page.Value.Next is not null);
        }

        private async Task<Dictionary<string, (CaseRow Case, string Node)>> Places(IReadOnlyList<WorkItemSummary> items, CancellationToken cancellationToken)
        {
            if (items.Count == 0)
                return [];
            var ids = items.Select(item => item.Id).ToList();
            await using var db = database.Open();
            var rows = await db.WorkItems.Where(item => ids.Contains(item.Id))
                .Join(db.Cases, item => item.CaseNo, file => file.CaseNo, (item, file) => new { item.Id, item.Node, file }).ToListAsync(cancellationToken);
            return rows.ToDictionary(row => row.Id, row => (row.file, row.Node), StringComparer.Ordinal);
        }

        private OnSpotDto Of(WorkItemSummary item, (CaseRow Case, string Node) place)
        {
            var task = TaskOf(item.Kind, names.StepAt(place.Case.Type, place.Node)?.Type, place.Case.Status);
            return new OnSpotDto(item, task, NameOf(task), spots.Of(place.Case));
        }

        private static string TaskOf(string kind, string? step, string status) => kind switch
        {
            "verify" => "verify",
            "check" => "check",
            "re-inspection" => "re-inspect",
            // 履行回访 of a dispute is a visit to both parties.
            _ when StepBook.Find(step) is Performance => "visit",
            // What is shelved is gone to see until it can be done: whoever handles it owes the review.
            "sign-and-handle" when status is "shelved" => "visit",
            _ => "other",
        };

        private static string NameOf(string task) => task switch
        {
            "verify" => "核实",
            "check" => "核查",
            "re-inspect" => "隐患复查",
            "visit" => "走访",
            _ => "其他待办",
        };
    }
}
