using Governance.Execution.Time;

namespace Governance.Tests.Time;

public sealed class CalendarFileTests
{
    [Theory]
    [InlineData("\"edition\": \"2026\",", "", "TIM-004", "$.edition")]
    [InlineData("\"id\": \"cn\"", "\"ident\": \"cn\"", "TIM-006", "$")]
    [InlineData("\"off\": \"2020-01-01\"", "\"off\": \"2020-13-01\"", "TIM-005", "$.days[0].off")]
    [InlineData("2020-01-24..2020-02-02", "2020-02-02..2020-01-24", "TIM-009", "$.days[1].off")]
    [InlineData("\"2020-01-19\"", "\"2020-01-25\"", "TIM-013", "$.days[1].on[0]")]
    [InlineData("\"2020-01-19\"", "\"2019-12-29\"", "TIM-014", "$.days[1].on[0]")]
    [InlineData("\"to\": \"2026-12-31\"", "\"to\": \"2019-12-31\"", "TIM-009", "$.known")]
    [InlineData("\"mon-fri\": [\"08:30-12:00\", \"13:30-17:30\"] },", "\"mon-fri\": [] },", "TIM-011", "$.shifts[0].periods[0].week")]
    [InlineData("\"mon-fri\": [\"08:30-12:00\", \"13:30", "\"mon-fri\": [\"08:30-12:00\", \"11:30", "TIM-012", "$.shifts[0].periods[0].week.mon-fri[1]")]
    [InlineData("\"mon-fri\": [\"08:30", "\"mon-fri\": [\"8.30", "TIM-005", "$.shifts[0].periods[0].week.mon-fri[0]")]
    [InlineData("\"mon-fri\": [\"08:30", "\"mo-fri\": [\"08:30", "TIM-007", "$.shifts[0].periods[0].week.mo-fri")]
    [InlineData("\"id\": \"hall\"", "\"id\": \"office\"", "TIM-008", "$.shifts[1]")]
    [InlineData("\"defaultShift\": \"office\"", "\"defaultShift\": \"offices\"", "TIM-010", "shift")]
    public void Load_BrokenFile_SaysWhatAndWhere(string good, string bad, string code, string where)
    {
        var at = Given.ChinaJson.IndexOf(good, StringComparison.Ordinal);
        var json = Given.ChinaJson[..at] + bad + Given.ChinaJson[(at + good.Length)..];

        var refusal = WorkingCalendar.Load(json).Refusal;

        refusal.ShouldNotBeNull().Code.ShouldBe(code);
        refusal.Where.ShouldBe(where);
    }

    [Fact]
    public void Load_CutAtAnyPlace_NeverThrows()
    {
        var random = new Random(3);

        for (var i = 0; i < 300; i++)
        {
            var at = random.Next(Given.ChinaJson.Length - 2);
            WorkingCalendar.Load(Given.ChinaJson[..at]).IsRefused.ShouldBeTrue();
            Should.NotThrow(() => WorkingCalendar.Load(Given.ChinaJson.Remove(at, 1)));
            Should.NotThrow(() => WorkingCalendar.Load(Given.ChinaJson.Insert(at, random.Next(3) switch { 0 => "7", 1 => "[", _ => "\"" })));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"days\":3,\"shifts\":{},\"known\":[]}")]
    public void Load_OtherJson_IsRefused(string json)
    {
        var calendar = WorkingCalendar.Load(json);

        calendar.IsRefused.ShouldBeTrue();
    }

    [Fact]
    public void Load_UnknownShift_IsRefused()
    {
        var calendar = WorkingCalendar.Load(Given.ChinaJson, shift: "night");

        calendar.Refusal.ShouldNotBeNull().Code.ShouldBe("TIM-010");
    }

    [Theory]
    [InlineData("Asia/Shanghai", 8)]
    [InlineData("Asia/Urumqi", 6)]
    [InlineData("+08:00", 8)]
    [InlineData("-03:00", -3)]
    public void Find_ZoneWithOneOffset_KnowsIt(string id, int hours)
    {
        var zone = CityZone.Find(id);

        zone.Value.OffsetMicros.ShouldBe(hours * 3_600_000_000L);
    }

    [Theory]
    [InlineData("Europe/Berlin", "TIM-003")]
    [InlineData("Asia/Pyongyang", "TIM-003")] // changed its offset twice without any summer time
    [InlineData("Mars/Olympus", "TIM-002")]
    [InlineData("", "TIM-002")]
    public void Find_ZoneThatChangesOrDoesNotExist_IsRefused(string id, string code)
    {
        var zone = CityZone.Find(id);

        zone.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
    }
}
