using System.Globalization;
using Governance.Execution.Time;

namespace Governance.Tests.Time;

public sealed class LimitTableTests
{
    private const string Limit = "\"limit\": { \"amount\": 5, \"unit\": \"working-day\" }";

    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(null, null, null, null, "plain")]
    [InlineData("环境保护/噪声", null, null, null, "category")]
    [InlineData("环境保护/噪声/夜间施工", null, null, null, "longer")]
    [InlineData("环境保护/噪声/夜间施工", "urgent", null, null, "urgent")]
    [InlineData("环境保护/噪声/夜间施工", "urgent", "major", null, "severe")]
    [InlineData(null, null, null, "370102", "district")]
    [InlineData("环境保护/噪声", null, null, "370102", "category")]
    [InlineData("环境", null, null, null, "plain")]
    public void Choose_SeveralRowsCover_TakesTheMostSpecific(
        string? category, string? urgency, string? severity, string? district, string row)
    {
        var table = Table(
            Row("plain"), Row("category", "\"category\": \"环境保护/\""), Row("longer", "\"category\": \"环境保护/噪声/夜\""),
            Row("urgent", "\"urgency\": \"urgent\""), Row("severe", "\"severity\": \"major\""), Row("district", "\"district\": \"370102\""));

        var chosen = table.Choose(new LimitQuery(ClockKind.Handle, Today, category, null, urgency, severity, null, null, district));

        chosen.ShouldNotBeNull().Id.ShouldBe(row);
    }

    [Theory]
    [InlineData("2025-12-31", "old")]
    [InlineData("2026-01-01", "new")]
    public void Choose_PolicyChanges_TakesTheOneOfTheDay(string date, string row)
    {
        var table = Table(Row("old", "\"until\": \"2025-12-31\""), Row("new", "\"from\": \"2026-01-01\""));

        var chosen = table.Choose(new LimitQuery(ClockKind.Handle, DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture)));

        chosen.ShouldNotBeNull().Id.ShouldBe(row);
    }

    [Fact]
    public void Choose_AnyOrderInTheFile_IsTheSameRow()
    {
        var random = new Random(5);
        string[] rows = [.. Enumerable.Range(0, 60).Select(i => Row(
            $"r{i}", $"\"category\": \"{(char)('a' + (i % 3))}\", \"urgency\": \"{(char)('a' + (i / 3 % 4))}\", \"source\": \"{i / 12}\""))];
        var plain = Table(rows);

        for (var round = 0; round < 20; round++)
        {
            random.Shuffle(rows);
            var shuffled = Table(rows);
            var query = new LimitQuery(ClockKind.Handle, Today, "abc"[round % 3] + "x", Urgency: "b", Source: $"{round % 5}");
            shuffled.Choose(query).ShouldNotBeNull().ShouldBe(plain.Choose(query));
        }
    }

    [Fact]
    public void Choose_RowWithoutLimit_TakesTheClockAway()
    {
        var table = Table(Row("plain"), """{ "id": "none", "clock": "handle", "source": "letter", "limit": null }""");

        var chosen = table.Choose(new LimitQuery(ClockKind.Handle, Today, Source: "letter"));

        chosen.ShouldNotBeNull().Id.ShouldBe("none");
        chosen.Limit.ShouldBeNull();
    }

    [Fact]
    public void Load_FileThatExtendsAPreset_OverridesByIdAndBeatsItOnEqualTerms()
    {
        const string Json = """
            { "id": "appeal", "name": "诉求", "extends": "shandong", "clocks": { "whistle-check": "核哨" }, "rows": [
              { "id": "own-handle", "clock": "handle", "limit": { "amount": 3, "unit": "working-day" } },
              { "id": "district-round-two", "clock": "round-two", "limit": { "amount": 2, "unit": "working-day", "from": "reopen" } },
              { "id": "own-whistle", "clock": "whistle-check", "limit": { "amount": 0.5, "unit": "working-hour" } } ] }
            """;

        var table = LimitTable.Load(Json, Given.Preset).Value;

        table.Choose(new LimitQuery(ClockKind.Handle, Today)).ShouldNotBeNull().Id.ShouldBe("own-handle");
        table.Choose(new LimitQuery(ClockKind.RoundTwo, Today)).ShouldNotBeNull().Limit.ShouldNotBeNull().Amount.ShouldBe(2);
        table.Choose(new LimitQuery(ClockKind.ShelveReview, Today)).ShouldNotBeNull().Id.ShouldBe("district-shelve-review");
        table.Pauses["await-reporter"].Max.ToString().ShouldBe("10 工作日");
        table.Clocks["whistle-check"].ShouldBe("核哨");
    }

    [Theory]
    [InlineData("""{ "id": "r", "clock": "handel", "limit": null }""", "TIM-021", "$.rows[0].clock")]
    [InlineData("""{ "id": "r", "clock": "handle", "categroy": "x", "limit": null }""", "TIM-006", "$.rows[0]")]
    [InlineData("""{ "id": "r", "clock": "handle" }""", "TIM-004", "$.rows[0].limit")] // forgotten is not the same as none
    [InlineData("""{ "id": "r", "clock": "handle", "limit": { "unit": "working-day" } }""", "TIM-004", "$.rows[0].limit.amount")]
    [InlineData("""{ "id": "r", "clock": "handle", "limit": { "amount": 5, "unit": "days" } }""", "TIM-007", "$.rows[0].limit.unit")]
    [InlineData("""{ "id": "r", "clock": "handle", "limit": { "amount": 2.5, "unit": "working-day" } }""", "TIM-020", "$.rows[0].limit.amount")]
    [InlineData("""{ "id": "r", "clock": "handle", "limit": { "amount": 0.001, "unit": "working-hour" } }""", "TIM-020", "$.rows[0].limit.amount")]
    [InlineData("""{ "id": "r", "clock": "handle", "limit": { "amount": 0, "unit": "working-hour" } }""", "TIM-020", "$.rows[0].limit.amount")]
    [InlineData("""{ "id": "r", "clock": "handle", "limit": null, "from": "2026-02-01", "until": "2026-01-01" }""", "TIM-009", "$.rows[0].until")]
    [InlineData("""{ "id": "r", "clock": "handle", "limit": null }, { "id": "r", "clock": "sign", "limit": null }""", "TIM-008", "$.rows[1].id")]
    [InlineData("""{ "id": "r", "clock": "handle", "limit": null }, { "id": "s", "clock": "handle", "limit": null }""", "TIM-022", "$.rows[1]")]
    public void Load_BrokenRow_SaysWhatAndWhere(string rows, string code, string where)
    {
        var refusal = LimitTable.Load($$"""{ "id": "t", "name": "t", "rows": [ {{rows}} ] }""").Refusal;

        refusal.ShouldNotBeNull().Code.ShouldBe(code);
        refusal.Where.ShouldBe(where);
    }

    [Fact]
    public void Load_PresetsInACircle_IsRefused()
    {
        const string Json = """{ "id": "t", "name": "t", "extends": "t", "rows": [] }""";

        var refusal = LimitTable.Load(Json, _ => Json).Refusal;

        refusal.ShouldNotBeNull().Code.ShouldBe("TIM-023");
    }

    private static LimitTable Table(params string[] rows) =>
        LimitTable.Load($$"""{ "id": "t", "name": "t", "rows": [ {{string.Join(',', rows)}} ] }""").Value;

    private static string Row(string id, string? scope = null) =>
        $$"""{ "id": "{{id}}", "clock": "handle", {{(scope is null ? "" : scope + ", ")}}{{Limit}} }""";
}
