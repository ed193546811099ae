using Governance.Execution.Time;

namespace Governance.Tests.Time;

public sealed class WorkingCalendarProperties
{
    private const int Cases = 1500;

    [Theory]
    [InlineData("office")]
    [InlineData("hall")]
    [InlineData("duty")]
    public void Due_RandomLimits_EqualsMinuteByMinuteWalk(string shift)
    {
        var calendar = WorkingCalendar.Load(Given.ChinaJson, shift: shift).Value;
        var oracle = new MinuteOracle(Given.ChinaJson, shift, new DateOnly(2019, 6, 1), 3200, TimeSpan.FromHours(8));

        var wrong = Differences(calendar, oracle, new Random(20261121));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Due_RandomCalendarsAndZones_EqualsMinuteByMinuteWalk()
    {
        var random = new Random(7);
        List<string> wrong = [];

        for (var round = 0; round < 25; round++)
        {
            var json = RandomCalendars.Next(random);
            var hours = random.Next(-11, 13);
            var zone = CityZone.Find($"{(hours < 0 ? '-' : '+')}{Math.Abs(hours):00}:30").Value;
            var offset = TimeSpan.FromTicks(zone.OffsetMicros * 10);
            var oracle = new MinuteOracle(json, "odd", new DateOnly(2023, 6, 1), 1500, offset);
            wrong.AddRange(Differences(WorkingCalendar.Load(json, zone).Value, oracle, random, 120));
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Elapsed_RandomSpans_EqualsMinuteByMinuteWalk()
    {
        var oracle = new MinuteOracle(Given.ChinaJson, "office", new DateOnly(2019, 6, 1), 3200, TimeSpan.FromHours(8));
        var random = new Random(11);

        for (var i = 0; i < Cases; i++)
        {
            var from = Instant(oracle, random);
            var to = from + random.NextInt64(90L * 86_400_000_000);
            Given.Office.Elapsed(from, to, LimitUnit.WorkingHour).ShouldBe(oracle.Worked(from, to), Given.Text(from));
        }
    }

    [Fact]
    public void Elapsed_UntilItsDeadline_IsTheLimit()
    {
        var random = new Random(13);

        for (var i = 0; i < 20_000; i++)
        {
            var from = Given.At("2015-01-01 00:00") + random.NextInt64(20L * 365 * 86_400_000_000);
            var unit = (LimitUnit)random.Next(3);
            var limit = new Limit(random.Next(1, 90), unit, Counting: (DayCounting)random.Next(2));
            var due = Given.Office.Due(from, limit);
            Given.Office.Elapsed(from, due, unit, limit.Counting).ShouldBe(limit.Micros, $"{Given.Text(from)} {limit} {limit.Counting}");
            Given.Office.Elapsed(from, due - 1, unit, limit.Counting).ShouldBeLessThan(limit.Micros, "the deadline is the earliest instant");
        }
    }

    [Fact]
    public void Elapsed_NaturalDays_IsAtLeastTheLimitAndEndsOnAWorkingDay()
    {
        var random = new Random(17);

        for (var i = 0; i < 5_000; i++)
        {
            var from = Given.At("2018-01-01 00:00") + random.NextInt64(12L * 365 * 86_400_000_000);
            var limit = new Limit(random.Next(1, 90), LimitUnit.NaturalDay);
            var due = Given.Office.Due(from, limit);
            Given.Office.Elapsed(from, due, LimitUnit.NaturalDay, DayCounting.NextDay).ShouldBeGreaterThanOrEqualTo(limit.Micros);
            Given.Office.IsWorkday(due - 1).ShouldBeTrue();
        }
    }

    [Fact]
    public void Due_LaterStartOrLargerLimit_IsNeverEarlier()
    {
        var random = new Random(19);

        for (var i = 0; i < 20_000; i++)
        {
            var from = Given.At("2018-01-01 00:00") + random.NextInt64(12L * 365 * 86_400_000_000);
            var later = from + random.NextInt64(10L * 86_400_000_000);
            var limit = new Limit(random.Next(1, 60), (LimitUnit)random.Next(4), Counting: (DayCounting)random.Next(2));
            var due = Given.Office.Due(from, limit);
            due.ShouldBeGreaterThan(from);
            Given.Office.Due(later, limit).ShouldBeGreaterThanOrEqualTo(due);
            // Moved off days of rest, two limits in natural days may end on one day.
            Given.Office.Due(from, limit with { Amount = limit.Amount + 1 }).ShouldBeGreaterThanOrEqualTo(
                limit.Unit == LimitUnit.NaturalDay ? due : due + 1);
        }
    }

    [Fact]
    public void Elapsed_OfAdjoiningSpans_AddsUp()
    {
        var random = new Random(23);

        for (var i = 0; i < 20_000; i++)
        {
            var from = Given.At("2018-01-01 00:00") + random.NextInt64(12L * 365 * 86_400_000_000);
            var middle = from + random.NextInt64(30L * 86_400_000_000);
            var to = middle + random.NextInt64(30L * 86_400_000_000);
            var unit = (LimitUnit)random.Next(4);
            var sum = Given.Office.Elapsed(from, middle, unit) + Given.Office.Elapsed(middle, to, unit);
            sum.ShouldBe(Given.Office.Elapsed(from, to, unit));
            Given.Office.Elapsed(to, from, unit).ShouldBe(-sum);
        }
    }

    [Fact]
    public void Due_ManyEvaluations_AllocatesNothing()
    {
        var from = Given.At("2026-01-30 16:00");
        long sum = Sum(10);

        var before = GC.GetAllocatedBytesForCurrentThread();
        sum += Sum(1000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.ShouldBe(0, $"after {sum}");

        long Sum(int times)
        {
            long total = 0;
            for (var i = 0; i < times; i++)
            {
                var due = Given.Office.Due(from + i, new Limit(i + 1, (LimitUnit)(i % 4)));
                total += due + Given.Office.Remaining(from, due, LimitUnit.WorkingHour);
            }

            return total;
        }
    }

    private static List<string> Differences(WorkingCalendar calendar, MinuteOracle oracle, Random random, int cases = Cases)
    {
        List<string> wrong = [];
        for (var i = 0; i < cases; i++)
        {
            var from = Instant(oracle, random);
            Compare(new Limit(random.Next(1, 1200) / 60m, LimitUnit.WorkingHour), (at, l) => oracle.DueAfterWorked(at, l.Micros));
            Compare(new Limit(random.Next(1, 50), LimitUnit.WorkingDay), (at, l) => oracle.DueAfterWorkdays(at, (int)l.Amount));
            Compare(new Limit(random.Next(1, 90), LimitUnit.NaturalDay), (at, l) => oracle.DueAfterNaturalDays(at, (int)l.Amount));

            void Compare(Limit limit, Func<long, Limit, long> slow)
            {
                var (due, expected) = (calendar.Due(from, limit), slow(from, limit));
                if (due != expected)
                    wrong.Add($"{Given.Text(from)} + {limit}: {Given.Text(due)}, not {Given.Text(expected)}");
            }
        }

        return wrong;
    }

    // Half of them on a whole minute, where shifts begin and end.
    private static long Instant(MinuteOracle oracle, Random random)
    {
        var minute = oracle.Utc(random.NextInt64((oracle.Days - 400) * 1440L));
        return random.Next(2) == 0 ? minute : minute + random.NextInt64(60_000_000);
    }
}
