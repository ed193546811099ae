using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <param name="Title">Null where the case is out of the caller's sight: the room is taken all the same.</param>
public sealed record BookingDto(string Id, string Room, DateTimeOffset From, DateTimeOffset Until, string CaseNo, string? Title, string? Mediator, string SetBy);

/// <summary>Rooms of a unit on one day.</summary>
public sealed record RoomDayDto(UnitDto Unit, DateOnly Day, bool MayArrange, IReadOnlyList<string> Rooms, IReadOnlyList<BookingDto> Items);

/// <summary>Bookings as people read them.</summary>
public sealed class BookingView(Sight sight, CityTime time)
{
    internal static bool MayArrange(Caller caller) => caller.Can(Permissions.CaseAct)
        && caller.Roles.Any(role => role is RoleNames.Operator or RoleNames.Dispatcher or RoleNames.DutyChief or RoleNames.Mediator or RoleNames.Liaison);

    internal string When(RoomBooking booking)
    {
        var (from, until) = (time.Local(booking.FromMicros), time.Local(booking.UntilMicros));
        return FormattableString.Invariant($"{from:M月d日 HH:mm}–{until:HH:mm}");
    }

    /// <summary>When and where, for whoever shall come.</summary>
    internal string Says(RoomBooking booking, UnitRef unit) => $"{When(booking)}，{unit.Name}{booking.Room}";

    internal BookingDto Of(RoomBooking one, string? title) =>
        new(one.Id, one.Room, time.Local(one.FromMicros), time.Local(one.UntilMicros), one.CaseNo, title, one.MediatorName, one.SetBy);

    internal async Task<IReadOnlyList<BookingDto>> Of(GovernanceDb db, IReadOnlyList<RoomBooking> bookings, Caller caller, CancellationToken cancellationToken)
    {
        if (bookings.Count == 0)
            return [];
        var numbers = bookings.Select(one => one.CaseNo).Distinct(StringComparer.Ordinal).ToList();
        var seen = await sight.Of(db, caller).Where(row => numbers.Contains(row.CaseNo)).ToDictionaryAsync(row => row.CaseNo, StringComparer.Ordinal, cancellationToken);
        return [.. bookings.Select(one => Of(one, seen.GetValueOrDefault(one.CaseNo) is { } row ? Sealing.Title(row, caller) : null))];
    }
}
