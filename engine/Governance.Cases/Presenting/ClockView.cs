using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>A clock as a page shows it: what is left, and how worried to be.</summary>
public sealed class ClockView(CityTime time)
{
    public ClockDto Of(Clock clock)
    {
        var unit = Enum.TryParse<LimitUnit>(clock.Unit.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : LimitUnit.WorkingDay;
        var now = clock.StoppedMicros ?? time.NowMicros;
        return new ClockDto(clock.Id, clock.Kind, ClockKinds.NameOf(clock.Kind), CaseRows.Wire(clock.Status), time.Local(clock.ArmedMicros),
            time.Local(clock.DueMicros), time.Local(clock.StoppedMicros), time.Local(clock.FiredMicros), clock.Limit, clock.Row,
            clock.IsTicking ? time.Calendar.Describe(now, clock.DueMicros, unit) : null, Level(clock, now), Share(clock, now, unit));
    }

    private static string Level(Clock clock, long now)
    {
        if (now > clock.DueMicros)
            return "red";
        if (!clock.IsTicking)
            return "normal";
        var reached = clock.Steps.LastOrDefault(step => step.AtMicros <= now)?.Name;
        return reached switch
        {
            "yellow" => "yellow",
            "eighty" => "soon",
            _ => "normal",
        };
    }

    private double Share(Clock clock, long now, LimitUnit unit)
    {
        var whole = time.Calendar.Elapsed(clock.ArmedMicros, clock.DueMicros, unit);
        var gone = time.Calendar.Elapsed(clock.ArmedMicros, now, unit);
        return whole <= 0 ? (now >= clock.DueMicros ? 1 : 0) : Math.Round((double)gone / whole, 4);
    }
}
