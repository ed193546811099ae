using Governance.Execution.Time;

namespace Governance.Tests.Time;

public sealed class PausableClockTests
{
    private static readonly long Monday = Given.At("2026-11-16 10:00");

    [Fact]
    public void Due_PausedForTwoWorkingDays_IsTwoWorkingDaysLater()
    {
        var clock = new PausableClock(Monday, Given.WorkingDays(5));

        var paused = clock.Pause(Given.Office, Given.At("2026-11-18 09:00"), "await-reporter").Value;
        var resumed = paused.Resume(Given.At("2026-11-20 09:00")).Value;

        paused.Due(Given.Office).ShouldBeNull();
        Given.Text(resumed.Due(Given.Office)!.Value).ShouldBe("2026-11-25 17:30:00");
        Given.Text(resumed.OriginalDue(Given.Office)).ShouldBe("2026-11-23 17:30:00");
        resumed.Remaining(Given.Office, Given.At("2026-11-20 09:00")).ShouldBe(paused.Remaining(Given.Office, Given.At("2026-11-20 08:59")));
    }

    [Fact]
    public void Due_PausedOverAWeekend_DoesNotMove()
    {
        var clock = new PausableClock(Monday, Given.WorkingDays(5));

        var resumed = clock.Pause(Given.Office, Given.At("2026-11-20 18:00"), "force-majeure").Value.Resume(Given.At("2026-11-22 20:00")).Value;

        resumed.Due(Given.Office).ShouldBe(clock.Due(Given.Office));
    }

    [Fact]
    public void Due_Extended_KeepsTheOriginalForStatistics()
    {
        var clock = new PausableClock(Monday, Given.WorkingDays(5));

        var extended = clock.Extend(Given.Office, Given.At("2026-11-23 17:30"), Given.WorkingDays(10), Given.WorkingDays(10)).Value;

        Given.Text(extended.Due(Given.Office)!.Value).ShouldBe("2026-12-07 17:30:00");
        extended.OriginalDue(Given.Office).ShouldBe(clock.Due(Given.Office)!.Value);
    }

    [Fact]
    public void Due_CappedByTheCity_IsMovedByNeitherPauseNorExtension()
    {
        var cap = Given.At("2026-11-20 17:30");
        var clock = new PausableClock(Monday, Given.WorkingDays(5)) { CapMicros = cap };

        var extended = clock.Extend(Given.Office, Monday, Given.WorkingDays(5), null).Value;
        var paused = extended.Pause(Given.Office, Given.At("2026-11-17 10:00"), "await-reporter").Value;

        extended.Due(Given.Office).ShouldBe(cap);
        paused.Due(Given.Office).ShouldBe(cap);
        paused.Remaining(Given.Office, cap).ShouldBe(0);
    }

    [Fact]
    public void Change_NotAllowedNow_IsRefused()
    {
        var clock = new PausableClock(Monday, Given.WorkingDays(5));
        var paused = clock.Pause(Given.Office, Given.At("2026-11-17 10:00"), "x").Value;
        var late = Given.At("2026-11-24 09:00");

        paused.Pause(Given.Office, late, "x").Refusal.ShouldNotBeNull().Code.ShouldBe("TIM-030");
        clock.Resume(late).Refusal.ShouldNotBeNull().Code.ShouldBe("TIM-031");
        paused.Resume(Monday).Refusal.ShouldNotBeNull().Code.ShouldBe("TIM-032");
        clock.Extend(Given.Office, late, Given.WorkingDays(1), null).Refusal.ShouldNotBeNull().Code.ShouldBe("TIM-033");
        clock.Extend(Given.Office, Monday, Given.Hours(1), null).Refusal.ShouldNotBeNull().Code.ShouldBe("TIM-034");
        clock.Extend(Given.Office, Monday, Given.WorkingDays(11), Given.WorkingDays(10)).Refusal.ShouldNotBeNull().Code.ShouldBe("TIM-035");
        clock.Pause(Given.Office, late, "x").Refusal.ShouldNotBeNull().Code.ShouldBe("TIM-036");
    }

    [Fact]
    public void Remaining_PauseInTheGraceOfTheLastDay_IsKept()
    {
        // 2.2 working days of pause leave the limit proper inside a day; the rest of that day is granted and must survive a second pause.
        var clock = new PausableClock(Monday, Given.WorkingDays(1))
            .Pause(Given.Office, Given.At("2026-11-17 08:30"), "a").Value.Resume(Given.At("2026-11-19 10:00")).Value;
        var inGrace = Given.At("2026-11-20 15:30");
        var left = clock.Remaining(Given.Office, inGrace);

        var resumed = clock.Pause(Given.Office, inGrace, "b").Value.Resume(Given.At("2026-11-24 15:30")).Value;

        resumed.Remaining(Given.Office, Given.At("2026-11-24 15:30")).ShouldBe(left);
        Given.Text(resumed.Due(Given.Office)!.Value).ShouldBe("2026-11-24 17:30:00");
    }

    [Fact]
    public void Due_RandomPauses_GivesTheWholeLimitAndNoMore()
    {
        var random = new Random(31);

        for (var i = 0; i < 5_000; i++)
        {
            var unit = (LimitUnit)random.Next(4);
            var clock = new PausableClock(
                Given.At("2020-01-01 00:00") + random.NextInt64(6L * 365 * 86_400_000_000),
                new Limit(random.Next(1, 40), unit, Counting: (DayCounting)random.Next(2)));
            clock = WithPauses(clock, random);
            var due = clock.Due(Given.Office)!.Value;
            clock.Remaining(Given.Office, due).ShouldBe(0);
            due.ShouldBeGreaterThanOrEqualTo(clock.OriginalDue(Given.Office));
            var consumed = clock.Consumed(Given.Office, due);
            consumed.ShouldBeGreaterThanOrEqualTo(clock.Limit.Micros);
            if (!unit.IsDays() || clock.Limit.Counting == DayCounting.FromInstant)
                consumed.ShouldBeLessThanOrEqualTo(clock.Limit.Micros + OneMicrosecondOfWork(unit));
        }
    }

    [Fact]
    public void Remaining_WhilePaused_StandsStill()
    {
        var random = new Random(37);

        for (var i = 0; i < 5_000; i++)
        {
            var clock = WithPauses(
                new PausableClock(Given.At("2024-01-01 00:00") + random.NextInt64(86_400_000_000_000), new Limit(9, (LimitUnit)random.Next(4))),
                random);
            var at = Math.Max(clock.ArmedMicros, clock.Pauses.IsEmpty ? 0 : clock.Pauses[^1].UntilMicros!.Value);
            at += random.NextInt64(Math.Max(1, clock.Due(Given.Office)!.Value - at));
            var left = clock.Remaining(Given.Office, at);
            var paused = clock.Pause(Given.Office, at, "x").Value;
            var later = at + random.NextInt64(20L * 86_400_000_000);
            paused.Remaining(Given.Office, later).ShouldBe(left);
            // What a limit in days gains by ending at the end of a day depends on the day it ends on; the limit itself is never cut.
            var least = clock.Limit.Unit.IsDays() ? Math.Min(left, clock.Limit.Micros - clock.Consumed(Given.Office, at)) : left;
            paused.Resume(later).Value.Remaining(Given.Office, later).ShouldBeGreaterThanOrEqualTo(least);
        }
    }

    // 7.5 hours of work are the 24 hours of a working day's time line: a microsecond of work is 3.2 of it.
    private static long OneMicrosecondOfWork(LimitUnit unit) => unit == LimitUnit.WorkingDay ? 4 : 0;

    private static PausableClock WithPauses(PausableClock clock, Random random)
    {
        var at = clock.ArmedMicros;
        for (var i = random.Next(4); i > 0; i--)
        {
            at += random.NextInt64(4L * 86_400_000_000);
            if (clock.Pause(Given.Office, at, "x") is not { IsRefused: false } paused)
                return clock;
            at += random.NextInt64(9L * 86_400_000_000);
            clock = paused.Value.Resume(at).Value;
        }

        return clock;
    }
}
