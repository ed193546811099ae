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
        var data = CaseJson.Read<RecountData>(input.Stimulus.Data);
        var (next, told) = (file, ImmutableArray.CreateBuilder<Happening>());
        foreach (var move in data.Moves)
        {
            if (next.Clocks.FirstOrDefault(known => string.Equals(known.Id, move.ClockId, StringComparison.Ordinal)) is not { } clock || !MayMove(clock) || !Differs(clock, move.Fact))
                continue;
            next = next.With(Moved(clock, move.Fact, input.NowMicros));
            told.Add(new Happening("clock.recomputed", string.Create(CultureInfo.InvariantCulture, $"{ClockKinds.NameOf(clock.Kind)}按新的政策和日历重算：{clock.Limit}改为{move.Fact.Limit}。"), clock.Id));
        }

        return told.Count == 0 ? new DomainStep.Refused(ClockRefusals.NothingToMove(file.CaseNo)) : new DomainStep.Go(next.PartiesDue(), [], told.ToImmutable());
    }

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
