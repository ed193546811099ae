using System.Globalization;
using Governance.Execution.Time;

namespace Governance.Tests.Time;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-11-20 16:30", 2, "2026-11-23 09:30:00")] // Friday into Monday
    [InlineData("2026-11-20 11:30", 1, "2026-11-20 14:00:00")] // over lunch
    [InlineData("2026-02-13 17:00", 4, "2026-02-14 12:00:00")] // 调休 Saturday before the Spring Festival
    [InlineData("2026-02-14 17:00", 1, "2026-02-24 09:00:00")] // ten days off in between
    [InlineData("2025-12-31 17:00", 1, "2026-01-04 09:00:00")] // New Year, then a 调休 Sunday
    [InlineData("2026-11-21 03:00", 7.5, "2026-11-23 17:30:00")] // a whole day ends at close, not next morning
    public void Due_WorkingHours_SkipsRestAndCountsMakeUpDays(string from, double hours, string due)
    {
        var micros = Given.Office.Due(Given.At(from), Given.Hours((decimal)hours));

        Given.Text(micros).ShouldBe(due);
    }

    [Theory]
    [InlineData("2026-11-20 09:00", 1, "2026-11-23 17:30:00")] // the day of receipt does not count
    [InlineData("2026-11-21 09:00", 1, "2026-11-23 17:30:00")] // received on a Saturday
    [InlineData("2026-11-16 23:59", 5, "2026-11-23 17:30:00")]
    [InlineData("2026-09-24 10:00", 5, "2026-10-09 17:30:00")] // 中秋 and 国庆
    [InlineData("2026-02-12 10:00", 2, "2026-02-14 17:30:00")] // a 调休 Saturday is a working day
    public void Due_WorkingDays_EndsAtCloseOfBusiness(string from, int days, string due)
    {
        var micros = Given.Office.Due(Given.At(from), Given.WorkingDays(days));

        Given.Text(micros).ShouldBe(due);
    }

    [Fact]
    public void Due_WorkingDaysFromInstant_EndsAtTheSameTimeOfDay()
    {
        var limit = new Limit(5, LimitUnit.WorkingDay, Counting: DayCounting.FromInstant);

        var micros = Given.Office.Due(Given.At("2026-11-16 10:23:45"), limit);

        Given.Text(micros).ShouldBe("2026-11-23 10:23:45");
    }

    [Theory]
    [InlineData("2026-11-16 10:00", 7, "2026-11-24 00:00:00")] // Monday the 23rd, 24:00
    [InlineData("2026-11-16 10:00", 5, "2026-11-24 00:00:00")] // a Saturday moves to Monday
    [InlineData("2026-09-20 10:00", 12, "2026-10-09 00:00:00")] // 2 October moves behind the holiday
    public void Due_NaturalDays_MovesOffDaysOfRest(string from, int days, string due)
    {
        var micros = Given.Office.Due(Given.At(from), new Limit(days, LimitUnit.NaturalDay));

        Given.Text(micros).ShouldBe(due);
    }

    [Fact]
    public void Due_EmergencyHours_RunsThroughTheHoliday()
    {
        var micros = Given.Office.Due(Given.At("2026-02-16 23:30"), new Limit(0.5m, LimitUnit.EmergencyHour));

        Given.Text(micros).ShouldBe("2026-02-17 00:00:00");
    }

    [Fact]
    public void Due_DutyShift_StillCountsStatutoryWorkingDays()
    {
        var duty = WorkingCalendar.Load(Given.ChinaJson, shift: "duty").Value;

        Given.Text(duty.Due(Given.At("2026-11-20 10:00"), Given.WorkingDays(1))).ShouldBe("2026-11-24 00:00:00");
        Given.Text(duty.Due(Given.At("2026-11-20 17:00"), Given.Hours(10))).ShouldBe("2026-11-21 03:00:00");
    }

    [Theory]
    [InlineData("2019-12-31 23:59:59", true)]
    [InlineData("2020-01-01 00:00:00", false)]
    [InlineData("2026-12-31 23:59:59", false)]
    [InlineData("2027-01-01 00:00:00", true)]
    public void IsBeyondCalendar_AtItsEdges_KnowsItsOwnDays(string instant, bool beyond)
    {
        var micros = Given.At(instant);

        Given.Office.IsBeyondCalendar(micros).ShouldBe(beyond);
    }

    [Fact]
    public void Due_FarBeyondTheCalendar_FollowsTheWeek()
    {
        var micros = Given.Office.Due(Given.At("2041-10-01 10:00"), Given.WorkingDays(5)); // a Tuesday, its holidays unknown

        Given.Text(micros).ShouldBe("2041-10-08 17:30:00");
    }

    [Fact]
    public void Due_OtherMachineCulture_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");

        var calendar = WorkingCalendar.Load(Given.ChinaJson).Value;
        var due = calendar.Due(Given.At("2026-11-20 09:00"), Given.WorkingDays(1));
        CultureInfo.CurrentCulture = before;

        Given.Text(due).ShouldBe("2026-11-23 17:30:00");
    }

    [Fact]
    public void Load_ShippedCalendar_EqualsThePublishedDays()
    {
        if (Given.Shared(Path.Combine("data", "calendar", "cn_2020_2026.csv")) is not { } csv)
        {
            Assert.Skip("shared/data/calendar is not beside the repository");
            return;
        }

        var rows = File.ReadAllLines(csv).Skip(1).Select(line => line.Split(',')).ToDictionary(row => row[0], row => row[1].StartsWith('w'));

        for (var day = new DateOnly(2020, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            var expected = rows.TryGetValue($"{day:yyyy-MM-dd}", out var worked) ? worked : (int)day.DayOfWeek is > 0 and < 6;
            Given.Office.IsWorkday(CityZone.Shanghai.Micros(day)).ShouldBe(expected, $"{day:yyyy-MM-dd}");
        }
    }
}
