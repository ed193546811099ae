using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>调解室排班 of one unit: the state of the aggregate <c>mediation-rooms/{unit}</c>. Its version guards it: two people cannot give away one room twice.</summary>
public sealed record RoomState
{
    // A session is looked at for a month after it was held; then the case's own record is enough.
    private const long Kept = 30L * 24 * 3_600_000_000;

    public ImmutableArray<RoomBooking> Bookings { get; init; } = [];

    internal static AggregateKey Key(UnitRef unit) => new("mediation-rooms/" + unit.Code);

    internal static RoomState Read(StoredAggregate? stored) => stored is null
        ? new RoomState()
        : JsonSerializer.Deserialize<RoomState>(stored.State.Span, CaseJson.Options) ?? new RoomState();

    internal byte[] Written => JsonSerializer.SerializeToUtf8Bytes(this, CaseJson.Options);

    internal RoomState With(RoomBooking booking, long now) =>
        this with { Bookings = [.. Bookings.Where(one => one.UntilMicros > now - Kept).Append(booking).OrderBy(one => one.FromMicros).ThenBy(one => one.Room, StringComparer.Ordinal)] };

    internal RoomState Without(string id) => this with { Bookings = Bookings.RemoveAll(one => string.Equals(one.Id, id, StringComparison.Ordinal)) };

    internal RoomBooking? Find(string id) => Bookings.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal));
}

/// <param name="Mediator">Who leads it, where the case names one; the name is no part of the case's personal data.</param>
public sealed record RoomBooking(string Id, string Room, string CaseNo, long FromMicros, long UntilMicros, string? Mediator, string? MediatorName, string SetBy)
{
    internal bool Meets(RoomBooking other) => FromMicros < other.UntilMicros && other.FromMicros < UntilMicros;

    internal bool IsOf(string? mediator) => mediator is not null && string.Equals(mediator, Mediator, StringComparison.Ordinal);
}
