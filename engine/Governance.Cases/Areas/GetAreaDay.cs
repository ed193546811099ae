using Governance.Data;
using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>街道、社区分中心首页: one's own area on the map, what waits to be assigned, whistles, who is here, and how much is settled at the base.</summary>
public static class GetAreaDay
{
    public sealed record Query(Caller Caller) : IRequest<Result<AreaDayDto>>;

    internal sealed class Handler(IReadDb database, ItemScope scope, AreaCases cases, AreaWorkers workers, BasicShare share, RowView view, Spots spots, UnitBook units, CityTime time)
        : IRequestHandler<Query, Result<AreaDayDto>>
    {
        private const int MostOpen = 200;
        private const int MostBeside = 20;
        private static readonly string[] Handling = ["sign-and-handle", "co-handle"];

        public async Task<Result<AreaDayDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var caller = query.Caller;
            if (!caller.Can(Permissions.CaseRead) || !caller.Can(Permissions.WorkItemRead))
                return CaseRefusals.NotPermitted("查看分中心首页");
            var map = units.Knowledge.Areas;
            var area = map.Of(new UnitCode(caller.Unit.Code));
            if (area.Kind == UnitKind.District)
                return AreaRefusals.NoArea();
            await using var db = database.Open();
            var open = await cases.Open(db, caller, MostOpen + 1, cancellationToken);
            var shown = open.Take(MostOpen).ToList();
            var placed = (await view.Cases(db, shown, caller, cancellationToken)).Zip(shown, (one, row) => new PlacedCaseDto(one, spots.Of(row)));
            var whistles = await view.Cases(db, await cases.Whistles(db, caller, MostBeside, cancellationToken), caller, cancellationToken);
            return new AreaDayDto(
                UnitDto.Of(caller.Unit), AreaWire.Unit(area), time.Local(time.NowMicros), await cases.Count(caller, cancellationToken), [.. placed], open.Count > MostOpen,
                await ToAssign(db, caller, cancellationToken), whistles, await workers.Of(db, caller.Unit, cancellationToken), (int)Presence.Fresh.TotalMinutes,
                await share.Of(StreetOf(area), cancellationToken));
        }

        // Nobody's in particular yet: to be signed, or signed and to be given to somebody.
        private async Task<IReadOnlyList<WorkItemSummary>> ToAssign(GovernanceDb db, Caller caller, CancellationToken cancellationToken)
        {
            var streams = new ItemStreams(isOpen: true, null, MostBeside);
            foreach (var range in scope.Of(db, new ListWorkItems.Query(caller) { Unit = caller.Unit.Code }))
                await streams.Add(range.Where(row => row.Assignee == null && Handling.Contains(row.Kind)), cancellationToken);
            return await view.Items(db, streams.Page, cancellationToken);
        }

        private Area StreetOf(Area area) =>
            units.Organisation.StreetOf(area.Code) is { } street ? units.Knowledge.Areas.Of(street.Code) : area;
    }
}
