using Governance.Execution;

namespace Governance.Cases;

/// <summary>One durable timer a ticking clock, at its next rung.</summary>
internal static class ClockTimers
{
    public static IEnumerable<Effect> Between(Casefile? before, Casefile after)
    {
        foreach (var clock in after.Clocks)
        {
            var was = before?.Clocks.FirstOrDefault(known => string.Equals(known.Id, clock.Id, StringComparison.Ordinal));
            var (had, has) = (Next(was), Next(clock));
            if (has is not null && has != had)
                yield return new ArmTimer(clock.Id, has.AtMicros, CaseStimuli.Rung(after.CaseNo, clock, has));
            else if (has is null && had is not null)
                yield return new DisarmTimer(clock.Id);
        }
    }

    private static ClockStep? Next(Clock? clock) => clock is { IsTicking: true } ? clock.NextStep : null;
}
