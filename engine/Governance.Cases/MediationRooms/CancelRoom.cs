using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;

namespace Governance.Cases;

/// <summary>取消: the room is free again.</summary>
public static class CancelRoom
{
    public sealed record Command(Caller Caller, string Id) : IRequest<Result<BookingDto>>;

    internal sealed class Handler(RowWrites writes, BookingView view, CityTime time) : IRequestHandler<Command, Result<BookingDto>>
    {
        public async Task<Result<BookingDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!BookingView.MayArrange(command.Caller))
                return RoomRefusals.NotArranging();
            RoomBooking? gone = null;
            var unit = command.Caller.Unit;
            var by = EvaluateMonth.ActorOf(command.Caller);
            var written = await writes.Write(RoomState.Key(unit), by, (stored, _, _) =>
            {
                var state = RoomState.Read(stored);
                // What was held is history, not an arrangement.
                if (state.Find(command.Id) is not { } booking || booking.UntilMicros <= time.NowMicros)
                    return ValueTask.FromResult<Result<RowWrite?>>(RoomRefusals.BookingUnknown());
                gone = booking;
                var what = new Happening("mediation-room.cancelled", $"{unit.Name}取消{booking.Room}{view.When(booking)}的调解安排。", booking.CaseNo);
                return ValueTask.FromResult<Result<RowWrite?>>(new RowWrite(what, state.Without(booking.Id).Written, [SessionNotice.To(booking, SessionNotice.Cancelled, view.Says(booking, unit), by)]));
            }, cancellationToken);
            return written.Refusal is { } refusal ? refusal : view.Of(gone!, null);
        }
    }
}
