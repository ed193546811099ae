using Governance.Definitions;

namespace Governance.Cases;

/// <summary>批示: what a leader orders, by when, of whom.</summary>
internal static class Instructing
{
    private const int Days = 5;

    public static readonly VerbSchema Schema = new(
        new VerbField("text", "批示意见", Required: true, Format: "textarea"),
        new VerbField("days", "要求几个工作日内报告", FieldType.Whole) { Description = "1 到 60，默认 5。" },
        new VerbField("unit", "牵头单位", Format: "unit") { Description = "不填为当前主办单位。" });

    public static Refusal? Order(VerbCall call)
    {
        var days = call.Number("days") ?? Days;
        if (days is < 1 or > 60)
            return CaseRefusals.FieldWrong("days", "要求几个工作日内报告", "应为 1 到 60。");
        var unit = call.Text("unit") is { } code ? call.Facts.Unit(code) : call.File.Holder;
        if (unit is null && call.Facts.Missing.Count == 0)
            return CaseRefusals.UnitUnknown("unit", call.Text("unit")!);
        if (unit is not null && call.File.ComplainedPath is { } complained && unit.IsWithin(complained))
            return CaseRefusals.Avoidance(unit.Name);
        Supervising.Order(call, "instruct", call.Text("text")!, unit ?? call.File.Holder, RoleNames.Leader, days);
        call.File = call.File.Marked("批示");
        return null;
    }
}
