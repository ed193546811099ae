using System.Collections.Immutable;
using System.Globalization;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>New deadlines of one case's clocks, as a changed policy or calendar gives them.</summary>
/// <param name="Order">The order this belongs to.</param>
public sealed record RecountData(string Order, ImmutableArray<ClockMove> Moves);

/// <param name="Fact">What the policy says now for the instant the clock was armed at.</param>
public sealed record ClockMove(string ClockId, DeadlineFact Fact);

/// <summary>Moves clocks. What was granted by a person (延期, 暂停) stays as it was granted; what already stands right is left alone.</summary>
internal static class ClockRecount
{
    public static DomainStep Decide(Casefile file, BurstInput input)
    {
        var (clocks, told) = Moved(file.Clocks, CaseJson.Read<RecountData>(input.Stimulus.Data), input.NowMicros);
        return told.IsEmpty
            ? new DomainStep.Refused(ClockRefusals.NothingToMove(file.CaseNo))
            : new DomainStep.Go((file with { Clocks = clocks }).PartiesDue(), [], told);
    }

    /// <returns>All clocks, those that move with their new deadlines, and what is told of these.</returns>
    public static (ImmutableArray<Clock> Clocks, ImmutableArray<Happening> Told) Moved(ImmutableArray<Clock> clocks, RecountData data, long now)
    {
        var (next, told) = (clocks.ToBuilder(), ImmutableArray.CreateBuilder<Happening>());
        foreach (var move in data.Moves)
        {
            var at = Place(clocks, move.ClockId);
            if (at < 0 || !MayMove(next[at]) || !Differs(next[at], move.Fact))
                continue;
            var clock = next[at];
            next[at] = Moved(clock, move.Fact, now);
            told.Add(new Happening("clock.recomputed", $"{ClockKinds.NameOf(clock.Kind)}按新的政策和日历重算：{Change(clock.Limit, move.Fact.Limit)}。", clock.Id));
        }

        return (next.MoveToImmutable(), told.ToImmutable());
    }

    private static int Place(ImmutableArray<Clock> clocks, string id)
    {
        for (var i = 0; i < clocks.Length; i++)
            if (string.Equals(clocks[i].Id, id, StringComparison.Ordinal))
                return i;
        return -1;
    }

    private static string Change(string before, string after) => string.Equals(before, after, StringComparison.Ordinal)
        ? $"仍为{after}，到期时间按新的日历改定"
        : string.Create(CultureInfo.InvariantCulture, $"{before}改为{after}");

    private static bool MayMove(Clock clock) => clock is { IsTicking: true, Extensions: 0, OriginalDueMicros: null, Pauses.IsEmpty: true };

    private static bool Differs(Clock clock, DeadlineFact fact) =>
        clock.DueMicros != fact.DueMicros || !string.Equals(clock.Limit, fact.Limit, StringComparison.Ordinal);

    private static Clock Moved(Clock clock, DeadlineFact fact, long now)
    {
        var ahead = fact.DueMicros > now;
        return clock with
        {
            DueMicros = fact.DueMicros,
            Limit = fact.Limit,
            Unit = fact.Unit,
            Row = fact.Row,
            Extension = fact.Extension,
            Steps = [.. fact.Steps.Select(step => step with { FiredMicros = step.AtMicros > now ? null : FiredOf(clock, step.Name) })],
            Status = ahead ? ClockStatus.Running : clock.Status,
            FiredMicros = ahead ? null : clock.FiredMicros,
            LatenessMicros = ahead ? null : clock.LatenessMicros,
        };
    }

    private static long? FiredOf(Clock clock, string name) =>
        clock.Steps.FirstOrDefault(step => string.Equals(step.Name, name, StringComparison.Ordinal))?.FiredMicros;
}
