using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>综治窗口首页: who came today, which disputes wait for a session, which promises fall due. As far as the caller's sight reaches.</summary>
public static class GetWindowDay
{
    public sealed record Query(Caller Caller) : IRequest<Result<WindowDayDto>>;

    internal sealed class Handler(
        IReadDb database, IUnitStore store, IRequestHandler<ListWorkItems.Query, Result<WorkItemPage>> list, Promises promises, Sight sight, RowView view,
        BookingView bookings, CityTime time)
        : IRequestHandler<Query, Result<WindowDayDto>>
    {
        private const int MostShown = 50;

        public async Task<Result<WindowDayDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var caller = query.Caller;
            if (!caller.Can(Permissions.CaseRead))
                return CaseRefusals.NotPermitted("查看综治窗口首页");
            var waiting = await list.Handle(new ListWorkItems.Query(caller) { Kind = "mediation", Take = MostShown }, cancellationToken);
            if (waiting.Refusal is { } refusal)
                return refusal;
            await using var db = database.Open();
            var (count, visits) = await Visits(db, caller, cancellationToken);
            return new WindowDayDto(UnitDto.Of(caller.Unit), time.Local(time.NowMicros), count, visits, await Waiting(caller, waiting.Value.Items, cancellationToken), await promises.Of(db, caller, MostShown, cancellationToken));
        }

        private async Task<(int Count, IReadOnlyList<CaseSummary> Shown)> Visits(GovernanceDb db, Caller caller, CancellationToken cancellationToken)
        {
            var today = time.Calendar.Zone.Micros(time.Today);
            var rows = sight.Of(db, caller).Where(row => row.CreatedMicros >= today && row.Channel == "walk-in");
            var shown = await rows.OrderByDescending(row => row.CreatedMicros).ThenByDescending(row => row.CaseNo).Take(MostShown).ToListAsync(cancellationToken);
            var count = shown.Count < MostShown ? shown.Count : await rows.CountAsync(cancellationToken);
            return (count, await view.Cases(db, shown, caller, cancellationToken));
        }

        private async Task<IReadOnlyList<WaitingDto>> Waiting(Caller caller, IReadOnlyList<WorkItemSummary> items, CancellationToken cancellationToken)
        {
            var now = time.NowMicros;
            var next = RoomState.Read(await store.Load(RoomState.Key(caller.Unit), cancellationToken)).Bookings.Where(one => one.UntilMicros > now)
                .GroupBy(one => one.CaseNo, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
            return [.. items.Select(item => new WaitingDto(item, next.GetValueOrDefault(item.CaseNo) is { } booking ? bookings.Of(booking, item.Title) : null))];
        }
    }
}
