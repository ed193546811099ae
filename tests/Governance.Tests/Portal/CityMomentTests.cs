using System.Globalization;
using System.Text.Json;
using Governance.Portal.Endpoints;

namespace Governance.Tests.Portal;

public sealed class CityMomentTests
{
    [Theory]
    [InlineData("2026-11-01", "2026-11-01T00:00:00+08:00", "2026-11-02T00:00:00+08:00")]
    [InlineData("2026-11-01T09:30", "2026-11-01T09:30:00+08:00", "2026-11-01T09:30:00+08:00")]
    [InlineData("2026-11-01 09:30:00", "2026-11-01T09:30:00+08:00", "2026-11-01T09:30:00+08:00")]
    [InlineData("2026-11-01T09:30:00Z", "2026-11-01T17:30:00+08:00", "2026-11-01T17:30:00+08:00")]
    [InlineData("2026-11-01T09:30:00+08:00", "2026-11-01T09:30:00+08:00", "2026-11-01T09:30:00+08:00")]
    [InlineData("2026-11-01T09:30:00 08:00", "2026-11-01T09:30:00+08:00", "2026-11-01T09:30:00+08:00")]
    [InlineData("2026-11-01T00:00:00-05:00", "2026-11-01T13:00:00+08:00", "2026-11-01T13:00:00+08:00")]
    public void TryParse_AWayOfWritingIt_IsTheCitysInstant(string text, string from, string until)
    {
        CityMoment.TryParse(text, null, out var moment).ShouldBeTrue();

        (moment.From, moment.Until).ShouldBe((At(from), At(until)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("昨天")]
    [InlineData("2026-13-45")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59")]
    public void TryParse_NoInstantOrTheEdgeOfTime_IsNone(string? text) => CityMoment.TryParse(text, null, out _).ShouldBeFalse();

    [Fact]
    public void Read_InABodyWithoutOffset_IsTheCitysClock()
    {
        var options = new JsonSerializerOptions { Converters = { new CityInstants() } };

        JsonSerializer.Deserialize<DateTimeOffset>("\"2026-11-01T09:30:00\"", options).ShouldBe(At("2026-11-01T09:30:00+08:00"));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<DateTimeOffset>("5", options));
    }

    [Fact]
    public void Read_ADayAloneInABody_IsTheWholeDay()
    {
        var moment = JsonSerializer.Deserialize<CityMoment>("\"2026-11-01\"");

        (moment.From, moment.Until).ShouldBe((At("2026-11-01T00:00:00+08:00"), At("2026-11-02T00:00:00+08:00")));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
