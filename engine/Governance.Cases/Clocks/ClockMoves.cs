using System.Globalization;

namespace Governance.Cases;

/// <summary>How clocks are armed, stopped and started again.</summary>
internal static class ClockMoves
{
    public static Casefile Armed(this Casefile file, string kind, string? itemId, DeadlineFact limit, long from) => file with
    {
        Clocks = file.Clocks.Add(new Clock
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{file.CaseNo}-t{file.Clocks.Length + 1:00}"),
            Kind = kind,
            ItemId = itemId,
            ArmedMicros = from,
            DueMicros = limit.DueMicros,
            Limit = limit.Limit,
            Unit = limit.Unit,
            Row = limit.Row,
            Steps = limit.Steps,
            Extension = limit.Extension,
        }),
    };

    /// <summary>The hour at which an item is to be done; null where it has none, or it is over.</summary>
    public static Clock? AppointmentOf(this Casefile file, WorkItem item) => file.Clocks.LastOrDefault(clock =>
        clock is { Kind: ClockKinds.Appointment, StoppedMicros: null } && string.Equals(clock.ItemId, item.Id, StringComparison.Ordinal));

    /// <summary>Stops the ticking clocks of a kind: what they waited for happened.</summary>
    public static Casefile StoppedKind(this Casefile file, string kind, long now) =>
        file.StoppedWhere(clock => string.Equals(clock.Kind, kind, StringComparison.Ordinal), now);

    /// <summary>Stops the clocks of an item.</summary>
    public static Casefile Stopped(this Casefile file, string itemId, long now) =>
        file.StoppedWhere(clock => string.Equals(clock.ItemId, itemId, StringComparison.Ordinal), now);

    /// <summary>Stops an item's clocks of a kind.</summary>
    public static Casefile StoppedOf(this Casefile file, string kind, string itemId, long now) =>
        file.StoppedWhere(clock => string.Equals(clock.Kind, kind, StringComparison.Ordinal) && string.Equals(clock.ItemId, itemId, StringComparison.Ordinal), now);

    public static Casefile AllStopped(this Casefile file, long now) => file.StoppedWhere(_ => true, now);

    /// <summary>An answer was sent back: the clock goes on as though it had never stopped; its deadline stays.</summary>
    public static Casefile Restarted(this Casefile file, string kind) => file with
    {
        Clocks = [.. file.Clocks.Select(clock => string.Equals(clock.Kind, kind, StringComparison.Ordinal) && clock.StoppedMicros is not null
            ? clock with { StoppedMicros = null, Status = clock.FiredMicros is null ? ClockStatus.Running : ClockStatus.Fired }
            : clock)],
    };

    private static Casefile StoppedWhere(this Casefile file, Func<Clock, bool> which, long now) => file.Clocks.Any(c => c.StoppedMicros is null && which(c))
        ? file with { Clocks = [.. file.Clocks.Select(clock => clock.StoppedMicros is null && which(clock) ? Stop(clock, now) : clock)] }
        : file;

    private static Clock Stop(Clock clock, long now) => clock with
    {
        Status = ClockStatus.Stopped,
        StoppedMicros = now,
        Pauses = clock.Pauses is [.. var earlier, { UntilMicros: null } open] ? [.. earlier, open with { UntilMicros = now }] : clock.Pauses,
    };
}
