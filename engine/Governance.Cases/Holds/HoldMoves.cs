namespace Governance.Cases;

/// <summary>How a case comes to rest for a named reason, and goes on.</summary>
internal static class HoldMoves
{
    /// <summary>Items of the flow rest, and the clocks that wait for them stand still. What was asked beside goes on.</summary>
    public static Casefile Held(this Casefile file, Hold hold, long now) => file with
    {
        Status = hold.Status,
        Hold = hold,
        WorkItems = [.. file.WorkItems.Select(item => item is { IsAside: false, Status: WorkItemStatus.Pending or WorkItemStatus.Signed } ? Suspended(item) : item)],
        Clocks = [.. file.Clocks.Select(clock => Waits(file, clock, hold) ? Paused(clock, hold, now) : clock)],
    };

    /// <summary>Everything goes on where it stood; deadlines move by the time that was lost, as the calendar counts it.</summary>
    public static Casefile Released(this Casefile file, FactReader facts, long now)
    {
        var released = file.StoppedKind(ClockKinds.Pause, now).StoppedKind(ClockKinds.ShelveReview, now) with
        {
            Status = CaseStatus.Open,
            Hold = null,
            WorkItems = [.. file.WorkItems.Select(item => item.Suspension is { By: Suspension.Hold } rest ? item with { Status = rest.From, Suspension = null } : item)],
        };
        foreach (var clock in released.Clocks.Where(clock => clock.IsPaused))
            released = released.With(clock.Kind is ClockKinds.Appointment ? Appointed(facts, released, Resumed(clock, now), now) : facts.Reckon(released, Resumed(clock, now), now));
        return released.PartiesDue();
    }

    // An hour that passed meanwhile comes again the next night.
    private static Clock Appointed(FactReader facts, Casefile file, Clock clock, long now) =>
        file.Evidence is { } evidence && facts.Appointment(AppointmentQuestion.Of(file, evidence, now)) is { } again
            ? clock with { DueMicros = again.DueMicros, Limit = again.Limit, Steps = again.Steps, OriginalDueMicros = clock.OriginalDueMicros ?? clock.DueMicros }
            : clock;

    private static WorkItem Suspended(WorkItem item) =>
        item with { Status = WorkItemStatus.Suspended, Suspension = new Suspension(Suspension.Hold, item.Status) };

    private static bool Waits(Casefile file, Clock clock, Hold hold) =>
        clock is { StoppedMicros: null, Status: ClockStatus.Running, Kind: not (ClockKinds.Pause or ClockKinds.ShelveReview or ClockKinds.Supervision) }
        && (clock.ItemId is null || file.Item(clock.ItemId) is { IsAside: false } || (clock.Kind is ClockKinds.Party && hold.Code is not Hold.AwaitParty));

    private static Clock Paused(Clock clock, Hold hold, long now) =>
        clock with { Status = ClockStatus.Paused, Pauses = clock.Pauses.Add(new ClockPause(now, null, hold.Code)) };

    private static Clock Resumed(Clock clock, long now) => clock with
    {
        Status = ClockStatus.Running,
        Pauses = clock.Pauses.SetItem(clock.Pauses.Length - 1, clock.Pauses[^1] with { UntilMicros = now }),
    };
}
