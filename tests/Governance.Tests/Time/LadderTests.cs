using Governance.Execution.Time;

namespace Governance.Tests.Time;

public sealed class LadderTests
{
    [Fact]
    public void StepsOf_FiveWorkingDays_RingsInOfficeHours()
    {
        var armed = Given.At("2026-11-16 10:00");
        var due = Given.Office.Due(armed, Given.WorkingDays(5));

        var rungs = Ladder.Default.StepsOf(armed, due, LimitUnit.WorkingDay, Given.Office);

        rungs.Select(rung => (rung.Step.Id, Given.Text(rung.AtMicros))).ShouldBe(
        [
            ("half", "2026-11-19 13:45:00"), // 2.5 working days: a quarter hour after lunch is half of 7.5 hours
            ("eighty", "2026-11-23 08:30:00"),
            ("yellow", "2026-11-23 08:30:00"), // not at Friday's close, when nobody reads it
            ("red", "2026-11-24 08:30:00"),
        ]);
    }

    [Fact]
    public void StepsOf_FourWorkingHours_HasNoDayLeftToWarnOf()
    {
        var armed = Given.At("2026-11-20 15:00");
        var due = Given.Office.Due(armed, Given.Hours(4));

        var rungs = Ladder.Default.StepsOf(armed, due, LimitUnit.WorkingHour, Given.Office);

        rungs.Select(rung => (rung.Step.Id, Given.Text(rung.AtMicros))).ShouldBe(
        [
            ("half", "2026-11-20 17:00:00"),
            ("eighty", "2026-11-23 09:12:00"),
            ("red", "2026-11-23 10:00:00"),
        ]);
    }

    [Fact]
    public void StepsOf_EmergencyHours_RingsAtNight()
    {
        var armed = Given.At("2026-11-21 22:00");
        var due = Given.Office.Due(armed, new Limit(2, LimitUnit.EmergencyHour));

        var rungs = Ladder.Default.StepsOf(armed, due, LimitUnit.EmergencyHour, Given.Office);

        rungs.Select(rung => Given.Text(rung.AtMicros)).ShouldBe(["2026-11-21 23:00:00", "2026-11-21 23:36:00", "2026-11-22 00:00:00"]);
    }

    [Fact]
    public void StepsOf_PauseInBetween_ComesLaterByThePause()
    {
        var clock = new PausableClock(Given.At("2026-11-16 08:30"), Given.Hours(15))
            .Pause(Given.Office, Given.At("2026-11-16 12:00"), "await-reporter").Value.Resume(Given.At("2026-11-18 12:00")).Value;

        var rungs = Ladder.Default.StepsOf(clock, Given.Office);

        rungs.Single(rung => rung.Step.Id.StartsWith('h')).AtMicros.ShouldBe(Given.At("2026-11-18 17:30") + Overnight);
        Ladder.Default.StepsOf(clock.Pause(Given.Office, Given.At("2026-11-18 14:00"), "x").Value, Given.Office).ShouldBeEmpty();
    }

    [Fact]
    public void StepsOf_RandomClocks_AreOrderedAndWarnBeforeTheDeadline()
    {
        var random = new Random(29);

        for (var i = 0; i < 5_000; i++)
        {
            var armed = Given.At("2019-01-01 00:00") + random.NextInt64(9L * 365 * 86_400_000_000);
            var limit = new Limit(random.Next(1, 30), (LimitUnit)random.Next(4), Counting: (DayCounting)random.Next(2));
            var due = Given.Office.Due(armed, limit);
            var rungs = Given.Policy("district").Ladder.StepsOf(armed, due, limit.Unit, Given.Office, limit.Counting);
            rungs.ShouldBe(rungs.OrderBy(rung => rung.AtMicros));
            foreach (var rung in rungs)
                (rung.Step.Trigger == LadderTrigger.OverdueWorkingDays ? rung.AtMicros >= due : rung.AtMicros <= due).ShouldBeTrue(rung.Step.Id);
        }
    }

    private static long Overnight => Given.At("2026-11-19 08:30") - Given.At("2026-11-18 17:30");
}
