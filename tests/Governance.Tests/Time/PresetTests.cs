using Governance.Execution.Time;

namespace Governance.Tests.Time;

public sealed class PresetTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string> Presets =>
        [.. Directory.GetFiles(Path.Combine(Given.Root, "workflows", "presets"), "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Load_EveryShippedPreset_IsReadAndNamesItsBasis(string id)
    {
        var table = LimitTable.Load(Given.Preset(id)!, Given.Preset);

        table.Refusal.ShouldBeNull();
        table.Value.Id.ShouldBe(id);
        table.Value.Rows.ShouldAllBe(row => row.Basis.Length > 0);
    }

    [Theory]
    [InlineData("shandong", "handle", null, null, null, "5 工作日")]
    [InlineData("shandong", "sign", null, null, null, null)] // a preset without a value means no clock
    [InlineData("shandong", "contact", null, null, null, null)]
    [InlineData("shandong", "objection", null, null, null, "4 工作时")]
    [InlineData("shanghai", "contact", null, null, null, "1 工作日")]
    [InlineData("shanghai", "handle", "inquiry", null, null, "1 工作日")]
    [InlineData("shanghai", "handle", "complaint", null, null, "5 工作日")]
    [InlineData("shanghai", "handle", "complaint", null, "complex", "15 工作日")]
    [InlineData("shanghai", "round-two", null, null, null, "3 工作日")]
    [InlineData("beijing", "handle", null, "normal", null, "7 自然日")]
    [InlineData("beijing", "handle", null, "urgent", null, "24 紧急工作时")]
    [InlineData("beijing", "handle", null, "critical", null, "2 紧急工作时")]
    [InlineData("zaozhuang-enterprise", "verify", null, null, null, "1 工作日")]
    [InlineData("zaozhuang-enterprise", "handle", null, null, null, "10 工作日")]
    [InlineData("petition", "handle", null, null, null, "60 自然日")]
    [InlineData("consumer-12315", "handle", null, null, null, "45 工作日")]
    [InlineData("district", "report-in", null, "critical", null, "30 分钟")]
    [InlineData("district", "report-in", null, null, null, "1 工作日")]
    [InlineData("district", "report-in-enforcement", null, null, null, "4 工作时")]
    [InlineData("district", "report-in-emergency", null, null, null, "30 分钟")]
    [InlineData("district", "shelve-review", null, null, null, "30 自然日")]
    [InlineData("district", "sign-off", null, null, null, null)]
    public void Choose_Preset_HasTheFigureOfItsSource(
        string preset, string clock, string? nature, string? urgency, string? severity, string? limit)
    {
        var row = Given.Policy(preset).Choose(new LimitQuery(new ClockKind(clock), Today, Nature: nature, Urgency: urgency, Severity: severity));

        (row?.Limit?.ToString()).ShouldBe(limit);
    }

    [Fact]
    public void Choose_ReturnToTheCity_HasTheWholeWindow()
    {
        var row = Given.Policy("shandong").Choose(new LimitQuery(ClockKind.Objection, Today, Source: "city-12345"));

        row!.Limit.ShouldBe(new Limit(2, LimitUnit.WorkingDay));
    }
}
