using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;

namespace Governance.Cases;

/// <summary>排调解: a room of the own unit for a dispute. Neither a room nor a mediator is in two sessions at once.</summary>
public static class BookRoom
{
    private const int MostHours = 4;
    private const int MostDays = 60;

    public sealed record Command(Caller Caller, string? Room, DateTimeOffset From, DateTimeOffset Until, string? CaseNo) : IRequest<Result<BookingDto>>;

    internal sealed class Handler(RowWrites writes, CaseReader cases, RoomBook rooms, BookingView view, CityTime time) : IRequestHandler<Command, Result<BookingDto>>
    {
        public async Task<Result<BookingDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            var caller = command.Caller;
            if (!BookingView.MayArrange(caller))
                return RoomRefusals.NotArranging();
            if (command.Room is not { } room || !rooms.Of(caller.Unit).Contains(room, StringComparer.Ordinal))
                return RoomRefusals.RoomUnknown(command.Room ?? "");
            if (!IsPossible(command))
                return RoomRefusals.SpanWrong(MostHours, MostDays);
            var number = command.CaseNo?.Trim() ?? "";
            var found = await cases.Read(number, caller, cancellationToken);
            if (found.Refusal is { } hidden)
                return hidden;
            var file = (Casefile)found.Value.Domain!;
            return file is { IsOpen: true, Type: "dispute" } ? await Write(command, room, file, cancellationToken) : RoomRefusals.NoOpenDispute(number);
        }

        private async Task<Result<BookingDto>> Write(Command command, string room, Casefile file, CancellationToken cancellationToken)
        {
            var mediator = file.Dispute?.Mediator;
            var booking = new RoomBooking(time.NewId().ToString("N"), room, file.CaseNo, CityTime.Micros(command.From), CityTime.Micros(command.Until),
                mediator?.UserName, mediator?.Name, command.Caller.Name);
            var unit = command.Caller.Unit;
            var what = new Happening("mediation-room.booked", $"{unit.Name}{room}{view.When(booking)}安排 {file.CaseNo} 调解。", file.CaseNo);
            var by = EvaluateMonth.ActorOf(command.Caller);
            var told = SessionNotice.To(booking, SessionNotice.Booked, view.Says(booking, unit), by);
            var written = await writes.Write(RoomState.Key(unit), by, (stored, now, _) =>
            {
                var state = RoomState.Read(stored);
                return ValueTask.FromResult<Result<RowWrite?>>(Clash(state, booking, now) is { } clash ? clash : new RowWrite(what, state.With(booking, now).Written, [told]));
            }, cancellationToken);
            return written.Refusal is { } refusal ? refusal : view.Of(booking, file.Content.Title);
        }

        private bool IsPossible(Command command) =>
            command.From < command.Until && CityTime.Micros(command.Until) > time.NowMicros && command.Until - command.From <= TimeSpan.FromHours(MostHours)
            && command.From <= time.Local(time.NowMicros).AddDays(MostDays);

        private Refusal? Clash(RoomState state, RoomBooking asked, long now)
        {
            foreach (var other in state.Bookings)
            {
                if (other.Meets(asked) && string.Equals(other.Room, asked.Room, StringComparison.Ordinal))
                    return RoomRefusals.RoomTaken(other.Room, view.When(other), other.CaseNo);
                if (other.Meets(asked) && other.IsOf(asked.Mediator))
                    return RoomRefusals.MediatorTaken(other.MediatorName!, view.When(other), other.Room);
                if (other.FromMicros > now && string.Equals(other.CaseNo, asked.CaseNo, StringComparison.Ordinal))
                    return RoomRefusals.SessionWaits(view.When(other), other.Room);
            }

            return null;
        }
    }
}
