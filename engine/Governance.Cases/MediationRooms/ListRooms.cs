using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;

namespace Governance.Cases;

/// <summary>调解室排班 of the caller's own unit on a day (today unless named).</summary>
public static class ListRooms
{
    public sealed record Query(Caller Caller, DateOnly? Day) : IRequest<Result<RoomDayDto>>;

    internal sealed class Handler(IUnitStore store, IReadDb database, RoomBook rooms, BookingView view, CityTime time) : IRequestHandler<Query, Result<RoomDayDto>>
    {
        public async Task<Result<RoomDayDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.CaseRead))
                return CaseRefusals.NotPermitted("查看调解室排班");
            var day = query.Day ?? time.Today;
            var (from, until) = (time.Calendar.Zone.Micros(day), time.Calendar.Zone.Micros(day.AddDays(1)));
            var state = RoomState.Read(await store.Load(RoomState.Key(query.Caller.Unit), cancellationToken));
            await using var db = database.Open();
            var items = await view.Of(db, [.. state.Bookings.Where(one => one.FromMicros < until && one.UntilMicros > from)], query.Caller, cancellationToken);
            return new RoomDayDto(UnitDto.Of(query.Caller.Unit), day, BookingView.MayArrange(query.Caller), rooms.Of(query.Caller.Unit), items);
        }
    }
}
