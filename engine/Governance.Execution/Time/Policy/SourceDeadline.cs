using System.Runtime.InteropServices;

namespace Governance.Execution.Time;

/// <summary>Why a deadline is what it is.</summary>
public enum DeadlineRule
{
    /// <summary>The district's own policy.</summary>
    Own,

    /// <summary>The source's deadline less the margin: min(市时限 − 1 工作日, own).</summary>
    SourceLessMargin,

    /// <summary>The source's deadline itself: it leaves no room for the margin.</summary>
    Source,
}

/// <param name="DueMicros">Null: neither policy nor source sets a deadline.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChosenDeadline(long? DueMicros, DeadlineRule Rule);

/// <summary>The district is downstream of the city's 12345: it must be done before the city's own limit runs out.</summary>
public static class SourceDeadline
{
    /// <summary>The earliest of the district's own deadline and each source's deadline less one working day.</summary>
    /// <param name="armedMicros">When the clock starts; a margin that would end before this is not taken off.</param>
    /// <param name="ownMicros">The deadline of the district's policy, if it has one.</param>
    /// <param name="sourceMicros">The deadline of every source that asked, as those sources wrote them.</param>
    public static ChosenDeadline Choose(
        WorkingCalendar calendar, long armedMicros, long? ownMicros, params ReadOnlySpan<long> sourceMicros)
    {
        var chosen = new ChosenDeadline(ownMicros, DeadlineRule.Own);
        foreach (var source in sourceMicros)
        {
            var earlier = calendar.At(calendar.Position(source, LimitUnit.WorkingDay) - Scale.Day, LimitUnit.WorkingDay);
            var offer = earlier > armedMicros
                ? new ChosenDeadline(earlier, DeadlineRule.SourceLessMargin)
                : new ChosenDeadline(source, DeadlineRule.Source);
            if (chosen.DueMicros is null || offer.DueMicros < chosen.DueMicros)
                chosen = offer;
        }

        return chosen;
    }
}
