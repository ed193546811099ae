using Governance.Execution;

namespace Governance.Cases;

/// <summary>
/// A level that is left by itself when its days are over (see <see cref="Expiry"/>): the recorded rung comes at the instant of then, so that another limit
/// on the drawing has to be noticed here.
/// </summary>
internal static class ExpiredLevels
{
    /// <returns>Null where every such level is over, or is not, as it was then.</returns>
    public static string? Difference(Aggregate? then, Aggregate now, long atMicros)
    {
        if (then?.Domain is not Casefile former || now.Domain is not Casefile file)
            return null;
        foreach (var clock in file.Clocks.Where(clock => clock.IsTicking && clock.FiredMicros is null && IsLevel(file, clock)))
        {
            if (former.Clocks.FirstOrDefault(known => string.Equals(known.Id, clock.Id, StringComparison.Ordinal)) is not { } was || was.DueMicros == clock.DueMicros)
                continue;
            if (clock.DueMicros <= atMicros && was.DueMicros > atMicros)
                return $"{ClockKinds.NameOf(clock.Kind)}（{clock.Limit}）此前已经到期，会自动转出，轮不到这一步";
            if (clock.DueMicros > atMicros && was.DueMicros <= atMicros)
                return $"{ClockKinds.NameOf(clock.Kind)}（{clock.Limit}）还没有到期，不会在这时自动转出";
        }

        return null;
    }

    private static bool IsLevel(Casefile file, Clock clock) =>
        clock.ItemId is { } id && file.Item(id) is { IsOpen: true } item && StepBook.Find(item.Step)?.ExpiryPort is not null;
}
