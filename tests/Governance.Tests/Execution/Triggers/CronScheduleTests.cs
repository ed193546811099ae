using System.Globalization;
using Governance.Execution.Time;

namespace Governance.Tests.Execution.Triggers;

public sealed class CronScheduleTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    // 2026-01-01 is a Thursday.
    [Theory]
    [InlineData("30 * * * * *", "2026-01-01T00:00:00", "2026-01-01T00:00:30")]
    [InlineData("* * * * * *", "2026-01-01T12:30:45", "2026-01-01T12:30:46")]
    [InlineData("0 0 0 * * *", "2026-01-01T00:00:00", "2026-01-02T00:00:00")]
    [InlineData("0 0 9 * * MON-FRI", "2026-01-02T09:00:00", "2026-01-05T09:00:00")]
    [InlineData("0 */15 8-17 ? * 1-5", "2026-01-01T17:50:00", "2026-01-02T08:00:00")]
    [InlineData("0 0 22-2 * * *", "2026-01-01T02:30:00", "2026-01-01T22:00:00")]
    [InlineData("0 0 22-2/2 * * *", "2026-01-01T22:30:00", "2026-01-02T00:00:00")]
    [InlineData("0 0 0 L * *", "2026-02-01T00:00:00", "2026-02-28T00:00:00")]
    [InlineData("0 0 0 L-2 * ?", "2024-02-01T00:00:00", "2024-02-27T00:00:00")]
    [InlineData("0 0 0 LW * *", "2026-01-10T00:00:00", "2026-01-30T00:00:00")]
    [InlineData("0 0 0 1W 8 ?", "2026-01-01T00:00:00", "2026-08-03T00:00:00")]
    [InlineData("0 0 0 ? * MON#2", "2026-01-01T00:00:00", "2026-01-12T00:00:00")]
    [InlineData("0 0 0 * * 5L", "2026-01-01T00:00:00", "2026-01-30T00:00:00")]
    [InlineData("0 0 0 13 * FRI", "2026-01-01T00:00:00", "2026-02-13T00:00:00")]
    [InlineData("0 0 0 29 2 MON", "2026-01-01T00:00:00", "2044-02-29T00:00:00")]
    [InlineData("0 0 0 1 */3 *", "2026-01-02T00:00:00", "2026-04-01T00:00:00")]
    [InlineData("0 0 0 * * FRI-7", "2026-01-01T00:00:00", "2026-01-02T00:00:00")]
    [InlineData("0 0 0 * * 7", "2026-01-01T00:00:00", "2026-01-04T00:00:00")]
    [InlineData("5,10 59 23 31 dec *", "2026-01-01T00:00:00", "2026-12-31T23:59:05")]
    [InlineData("@hourly", "2026-01-01T00:00:00", "2026-01-01T01:00:00")]
    public void Next_Expression_IsTheFirstFittingLocalTime(string expression, string after, string expected)
    {
        var schedule = CronSchedule.Parse(expression).Value;

        var next = schedule.Next(Micros(after), TimeZoneInfo.Utc);

        Text(next).ShouldBe(expected);
    }

    [Fact]
    public void Next_CityZone_CountsByTheCitysClock()
    {
        var schedule = CronSchedule.Parse("0 30 8 * * *").Value;

        var next = schedule.Next(Micros("2026-01-01T00:00:00"), Shanghai);

        Text(next).ShouldBe("2026-01-01T00:30:00");
    }

    [Theory]
    [InlineData("", "CRN-001")]
    [InlineData("* * * * *", "CRN-001")]
    [InlineData("60 * * * * *", "CRN-002")]
    [InlineData("* * 24 * * *", "CRN-002")]
    [InlineData("* * * 0 * *", "CRN-002")]
    [InlineData("* * * * 13 *", "CRN-002")]
    [InlineData("* * * * * 8", "CRN-002")]
    [InlineData("*/0 * * * * *", "CRN-002")]
    [InlineData("? * * * * *", "CRN-002")]
    [InlineData("0 0 0 * * MON#6", "CRN-002")]
    [InlineData("0 0 0 1,2W * *", "CRN-002")]
    [InlineData("-1 * * * * *", "CRN-002")]
    [InlineData("0 0 0 31 2 *", "CRN-003")]
    public void Parse_WrongExpression_IsRefused(string expression, string code)
    {
        var parsed = CronSchedule.Parse(expression);

        parsed.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Fact]
    public void Next_RandomSets_AgreeWithTryingEverySecond()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 200; i++)
        {
            var (second, minute, hour) = (Pick(random, 60), Pick(random, 60), Pick(random, 24));
            var schedule = CronSchedule.Parse($"{List(second)} {List(minute)} {List(hour)} * * *").Value;
            var after = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next(0, 2 * 86400));

            var next = Text(schedule.Next((after - DateTime.UnixEpoch).Ticks / 10, TimeZoneInfo.Utc));

            var expected = after.AddSeconds(1);
            while (!second.Contains(expected.Second) || !minute.Contains(expected.Minute) || !hour.Contains(expected.Hour))
                expected = expected.AddSeconds(1);
            next.ShouldBe(expected.ToString("s", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Parse_AnyText_NeverThrows()
    {
        var random = new Random(4711);
        const string Signs = "0123456789*?,-/LW#@ MONJAN";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Signs[random.Next(Signs.Length)]));

            var next = CronSchedule.Parse(text) is { IsRefused: false } schedule ? schedule.Value.Next(0, Shanghai) : 1;

            next.ShouldNotBeNull(text).ShouldBeGreaterThan(0, text);
        }
    }

    private static int[] Pick(Random random, int below) => [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(below)).Distinct()];

    private static string List(int[] numbers) => string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static long Micros(string utc) => (DateTimeOffset.Parse(utc + "Z", CultureInfo.InvariantCulture) - DateTimeOffset.UnixEpoch).Ticks / 10;

    private static string? Text(long? micros) =>
        micros is { } at ? DateTimeOffset.UnixEpoch.AddTicks(at * 10).UtcDateTime.ToString("s", CultureInfo.InvariantCulture) : null;
}
