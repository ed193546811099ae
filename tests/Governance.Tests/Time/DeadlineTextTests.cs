using Governance.Execution.Time;

namespace Governance.Tests.Time;

public sealed class DeadlineTextTests
{
    [Theory]
    [InlineData("2026-11-20 14:10", "2026-11-20 17:30", LimitUnit.WorkingHour, "剩 3 工作时 20 分")]
    [InlineData("2026-11-20 14:10", "2026-11-20 17:30", LimitUnit.WorkingDay, "剩 3 工作时 20 分")]
    [InlineData("2026-11-19 17:30", "2026-11-20 17:30", LimitUnit.WorkingDay, "剩 1 工作日")]
    [InlineData("2026-11-19 10:00", "2026-11-20 17:30", LimitUnit.WorkingDay, "剩 1 工作日 6 工作时")]
    [InlineData("2026-11-20 20:00", "2026-11-24 17:30", LimitUnit.WorkingDay, "剩 2 工作日")]
    [InlineData("2026-11-20 17:29:30", "2026-11-20 17:30", LimitUnit.WorkingDay, "剩 不足 1 分")]
    [InlineData("2026-11-20 17:30", "2026-11-20 17:30", LimitUnit.WorkingDay, "即将到期")]
    [InlineData("2026-11-20 17:31", "2026-11-20 17:30", LimitUnit.WorkingDay, "已超期 1 工作日")]
    [InlineData("2026-11-23 09:00", "2026-11-20 17:30", LimitUnit.WorkingDay, "已超期 1 工作日")]
    [InlineData("2026-11-24 09:00", "2026-11-20 17:30", LimitUnit.WorkingDay, "已超期 2 工作日")]
    [InlineData("2026-11-23 10:35", "2026-11-20 17:00", LimitUnit.WorkingHour, "已超期 2 工作时 35 分")]
    [InlineData("2026-11-21 22:00", "2026-11-22 00:30", LimitUnit.EmergencyHour, "剩 2 小时 30 分")]
    [InlineData("2026-11-16 10:00", "2026-11-24 00:00", LimitUnit.NaturalDay, "剩 7 自然日 14 小时")]
    public void Describe_LeftOrOverdue_ReadsLikeSpeech(string now, string due, LimitUnit unit, string text)
    {
        var words = Given.Office.Describe(Given.At(now), Given.At(due), unit);

        words.ShouldBe(text);
    }

    [Fact]
    public void Choose_CityAndOwnDeadline_TakesTheEarlierAfterTheMargin()
    {
        var armed = Given.At("2026-11-16 10:00");
        var own = Given.Office.Due(armed, Given.WorkingDays(5));

        var city = SourceDeadline.Choose(Given.Office, armed, own, Given.At("2026-11-20 17:30"));
        var loose = SourceDeadline.Choose(Given.Office, armed, own, Given.At("2026-12-20 17:30"));

        (Given.Text(city.DueMicros!.Value), city.Rule).ShouldBe(("2026-11-19 17:30:00", DeadlineRule.SourceLessMargin));
        loose.ShouldBe(new ChosenDeadline(own, DeadlineRule.Own));
    }

    [Fact]
    public void Choose_SeveralSources_TheShortestRules()
    {
        var armed = Given.At("2026-11-16 10:00");

        var chosen = SourceDeadline.Choose(Given.Office, armed, null, Given.At("2026-11-27 17:30"), Given.At("2026-11-25 17:30"));

        Given.Text(chosen.DueMicros!.Value).ShouldBe("2026-11-24 17:30:00");
        SourceDeadline.Choose(Given.Office, armed, null).DueMicros.ShouldBeNull();
    }

    [Fact]
    public void Choose_SourceWithoutRoomForTheMargin_IsTheSourceItself()
    {
        var armed = Given.At("2026-11-16 10:00");

        var chosen = SourceDeadline.Choose(Given.Office, armed, null, Given.At("2026-11-16 16:00"));

        chosen.ShouldBe(new ChosenDeadline(Given.At("2026-11-16 16:00"), DeadlineRule.Source));
    }
}
