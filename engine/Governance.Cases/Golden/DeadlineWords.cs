namespace Governance.Cases;

/// <summary>Deadlines that would be kept or missed otherwise, for a case that goes the same way.</summary>
internal static class DeadlineWords
{
    /// <returns>Null where all come out as they did.</returns>
    public static RehearsedStep? Compare(TwinWalk walk, int ordinal)
    {
        if (walk.Then?.Domain is not Casefile then || walk.Now.Domain is not Casefile now || then.Clocks.Length != now.Clocks.Length)
            return null;
        foreach (var (was, stands) in then.Clocks.Zip(now.Clocks))
            if (IsLate(was) is { } late && IsLate(stands) is { } lateNow && late != lateNow)
                return new RehearsedStep(ordinal, stands.DueMicros, ClockKinds.NameOf(stands.Kind), "系统")
                {
                    Outcome = RehearsedOutcome.Other,
                    Was = Text(was, late),
                    Now = Text(stands, lateNow),
                };
        return null;
    }

    // The recorded rungs come at the instants of then: only when it was stopped tells. What still runs is not judged.
    private static bool? IsLate(Clock clock) => clock.StoppedMicros is { } stopped ? stopped > clock.DueMicros : null;

    private static string Text(Clock clock, bool late) => $"时限{clock.Limit}，{(late ? "超期" : "按期")}";
}
