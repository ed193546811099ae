using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>领导首页, put together from the figures and lists of 监管台 and the caller's own work.</summary>
public static class GetLeaderDay
{
    public sealed record Query(Caller Caller) : IRequest<Result<LeaderDayDto>>;

    internal sealed class Handler(
        IReadDb database, IRequestHandler<GetSupervision.Query, Result<GetSupervision.SupervisionDto>> supervision, IRequestHandler<ListWorkItems.Query, Result<WorkItemPage>> work,
        HotSpots hot, Promises promises, Sight sight, RowView view, Spots spots, CityTime time) : IRequestHandler<Query, Result<LeaderDayDto>>
    {
        private const int MostRed = 100;
        private const int MostBeside = 20;
        private const int Three = 3;

        public async Task<Result<LeaderDayDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var caller = query.Caller;
            var figures = await supervision.Handle(new GetSupervision.Query(caller), cancellationToken);
            if (figures.Refusal is { } refusal)
                return refusal;
            var mine = await work.Handle(new ListWorkItems.Query(caller) { Mine = true, Take = MostBeside }, cancellationToken);
            if (mine.Refusal is { } unread)
                return unread;
            var (totals, units) = (figures.Value.Totals, figures.Value.Units);
            await using var db = database.Open();
            return new LeaderDayDto(
                figures.Value.AsOf, new TodayDto(totals.OpenedToday, totals.ClosedToday, await LastYear(db, caller, cancellationToken)), totals.Open, totals.DueIn24h, totals.Overdue,
                totals.OnTimeRate, await Red(db, caller, cancellationToken), mine.Value.Items, await hot.Of(caller, Three, cancellationToken), HotSpots.Days, Last(units),
                await promises.Of(db, caller, MostBeside, cancellationToken));
        }

        private static IReadOnlyList<LastUnitDto> Last(IEnumerable<GetSupervision.UnitFiguresDto> units) =>
        [
            .. units.Where(unit => unit.OnTimeRate < 1).OrderBy(unit => unit.OnTimeRate).ThenByDescending(unit => unit.Overdue).Take(Three)
                .Select(unit => new LastUnitDto(unit.Unit, unit.OnTimeRate!.Value, unit.Overdue)),
        ];

        private async Task<IReadOnlyList<PlacedCaseDto>> Red(GovernanceDb db, Caller caller, CancellationToken cancellationToken)
        {
            var now = time.NowMicros;
            var rows = await sight.Of(db, caller).Where(row => row.IsOpen && row.DueOrder < now).OrderBy(row => row.DueOrder).ThenBy(row => row.CaseNo).Take(MostRed).ToListAsync(cancellationToken);
            return [.. (await view.Cases(db, rows, caller, cancellationToken)).Zip(rows, (one, row) => new PlacedCaseDto(one, spots.Of(row)))];
        }

        // 同比: the same day of the year, up to the same hour.
        private async Task<int> LastYear(GovernanceDb db, Caller caller, CancellationToken cancellationToken)
        {
            var begins = time.Calendar.Zone.Micros(time.Today.AddYears(-1));
            var until = begins + (time.NowMicros - time.Calendar.Zone.Micros(time.Today));
            return await sight.Of(db, caller).CountAsync(row => row.CreatedMicros >= begins && row.CreatedMicros < until, cancellationToken);
        }
    }
}
