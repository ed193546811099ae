using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Puts a clock that was paused or extended where the calendar says it stands.</summary>
internal static class Reckoning
{
    /// <summary>The clock itself while the fact is missing or nothing moved.</summary>
    public static Clock Reckon(this FactReader facts, Casefile file, Clock clock, long now)
    {
        var source = clock.Kind is ClockKinds.Handle or ClockKinds.RoundTwo ? file.Source?.DueMicros : null;
        if (facts.Reckoned(new ReckonQuestion(file.Type, clock.Kind, clock.Limit, clock.ArmedMicros, clock.Pauses, clock.Extended, source)) is not { } fact)
            return clock;
        var due = Math.Max(clock.DueMicros, fact.DueMicros);
        var moved = due != clock.DueMicros;
        var again = moved && due > now;
        return clock with
        {
            DueMicros = due,
            OriginalDueMicros = clock.OriginalDueMicros ?? (moved ? clock.DueMicros : null),
            Steps = moved ? Carried(clock.Steps, fact.Steps, now) : clock.Steps,
            Status = again && clock.Status == ClockStatus.Fired ? ClockStatus.Running : clock.Status,
            FiredMicros = again ? null : clock.FiredMicros,
            LatenessMicros = again ? null : clock.LatenessMicros,
        };
    }

    // A rung that is ahead again is reached again; one that lies behind is not fired a second time.
    private static ImmutableArray<ClockStep> Carried(ImmutableArray<ClockStep> before, ImmutableArray<ClockStep> after, long now) =>
        [.. after.Select(step => step.AtMicros > now ? step : step with { FiredMicros = FiredOf(before, step) })];

    private static long? FiredOf(ImmutableArray<ClockStep> before, ClockStep step) =>
        before.FirstOrDefault(known => string.Equals(known.Name, step.Name, StringComparison.Ordinal))?.FiredMicros;
}
