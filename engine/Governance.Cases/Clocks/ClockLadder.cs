using Governance.Execution;

namespace Governance.Cases;

/// <summary>催办 → 黄牌预警 → 红牌督办. A timeout marks and tells; it never closes anything.</summary>
public static class ClockLadder
{
    public const string Yellow = "黄牌预警";
    public const string Red = "红牌督办";

    /// <summary>The rung was reached. Late delivery is recorded, repeated delivery changes nothing.</summary>
    internal static (Casefile File, Happening? Told) Fire(Casefile file, string clockId, string step, long now)
    {
        var clock = file.Clocks.FirstOrDefault(known => string.Equals(known.Id, clockId, StringComparison.Ordinal));
        if (clock is null || !clock.IsTicking || !clock.Steps.Any(known => IsStep(known, step) && known.FiredMicros is null))
            return (file, null);
        var fired = clock with { Steps = [.. clock.Steps.Select(known => IsStep(known, step) ? known with { FiredMicros = now } : known)] };
        if (string.Equals(step, "due", StringComparison.Ordinal))
            fired = fired with { Status = ClockStatus.Fired, FiredMicros = now, LatenessMicros = now - clock.DueMicros };
        var next = file.With(fired);
        if (step is "yellow" or "red" && clock.Kind is ClockKinds.Handle or ClockKinds.RoundTwo)
            next = next.Marked(string.Equals(step, "yellow", StringComparison.Ordinal) ? Yellow : Red);
        if (clock.Kind is ClockKinds.Party && fired.FiredMicros is not null)
            return (next.Marked(PartyTask.LateMark), new Happening("clock.due", $"责任主体{file.PartyTask(clock.ItemId)?.Party}逾期未回复（{clock.Limit}），请{file.Holder.Name}核实处理。", clockId));
        return (next, new Happening("clock." + step, Sentence(clock, step), clockId));
    }

    private static string Sentence(Clock clock, string step)
    {
        var name = $"{ClockKinds.NameOf(clock.Kind)}（{clock.Limit}）";
        return string.Equals(step, "due", StringComparison.Ordinal)
            ? $"{name}到期。"
            : $"{name}：{clock.Steps.First(known => IsStep(known, step)).Title}。";
    }

    private static bool IsStep(ClockStep known, string name) => string.Equals(known.Name, name, StringComparison.Ordinal);
}
